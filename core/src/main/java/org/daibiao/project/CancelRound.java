package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Cancels a round before any project was chosen (取消票决轮次).
 *
 * @param round the round as seen
 * @param reason the reason, at most 500 characters
 * @param day the day
 */
public record CancelRound(
        @NotNull Seen<ProjectRound> round,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
