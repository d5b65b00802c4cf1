package org.daibiao.correction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Size;
import org.daibiao.record.Published;

/**
 * Earlier text (更正前内容): what a component said before a correction. Logs and exceptions do not show it, since it may be a name.
 *
 * @param value the text; of personal data that is not public only its mask
 */
public record EarlierText(@Size(max = 4000) @JsonValue String value) implements Published {
    /** Creates it from its text. */
    @JsonCreator
    public static EarlierText of(String value) {
        return new EarlierText(value);
    }

    @Override
    public String masked() {
        return "****";
    }

    @Override
    public String toString() {
        return masked();
    }
}
