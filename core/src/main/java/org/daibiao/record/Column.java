package org.daibiao.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Column (列): one column of a record's table, as a storage adapter needs it.
 *
 * @param name lower case, at most 60 characters, not a reserved word of any common database
 * @param type what its cells hold
 * @param length the most code points of a text, including room for the ciphertext if it may be sealed; 0 for other types
 * @param required whether the cell is never null
 */
public record Column(String name, Type type, int length, boolean required) {
    /** A key id with its separator; bytes of nonce and tag, of a MAC, and of a character in UTF-8. Base64 makes 4 characters of 3 bytes. */
    private static final int KEY_ID = 17;

    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private static final int NONCE_AND_TAG = 28;
    private static final int MAC = 32;
    private static final int MOST_BYTES = 4;

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

    /** The column of a text that may be sealed: its maximum length in code points plus the room that a cipher needs. */
    static Column sealed(String name, int most, boolean required) {
        int bytes = NONCE_AND_TAG + MOST_BYTES * most;
        return new Column(name, Type.TEXT, KEY_ID + (4 * bytes + 2) / 3, required);
    }

    /** The column for searches by a sealed text. */
    static Column index(String name) {
        return new Column(name + "_index", Type.TEXT, KEY_ID + (4 * MAC + 2) / 3, false);
    }

    /** Whether every database can store the year: they disagree about years before 1000 and after 9999. */
    public static boolean isCommonYear(int year) {
        return year >= 1000 && year <= 9999;
    }

    /** Throws {@link UnstorableException} for a value that a store could not return unchanged. */
    public void check(Object value) {
        check(value, length);
    }

    /** The same, with a maximum text length other than the column's. */
    void check(Object value, int most) {
        if ((value instanceof LocalDate day && !isCommonYear(day.getYear()))
                || (value instanceof Instant at && (at.isBefore(FIRST) || !at.isBefore(END)))) {
            throw new UnstorableException(name, "far-year");
        }
        if (value instanceof Instant instant
                && !instant.truncatedTo(ChronoUnit.MICROS).equals(instant)) {
            throw new UnstorableException(name, "too-fine");
        }
        if (value instanceof String text) {
            if (text.codePointCount(0, text.length()) > most) {
                throw new UnstorableException(name, "too-long");
            }
            if (TextCheck.bad(text) != null) {
                throw new UnstorableException(name, "character");
            }
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
