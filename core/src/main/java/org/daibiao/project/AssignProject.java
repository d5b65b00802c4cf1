package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;

/**
 * Assigns a project to a supervision group (落实责任分工). Clause 6.d.
 *
 * @param project the project
 * @param assigned the group
 * @param task what the group follows, at most 500 characters
 * @param day the day
 */
public record AssignProject(
        @NotNull Id<Project> project,
        @NotNull Id<SupervisionGroup> assigned,
        @NotBlank @Size(max = 500) String task,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
