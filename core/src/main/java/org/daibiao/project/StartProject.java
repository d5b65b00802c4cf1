package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Starts a chosen project (启动实施).
 *
 * @param project the project as seen
 * @param day the day
 */
public record StartProject(
        @NotNull Seen<Project> project, @NotNull LocalDate day) {}
