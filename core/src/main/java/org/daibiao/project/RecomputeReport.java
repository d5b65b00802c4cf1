package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Recomputes the due day of a project's next progress report under today's calendar (期限重算); issued by {@link ProjectWorkService#recompute}.
 *
 * @param project the project as seen
 */
public record RecomputeReport(@NotNull Seen<Project> project) {}
