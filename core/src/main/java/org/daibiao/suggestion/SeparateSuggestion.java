package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Handles a merged suggestion separately again (解除并案). Clause 12.b.
 *
 * @param suggestion the suggestion as seen
 * @param reason why, at most 500 characters
 * @param day the day
 */
public record SeparateSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
