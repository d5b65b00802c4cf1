package org.daibiao.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.Typed;

/**
 * Links a committee member to a deputy (建立固定联系).
 *
 * @param member the committee member
 * @param deputy the deputy
 * @param since the first day
 */
public record LinkDeputy(
        @NotNull Id<Deputy> member,
        @NotNull Id<Deputy> deputy,
        @NotNull LocalDate since) {
    /** From the given day on ({@code 2025-03-01}). */
    public static LinkDeputy of(Id<Deputy> member, Id<Deputy> deputy, String since) {
        return new LinkDeputy(member, deputy, Typed.day(since));
    }
}
