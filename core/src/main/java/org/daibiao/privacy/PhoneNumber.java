package org.daibiao.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Personal;

/**
 * Phone number (电话号码).
 *
 * @param value digits, spaces, hyphens and a leading plus, 5 to 20 characters
 */
public record PhoneNumber(
        @NotBlank @Size(min = 5, max = 20) @Pattern(regexp = "\\+?[0-9][0-9 -]*", message = "phone")
        String value) implements Personal {
    /** Creates a number from its text. */
    @JsonCreator
    public static PhoneNumber of(String value) {
        return new PhoneNumber(value);
    }

    /** Stars and the last four digits; only stars for a short number. */
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
