package org.daibiao.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daibiao.record.Published;

/**
 * Public name (公开姓名): the name of a person that the law or settled practice opens to everybody, a deputy's for example. Its JSON is the name, for
 * any mapper; in logs and exceptions it is masked all the same.
 *
 * @param value the name, 1 to 60 characters
 */
public record PublicName(
        @NotBlank @Size(max = 60) @JsonValue String value) implements Published {
    /** The name written so. */
    @JsonCreator
    public static PublicName of(String value) {
        return new PublicName(value);
    }

    /** This name, opened. */
    public static PublicName of(PersonName name) {
        return new PublicName(name.value());
    }

    /** The first character and a star for the rest: 李*. */
    @Override
    public String masked() {
        return PersonName.of(value).masked();
    }

    @Override
    public String toString() {
        return masked();
    }
}
