package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Computes a due day again under the calendar of today (期限重算); given by {@link DeadlineService#recompute}.
 *
 * @param due the due day as seen
 */
public record RecomputeDue(@NotNull Seen<DueDay> due) {}
