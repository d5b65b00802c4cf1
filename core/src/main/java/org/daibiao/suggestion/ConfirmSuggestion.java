package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * A proposer confirms the draft as their own (联名确认). Shanghai art. 4.
 *
 * @param suggestion the suggestion as seen
 * @param deputy the proposer
 * @param day the day
 */
public record ConfirmSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Id<Deputy> deputy,
        @NotNull LocalDate day) {
    /** On the given day. */
    public static ConfirmSuggestion of(Seen<Suggestion> suggestion, Id<Deputy> deputy, String day) {
        return new ConfirmSuggestion(suggestion, deputy, Typed.day(day));
    }
}
