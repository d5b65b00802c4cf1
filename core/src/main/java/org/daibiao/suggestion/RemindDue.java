package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Tells that something will be due (到期提醒); given by {@link DeadlineService#runDue}.
 *
 * @param due the due day as seen
 */
public record RemindDue(@NotNull Seen<DueDay> due) {}
