package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Gives the voter feedback on an opinion, which closes it (反馈选民). Clauses 4.h, 7.c.
 *
 * @param opinion the opinion as seen
 * @param told the feedback to the voter, at most 2000 characters
 * @param day the day
 */
public record FeedBack(
        @NotNull Seen<Opinion> opinion,
        @NotBlank @Size(max = 2000) String told,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
