package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Declines an opinion and explains why (不予受理): it belongs to a court, to reconsideration, to arbitration, or to letters and visits. The voter must
 * still get feedback.
 *
 * @param opinion the opinion as seen
 * @param explanation why, and where it belongs, at most 500 characters
 * @param day the day
 */
public record DeclineOpinion(
        @NotNull Seen<Opinion> opinion,
        @NotBlank @Size(max = 500) String explanation,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
