package org.daibiao.project;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Asks the standing committee to adjust a project (提请调整项目); the project goes on meanwhile.
 *
 * @param project the project
 * @param matter what is to change
 * @param text the new content, at most 2000 characters; null unless that changes
 * @param budget the new budget in whole 万元 (10 000 yuan); null unless that changes
 * @param reason why, at most 500 characters
 * @param day the day
 */
public record AskAdjustment(
        @NotNull Id<Project> project,
        @NotNull Adjustment.Matter matter,
        @Nullable @Size(max = 2000) String text,
        @Nullable @Min(0) Long budget,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
