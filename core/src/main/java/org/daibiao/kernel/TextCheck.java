package org.daibiao.kernel;

import org.jspecify.annotations.Nullable;

/** Which texts every store can give back unchanged: those without NUL and without half a surrogate pair. */
final class TextCheck {
    private TextCheck() {}

    /** The first character that cannot be kept, written as {@code U+0000}; null when all can. */
    static @Nullable String bad(String text) {
        for (int n = 0; n < text.length(); n++) {
            char at = text.charAt(n);
            boolean pair = n + 1 < text.length() && Character.isSurrogatePair(at, text.charAt(n + 1));
            if (pair) {
                n++;
            } else if (at == 0 || Character.isSurrogate(at)) {
                return String.format("U+%04X", (int) at);
            }
        }
        return null;
    }

    /** Blank to the eye, and a letter or a sign to Java: fillers of Hangul, a joiner, separators of Mongolian, the empty Braille pattern. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u034F\u180B\u180C\u180D\u2800";

    /** Whether something is to be seen of it. Signs that only choose a form of the one before are not. */
    static boolean isSeen(String text) {
        return text.codePoints()
                .anyMatch(point -> !LogSafe.harmful(point)
                        && !Character.isSpaceChar(point)
                        && !Character.isWhitespace(point)
                        && FILLERS.indexOf(point) < 0
                        && Character.getType(point) != Character.NON_SPACING_MARK);
    }

    /** The first character that has no place in a line, since it breaks it or is not seen, written as {@code U+200B}; null when there is none. */
    static @Nullable String broken(String text) {
        return text.codePoints()
                .filter(point -> LogSafe.harmful(point) || FILLERS.indexOf(point) >= 0)
                .mapToObj(point -> String.format("U+%04X", point))
                .findFirst()
                .orElse(null);
    }

    /** Refuses what is no code: printable ASCII up to a length. Throws {@link DaibiaoException.Unstorable}. */
    static void code(String name, String text, int most) {
        if (text.length() > most || !text.chars().allMatch(one -> one >= ' ' && one <= '~')) {
            throw new DaibiaoException.Unstorable(name, "no-code");
        }
    }
}
