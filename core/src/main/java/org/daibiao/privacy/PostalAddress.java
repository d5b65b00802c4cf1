package org.daibiao.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Personal;

/**
 * Personal address (住址).
 *
 * @param value the address, 1 to 200 characters
 */
public record PostalAddress(@NotBlank @Size(max = 200) String value) implements Personal {
    /** Creates an address from its text. */
    @JsonCreator
    public static PostalAddress of(String value) {
        return new PostalAddress(value);
    }

    /** Only stars. */
    @Override
    @JsonValue
    public String masked() {
        return "****";
    }

    @Override
    public String toString() {
        return LogSafe.of(masked());
    }
}
