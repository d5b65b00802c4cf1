package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Withdraws a suggestion once all its proposers have agreed (撤回建议).
 *
 * @param suggestion the suggestion as seen
 * @param reason why, at most 500 characters
 * @param day the day
 */
public record WithdrawSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    /** On the given day. */
    public static WithdrawSuggestion of(Seen<Suggestion> suggestion, String reason, String day) {
        return new WithdrawSuggestion(suggestion, reason, Typed.day(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
