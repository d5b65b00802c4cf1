package org.daibiao.kernel;

/** Log-safe text (日志安全文本): text from outside, made fit for one line of a log or a terminal. */
public final class LogSafe {
    private static final int LONGEST = 500;

    private LogSafe() {}

    /**
     * The text with control characters, line breaks, direction marks and lone surrogates written as {@code \\uXXXX}, cut after 500
     * characters.
     */
    public static String of(String text) {
        var safe = new StringBuilder(Math.min(text.length(), LONGEST));
        int at = 0;
        while (at < text.length() && safe.length() < LONGEST) {
            int point = text.codePointAt(at);
            if (harmful(point)) {
                safe.append(String.format("\\u%04X", point));
            } else {
                safe.appendCodePoint(point);
            }
            at += Character.charCount(point);
        }
        return at < text.length() ? safe.append('…').toString() : safe.toString();
    }

    /** Whether it breaks a line, or is not seen. */
    static boolean harmful(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
