package org.daibiao.json;

/**
 * Limits (限额): how large a document may be. What exceeds them is refused with one clear fault, a file that is too large before it is
 * read.
 *
 * @param bytes most bytes of the whole document
 * @param depth most objects and lists within one another
 * @param values most objects, lists and single values altogether
 * @param text most characters (UTF-16 units) of one text or key, and in YAML of one line
 */
public record Limits(int bytes, int depth, int values, int text) {
    /** What a plan, a profile or a calendar never reaches: 5 MiB, 50 deep, 200,000 values, 50,000 characters in one text. */
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
