package org.daibiao.privacy;

/** What is shown of a number of a person's. */
final class Mask {
    private static final int SHOWN = 4;

    private Mask() {}

    /** Stars and the last four characters; stars alone for what is so short that these would be half of it. */
    static String number(String value) {
        return value.length() <= 2 * SHOWN ? "****" : "****" + value.substring(value.length() - SHOWN);
    }
}
