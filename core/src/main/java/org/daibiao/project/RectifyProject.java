package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Reports a rectification (报告整改情况).
 *
 * @param rectification the rectification as seen
 * @param text what was rectified, at most 1000 characters
 * @param day the day
 */
public record RectifyProject(
        @NotNull Seen<Rectification> rectification,
        @NotBlank @Size(max = 1000) String text,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
