package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Id;

/**
 * Returns a project that was not chosen to the pool, as a proposal linked to it (退回储备库).
 *
 * @param project the project
 * @param day the day
 */
public record PoolProject(
        @NotNull Id<Project> project, @NotNull LocalDate day) {}
