package org.daibiao.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Personal;

/**
 * Person's name (姓名): kept as written, including rare characters and the dot of transcribed names ({@code ·}).
 *
 * @param value the name, 1 to 60 characters
 */
public record PersonName(@NotBlank @Size(max = 60) String value) implements Personal {
    /** Creates a name from its text. */
    @JsonCreator
    public static PersonName of(String value) {
        return new PersonName(value);
    }

    /** The first character and a star for the rest: 李*. */
    @Override
    @JsonValue
    public String masked() {
        return value == null || value.isEmpty() // a command may lack it before it is checked
                ? ""
                : Character.toString(value.codePointAt(0)) + "*";
    }

    @Override
    public String toString() {
        return LogSafe.of(masked());
    }
}
