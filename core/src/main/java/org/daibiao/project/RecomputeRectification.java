package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Recomputes the due day of a rectification under today's calendar (期限重算); issued by {@link ProjectEvaluationService#recompute}.
 *
 * @param rectification the rectification as seen
 */
public record RecomputeRectification(@NotNull Seen<Rectification> rectification) {}
