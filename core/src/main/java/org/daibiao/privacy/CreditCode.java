package org.daibiao.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;

/**
 * Unified social credit code (统一社会信用代码) of an organization, GB 32100-2015. It is public and is not masked.
 *
 * @param value 18 digits and capital letters
 */
public record CreditCode(
        @NotBlank @Size(max = 18) @CodeForm(CodeScheme.GB_32100) @JsonValue
        String value) {
    /** Creates a code from its text. */
    @JsonCreator
    public static CreditCode of(String value) {
        return new CreditCode(value);
    }

    @Override
    public String toString() {
        return value == null ? "" : LogSafe.of(value); // a command may lack it before it is checked
    }
}
