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

/** Form of a code (编码规则): the text must match the scheme, including its check character. Null is valid. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CodeForm.Check.class)
public @interface CodeForm {
    /** The scheme. */
    CodeScheme value();

    /** The validator's own message; the desk reports it in Chinese and English. */
    String message() default "has not the form of {value}";

    /** Required by Bean Validation. */
    Class<?>[] groups() default {};

    /** Required by Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** Applies the scheme. Created and used by the validator. */
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
