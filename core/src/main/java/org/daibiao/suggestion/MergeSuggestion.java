package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.Seen;

/**
 * Handles a suggestion together with another of the same content (并案办理); it still has its own reply and ratings. Clause 12.b.
 *
 * @param suggestion the suggestion as seen
 * @param into the other suggestion
 * @param day the day
 */
public record MergeSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Id<Suggestion> into,
        @NotNull LocalDate day) {}
