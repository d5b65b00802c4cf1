package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Reports that something is overdue (逾期升级); issued by {@link DeadlineService#runDue}.
 *
 * @param due the due day as seen
 */
public record EscalateDue(@NotNull Seen<DueDay> due) {}
