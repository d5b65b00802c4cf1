package org.daibiao.poll;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Candidate's code (候选项目编号): the single form in which all rooms name what is voted on, so that no room accepts a code that a ballot rejects: 1 to 40
 * characters (code points), each a letter or digit of any script, {@code -} or {@code /}, in the normal form NFKC. Convert input into that form with
 * {@link Candidate#code(String)}: a full-width １ is 1. Null is valid.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CandidateCode.Check.class)
public @interface CandidateCode {
    /** The validator's own message; the desk reports it in Chinese and English. */
    String message() default "is no code of a candidate";

    /** Required by Bean Validation. */
    Class<?>[] groups() default {};

    /** Required by Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the form. Created and used by the validator. */
    final class Check implements ConstraintValidator<CandidateCode, String> {
        /** Excludes two Hangul letters that print as nothing. */
        private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}/\\-&&[^\\u115F\\u1160]]{1,40}");

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null
                    || (FORM.matcher(code).matches() && Normalizer.isNormalized(code, Normalizer.Form.NFKC));
        }
    }
}
