package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;

/**
 * Stage target of one year (所定阶段目标).
 *
 * @param forYear the year
 * @param text what is to be achieved, at most 500 characters
 */
public record NewTarget(
        int forYear, @NotBlank @Size(max = 500) String text) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
