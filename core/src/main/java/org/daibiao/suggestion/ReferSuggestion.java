package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Refers a suggestion, for the first time or again after a return (交办). Clause 12.b; Deputies Law art. 51: the time for the reply runs from this day.
 *
 * @param suggestion the suggestion as seen
 * @param day the day
 */
public record ReferSuggestion(
        @NotNull Seen<Suggestion> suggestion, @NotNull LocalDate day) {}
