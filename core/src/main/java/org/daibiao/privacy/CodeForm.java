package org.daibiao.privacy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Form of a code (编码规则): the text has the form of the scheme, its check character included. Null is valid. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CodeForm.Check.class)
public @interface CodeForm {
    /** Which scheme. */
    CodeScheme value();

    /** What the validator says by itself; the desk says it in Chinese and English. */
    String message() default "has not the form of {value}";

    /** As Bean Validation asks for. */
    Class<?>[] groups() default {};

    /** As Bean Validation asks for. */
    Class<? extends Payload>[] payload() default {};

    /** Asks the scheme. Made and used by the validator. */
    final class Check implements ConstraintValidator<CodeForm, String> {
        private CodeScheme scheme = CodeScheme.GB_11643;

        @Override
        public void initialize(CodeForm form) {
            scheme = form.value();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || scheme.fits(text);
        }
    }
}
