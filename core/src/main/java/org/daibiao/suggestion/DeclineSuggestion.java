package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Declines to accept a suggestion (不予受理).
 *
 * @param suggestion the suggestion as seen
 * @param matter why the matter is inadmissible
 * @param disposal what happens to it
 * @param reason the explanation to the proposers, at most 500 characters
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
