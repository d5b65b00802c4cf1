package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Hands in a suggestion (提交建议). Deputies Law art. 51.
 *
 * @param suggestion the suggestion as seen
 * @param day the day
 */
public record SubmitSuggestion(
        @NotNull Seen<Suggestion> suggestion, @NotNull LocalDate day) {
    /** On the given day. */
    public static SubmitSuggestion of(Seen<Suggestion> suggestion, String day) {
        return new SubmitSuggestion(suggestion, Typed.day(day));
    }
}
