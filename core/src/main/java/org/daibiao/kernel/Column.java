package org.daibiao.kernel;

/**
 * Column (列): one column of a word's table, as a storage adapter needs it.
 *
 * @param name lower case, at most 30 characters, no reserved word of any common database
 * @param type what its cells hold
 * @param length the most code points of a text; 0 for other types
 * @param required whether the cell is never null
 */
public record Column(String name, Type type, int length, boolean required) {
    /** What a cell holds, and the Java class of its value. */
    public enum Type {
        /** {@link String}, up to the column's length in code points; the empty text is not null. */
        TEXT(String.class),
        /** {@link Long}. */
        NUMBER(Long.class),
        /** {@link java.time.LocalDate}. */
        DATE(java.time.LocalDate.class),
        /** {@link java.time.Instant}, to the microsecond. */
        INSTANT(java.time.Instant.class),
        /** {@link java.util.UUID}. */
        ID(java.util.UUID.class);

        private final Class<?> cell;

        Type(Class<?> cell) {
            this.cell = cell;
        }

        /** The class of a cell that is not null. */
        public Class<?> cell() {
            return cell;
        }
    }
}
