package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Sends a suggestion back for improvement (退回修改). Clause 11.a.
 *
 * @param suggestion the suggestion as seen
 * @param reason what must be improved, at most 500 characters
 * @param day the day
 */
public record SendBack(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    /** On the given day. */
    public static SendBack of(Seen<Suggestion> suggestion, String reason, String day) {
        return new SendBack(suggestion, reason, Typed.day(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
