package org.daibiao.privacy;

/** The visible part of a personal number. */
final class Mask {
    private static final int SHOWN = 4;
    private static final String STARS = "****";

    private Mask() {}

    /** Stars and the last four characters; only stars when four characters would be half of the text or more. A mask is returned unchanged. */
    static String number(String value) {
        if (value == null) { // a command may lack it before it is checked
            return "";
        }
        return value.startsWith(STARS) && value.length() <= 2 * SHOWN
                ? value
                : value.length() <= 2 * SHOWN ? STARS : STARS + value.substring(value.length() - SHOWN);
    }
}
