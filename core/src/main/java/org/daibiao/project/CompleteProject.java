package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Completes a project (项目完成).
 *
 * @param project the project as seen
 * @param day the day
 */
public record CompleteProject(
        @NotNull Seen<Project> project, @NotNull LocalDate day) {}
