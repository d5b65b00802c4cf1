package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Goes on without the missing ratings once none can be in time (未反馈转下一环节). If a last day is provisional, it goes on for now: see
 * {@link HandlingService#goOnUnrated}. Clause 12.e.
 *
 * @param suggestion the suggestion as seen
 * @param reason why, at most 500 characters
 * @param day the day
 */
public record GoOnUnrated(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
