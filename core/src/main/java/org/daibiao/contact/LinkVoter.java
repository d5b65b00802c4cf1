package org.daibiao.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Voter;
import org.daibiao.record.Id;
import org.daibiao.record.Typed;

/**
 * Links a deputy to a voter (建立固定联系选民).
 *
 * @param deputy the deputy
 * @param voter the voter
 * @param since the first day
 */
public record LinkVoter(
        @NotNull Id<Deputy> deputy,
        @NotNull Id<Voter> voter,
        @NotNull LocalDate since) {
    /** From the given day on. */
    public static LinkVoter of(Id<Deputy> deputy, Id<Voter> voter, String since) {
        return new LinkVoter(deputy, voter, Typed.day(since));
    }
}
