package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Id;

/**
 * Signs someone in and issues a ballot (签到领票).
 *
 * @param poll the poll
 * @param voter who; on the roll and not suspended
 * @param form the form in which the ballot is issued
 */
public record SignIn(
        @NotNull Id<Poll> poll,
        @NotNull Id<Elector> voter,
        @NotNull Attendance.Form form) {}
