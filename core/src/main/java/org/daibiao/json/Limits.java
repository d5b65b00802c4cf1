package org.daibiao.json;

/**
 * Limits (限额): how large a document may be. A larger document is refused with one clear fault; a file that is too large is refused before
 * it is read.
 *
 * @param bytes the most bytes in the whole document
 * @param depth the most nested objects and lists
 * @param values the most objects, lists and single values in total
 * @param text the most characters (UTF-16 units) of one text or key, and in YAML of one line
 */
public record Limits(int bytes, int depth, int values, int text) {
    /** More than any plan, profile or calendar needs: 5 MiB, depth 50, 200,000 values, 50,000 characters in one text. */
    public static final Limits DEFAULT = new Limits(5 * 1024 * 1024, 50, 200_000, 50_000);

    public Limits {
        if (Math.min(Math.min(bytes, depth), Math.min(values, text)) < 1 || depth > 500) {
            throw new IllegalArgumentException("limits are positive, and no document is deeper than 500");
        }
    }

    /** The same with another size in bytes. */
    public Limits withBytes(int most) {
        return new Limits(most, depth, values, text);
    }

    /** The same with another number of values. */
    public Limits withValues(int most) {
        return new Limits(bytes, depth, most, text);
    }
}
