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
}
