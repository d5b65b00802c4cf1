package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Reminds that something will be due (到期提醒); issued by {@link DeadlineService#runDue}.
 *
 * @param due the due day as seen
 */
public record RemindDue(@NotNull Seen<DueDay> due) {}
