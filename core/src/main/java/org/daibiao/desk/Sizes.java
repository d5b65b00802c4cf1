package org.daibiao.desk;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Sizes (长度): what {@link Size} counts in a command: in a text its characters, so that a rare character counts as one, as in the store. */
final class Sizes {
    private Sizes() {}

    private static boolean fits(Size size, int found) {
        return found >= size.min() && found <= size.max();
    }

    /** The characters of a text, in code points. */
    static int of(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** The size of a text, in code points. */
    public static final class OfText implements ConstraintValidator<Size, CharSequence> {
        private @Nullable Size size;

        /** For the validator. */
        public OfText() {}

        @Override
        public void initialize(Size annotation) {
            size = annotation;
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || size == null || fits(size, of(text));
        }
    }

    /** The size of a list. */
    public static final class OfList implements ConstraintValidator<Size, Collection<?>> {
        private @Nullable Size size;

        /** For the validator. */
        public OfList() {}

        @Override
        public void initialize(Size annotation) {
            size = annotation;
        }

        @Override
        public boolean isValid(@Nullable Collection<?> list, ConstraintValidatorContext context) {
            return list == null || size == null || fits(size, list.size());
        }
    }
}
