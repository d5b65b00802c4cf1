package org.daibiao.suggestion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.Seen;

/**
 * Assigns a suggestion to its handlers (分办). Clause 12.b.
 *
 * @param suggestion the suggestion as seen
 * @param handlers the new handlers, in addition to those that have kept it, at most 6 in all
 * @param day the day
 */
public record DistributeSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull @Size(min = 1, max = 6) List<@NotNull @Valid HandlerPart> handlers,
        @NotNull LocalDate day) {}
