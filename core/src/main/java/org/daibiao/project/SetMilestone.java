package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;

/**
 * Sets a milestone of a chosen project (设定节点).
 *
 * @param project the project
 * @param title what is to be achieved, at most 200 characters
 * @param dueOn the last day on which it is on time
 * @param day the day
 */
public record SetMilestone(
        @NotNull Id<Project> project,
        @NotBlank @Size(max = 200) String title,
        @NotNull LocalDate dueOn,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
