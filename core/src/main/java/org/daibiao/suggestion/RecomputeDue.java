package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Recomputes a due day under today's calendar (期限重算); issued by {@link DeadlineService#recompute}.
 *
 * @param due the due day as seen
 */
public record RecomputeDue(@NotNull Seen<DueDay> due) {}
