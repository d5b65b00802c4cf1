package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Leaves the remaining seats empty (名额空缺) [GK].
 *
 * @param round the round as seen
 * @param reason who decided so and why, at most 500 characters
 * @param day the day
 */
public record LeaveSeatsEmpty(
        @NotNull Seen<ProjectRound> round,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
