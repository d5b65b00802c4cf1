package org.daibiao.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daibiao.record.Personal;

/**
 * Citizen identification number (公民身份号码), GB 11643-1999. It tells place and day of birth, so that nothing of it is shown but its last four
 * characters.
 *
 * @param value 18 characters, {@code X} a capital
 */
public record CitizenNumber(
        @NotBlank @Size(max = 18) @CodeForm(CodeScheme.GB_11643)
        String value) implements Personal {
    /** The number written so. */
    @JsonCreator
    public static CitizenNumber of(String value) {
        return new CitizenNumber(value);
    }

    /** Stars and the last four characters; stars alone for what is too short to be one. */
    @Override
    @JsonValue
    public String masked() {
        return Mask.number(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
