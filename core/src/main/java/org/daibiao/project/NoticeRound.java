package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Records the public notice of the result (公告票决结果).
 *
 * @param round the round as seen
 * @param number its number, at most 100 characters
 * @param day the day
 */
public record NoticeRound(
        @NotNull Seen<ProjectRound> round,
        @NotBlank @Size(max = 100) String number,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
