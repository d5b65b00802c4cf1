package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;

/**
 * Project that the standing committee leaves off the list (未列入项目).
 *
 * @param project the project
 * @param reason the reason, at most 500 characters
 */
public record LeftOut(
        @NotNull Id<Project> project,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
