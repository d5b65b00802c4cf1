package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Closes a project that was rated and needs no rectification (项目办结).
 *
 * @param project the project as seen
 * @param day the day
 */
public record CloseProject(
        @NotNull Seen<Project> project, @NotNull LocalDate day) {}
