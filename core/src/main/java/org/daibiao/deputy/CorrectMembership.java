package org.daibiao.deputy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Corrects the first day of a membership in a group, also of an ended one (更正参加代表组织日期).
 *
 * @param membership the membership as seen
 * @param since the right first day
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectMembership(
        @NotNull Seen<Membership> membership,
        @NotNull LocalDate since,
        @NotBlank @Size(max = 500) String reason) {
    /** From the given day ({@code 2025-01-10}). */
    public static CorrectMembership of(Seen<Membership> membership, String since, String reason) {
        return new CorrectMembership(membership, Typed.day(since), reason);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
