package org.daibiao.project;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Computes the due day of a rectification again under the calendar of today (期限重算); given by {@link ProjectEvaluationService#recompute}.
 *
 * @param rectification the rectification as seen
 */
public record RecomputeRectification(@NotNull Seen<Rectification> rectification) {}
