package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;

/**
 * Part of a project that one implementing body carries out (所定子项目).
 *
 * @param body the implementing body, at most 100 characters
 * @param title its title, at most 200 characters
 */
public record NewPart(
        @NotBlank @Size(max = 100) String body,
        @NotBlank @Size(max = 200) String title) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
