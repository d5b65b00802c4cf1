package org.daibiao.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Published;

/**
 * Public name (公开姓名): the name of a person that law or settled practice makes public, such as a deputy's. Any mapper writes it to JSON as the plain
 * name; logs and exceptions still mask it.
 *
 * @param value the name, 1 to 60 characters
 */
public record PublicName(
        @NotBlank @Size(max = 60) @JsonValue String value) implements Published {
    /** Creates a name from its text. */
    @JsonCreator
    public static PublicName of(String value) {
        return new PublicName(value);
    }

    /** The same name as a public name. */
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
        return LogSafe.of(masked());
    }
}
