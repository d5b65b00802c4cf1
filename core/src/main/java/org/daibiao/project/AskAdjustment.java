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
 * Asks the standing committee to adjust a project (提请调整项目); the project continues meanwhile.
 *
 * @param project the project
 * @param matter what should change
 * @param text the new content, at most 2000 characters; null unless the content changes
 * @param budget the new budget in whole 万元 (10 000 yuan); null unless the budget changes
 * @param reason the reason, at most 500 characters
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
