package org.daibiao.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Reports the progress of a project (报告进展).
 *
 * @param project the project
 * @param unit the reporting unit, responsible or supporting, at most 100 characters
 * @param done the share completed, in percent
 * @param spent the amount spent so far, in whole 万元 (10 000 yuan)
 * @param text the report, at most 1000 characters
 * @param correction why an earlier figure was too high, at most 500 characters; null unless a figure decreases
 * @param day the day
 */
public record ReportProgress(
        @NotNull Id<Project> project,
        @NotBlank @Size(max = 100) String unit,
        @Min(0) @Max(100) int done,
        @Min(0) long spent,
        @NotBlank @Size(max = 1000) String text,
        @Nullable @Size(max = 500) String correction,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
