package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Signs for a suggestion as one of its handlers (签收). Clause 12.b.
 *
 * @param suggestion the suggestion as seen
 * @param unit the unit, at most 100 characters
 * @param day the day
 */
public record ReceiveSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 100) String unit,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
