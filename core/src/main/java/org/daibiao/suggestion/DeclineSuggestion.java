package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Does not accept a suggestion (不予受理).
 *
 * @param suggestion the suggestion as seen
 * @param matter why it is not one for a suggestion
 * @param disposal what becomes of it
 * @param reason what is explained to the proposers, at most 500 characters
 * @param day the day
 */
public record DeclineSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Inadmissible matter,
        @NotNull Disposal disposal,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
