package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Records the standing committee's decision (常委会决定项目调整); an approval takes effect at once.
 *
 * @param adjustment the adjustment as seen
 * @param answer the decision
 * @param document the committee's document, at most 200 characters
 * @param day the day
 */
public record DecideAdjustment(
        @NotNull Seen<Adjustment> adjustment,
        @NotNull Adjustment.Answer answer,
        @NotBlank @Size(max = 200) String document,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
