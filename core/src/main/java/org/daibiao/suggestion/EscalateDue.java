package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Tells that something is overdue (逾期升级); given by {@link DeadlineService#runDue}.
 *
 * @param due the due day as seen
 */
public record EscalateDue(@NotNull Seen<DueDay> due) {}
