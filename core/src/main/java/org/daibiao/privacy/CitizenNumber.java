package org.daibiao.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Personal;

/**
 * Citizen identification number (公民身份号码), GB 11643-1999. It reveals place and date of birth, so only its last four characters are shown.
 *
 * @param value 18 characters, with a capital {@code X}
 */
public record CitizenNumber(
        @NotBlank @Size(max = 18) @CodeForm(CodeScheme.GB_11643)
        String value) implements Personal {
    /** Creates a number from its text. */
    @JsonCreator
    public static CitizenNumber of(String value) {
        return new CitizenNumber(value);
    }

    /** Stars and the last four characters; only stars when the text is too short to be such a number. */
    @Override
    @JsonValue
    public String masked() {
        return Mask.number(value);
    }

    @Override
    public String toString() {
        return LogSafe.of(masked());
    }
}
