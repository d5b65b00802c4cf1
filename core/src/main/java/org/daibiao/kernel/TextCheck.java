package org.daibiao.kernel;

import org.jspecify.annotations.Nullable;

/** Which texts every store can give back unchanged: those without NUL and without half a surrogate pair. */
final class TextCheck {
    private TextCheck() {}

    /** The first character that cannot be kept, written as {@code U+0000}; null when all can. */
    static @Nullable String bad(String text) {
        return text.codePoints()
                .filter(point -> point == 0 || Character.getType(point) == Character.SURROGATE)
                .mapToObj(point -> String.format("U+%04X", point))
                .findFirst()
                .orElse(null);
    }

    /** Refuses what is no code: printable ASCII up to a length. Throws {@link DaibiaoException.Unstorable}. */
    static void code(String name, String text, int most) {
        if (text.length() > most || !text.chars().allMatch(one -> one >= ' ' && one <= '~')) {
            throw new DaibiaoException.Unstorable(name, "it is no code of at most " + most + " characters");
        }
    }
}
