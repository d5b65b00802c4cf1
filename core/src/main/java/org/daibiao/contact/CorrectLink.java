package org.daibiao.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Corrects the first day of a link between a committee member and a deputy, also of an ended one (更正联系代表开始日期).
 *
 * @param link the link as seen
 * @param since the right first day
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectLink(
        @NotNull Seen<MemberLink> link,
        @NotNull LocalDate since,
        @NotBlank @Size(max = 500) String reason) {
    /** From the given day ({@code 2025-01-10}). */
    public static CorrectLink of(Seen<MemberLink> link, String since, String reason) {
        return new CorrectLink(link, Typed.day(since), reason);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
