package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Computes the due day of the next progress report of a project again under the calendar of today (期限重算); given by {@link ProjectWorkService#recompute}.
 *
 * @param project the project as seen
 */
public record RecomputeReport(@NotNull Seen<Project> project) {}
