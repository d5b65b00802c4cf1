package org.daibiao.privacy;

/** What is shown of a number of a person's. */
final class Mask {
    private static final int SHOWN = 4;
    private static final String STARS = "****";

    private Mask() {}

    /** Stars and the last four characters; stars alone for what is so short that these would be half of it. A mask stays as it is. */
    static String number(String value) {
        return value.startsWith(STARS) && value.length() <= 2 * SHOWN
                ? value
                : value.length() <= 2 * SHOWN ? STARS : STARS + value.substring(value.length() - SHOWN);
    }
}
