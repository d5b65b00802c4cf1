package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Extends the time for the reply, once (延期答复). Clause 12.c; Deputies Law art. 51.
 *
 * @param suggestion the suggestion as seen
 * @param reason why, at most 500 characters
 * @param consent who consented, at most 100 characters
 * @param toldOn the day on which the deputy was informed
 * @param day the day of the consent
 */
public record ExtendReply(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 100) String consent,
        @NotNull LocalDate toldOn,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
