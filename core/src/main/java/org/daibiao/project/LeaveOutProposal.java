package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Declines a proposal, with a reason (不采纳项目建议).
 *
 * @param proposal the proposal as seen
 * @param reason the reason, at most 500 characters
 * @param day the day
 */
public record LeaveOutProposal(
        @NotNull Seen<ProjectProposal> proposal,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
