package org.daibiao.record;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text check (文字检查): which texts may be stored. Stored texts are later written to documents, passed on and read again, so the rule for
 * documents also holds for commands, actors and stores.
 */
public final class TextCheck {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** The form of a text that is not blank, for texts that may be left out; its label is {@code filled}. */
    public static final String FILLED = "(?s).*\\S.*";

    private TextCheck() {}

    /** The index, in UTF-16 units, of the first character that neither a document nor a value may hold; -1 if there is none. */
    public static int firstBad(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (bad(point)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return -1;
    }

    /** The text without the characters that neither a document nor a value may hold. */
    public static String withoutBad(String text) {
        return text.codePoints()
                .filter(point -> !bad(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The character at this index, written as {@code U+0000}. */
    public static String shown(String text, int at) {
        return String.format(Locale.ROOT, "U+%04X", text.codePointAt(at));
    }

    /** The first character that cannot be stored, written as {@code U+0000}; null if all can. */
    public static @Nullable String bad(String text) {
        int bad = firstBad(text);
        return bad < 0 ? null : shown(text, bad);
    }

    /** Control characters except tab, line feed, return and next line; lone surrogates; noncharacters. */
    private static boolean bad(int point) {
        if (point < ' ') {
            return point != '\t' && point != '\n' && point != '\r';
        }
        boolean control = point >= 0x7F && point < 0xA0 && point != 0x85;
        boolean halfPair = point >= 0xD800 && point <= 0xDFFF;
        return control || halfPair || point == BYTE_ORDER_MARK || isNone(point);
    }

    /** Whether the code point is a noncharacter: the last two of each plane. */
    static boolean isNone(int point) {
        return (point & 0xFFFE) == 0xFFFE;
    }

    /** Blank to the eye, but letters or signs to Java: Hangul fillers, a joiner, Mongolian separators, the empty Braille pattern. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u034F\u180B\u180C\u180D\u2800";

    /** Whether any of it is visible. Signs that only select a variant of the previous character are not. */
    public static boolean isSeen(String text) {
        return text.codePoints()
                .anyMatch(point -> !LogSafe.harmful(point)
                        && !Character.isSpaceChar(point)
                        && !Character.isWhitespace(point)
                        && FILLERS.indexOf(point) < 0
                        && Character.getType(point) != Character.NON_SPACING_MARK);
    }

    /** The first character that breaks a line or is invisible, written as {@code U+200B}; null if there is none. */
    public static @Nullable String broken(String text) {
        return text.codePoints()
                .filter(point -> LogSafe.harmful(point) || FILLERS.indexOf(point) >= 0)
                .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
                .findFirst()
                .orElse(null);
    }

    /** Refuses a text that is not a code, which is printable ASCII up to a length. Throws {@link UnstorableException}. */
    public static void code(String name, String text, int most) {
        if (text.length() > most || !text.chars().allMatch(one -> one >= ' ' && one <= '~')) {
            throw new UnstorableException(name, "no-code");
        }
    }
}
