package org.daibiao.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Corrects the first day of a link between a deputy and a voter, also of an ended one (更正联系选民开始日期).
 *
 * @param link the link as seen
 * @param since the right first day
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectVoterLink(
        @NotNull Seen<VoterLink> link,
        @NotNull LocalDate since,
        @NotBlank @Size(max = 500) String reason) {
    /** From the given day ({@code 2025-01-10}). */
    public static CorrectVoterLink of(Seen<VoterLink> link, String since, String reason) {
        return new CorrectVoterLink(link, Typed.day(since), reason);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
