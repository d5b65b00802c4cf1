package org.daibiao.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * External key (外部编号): the number under which another system knows a record, for example a hotline's work order. However it is typed, it is one
 * key: without blanks around it, in Unicode's form NFKC (full-width becomes half-width), in upper case. Immutable.
 *
 * @param value the number, 1 to 64 characters
 */
public record ExternalKey(
        @NotBlank @Size(max = 64) @JsonValue String value) {
    public ExternalKey {
        String upper = Normalizer.normalize(Objects.requireNonNull(value, "value"), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT);
        value = Normalizer.normalize(upper, Normalizer.Form.NFKC).strip();
    }

    /** Creates a key from its text. */
    @JsonCreator
    public static ExternalKey of(String value) {
        return new ExternalKey(value);
    }

    @Override
    public String toString() {
        return LogSafe.of(value);
    }
}
