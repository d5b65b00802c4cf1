package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * A proposer agrees to withdraw a suggestion (同意撤回).
 *
 * @param suggestion the suggestion as seen
 * @param deputy the proposer
 * @param day the day
 */
public record AgreeToWithdraw(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Id<Deputy> deputy,
        @NotNull LocalDate day) {
    /** On the given day. */
    public static AgreeToWithdraw of(Seen<Suggestion> suggestion, Id<Deputy> deputy, String day) {
        return new AgreeToWithdraw(suggestion, deputy, Typed.day(day));
    }
}
