package org.daibiao.congress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/**
 * Records a session (登记会议), on or after its first day.
 *
 * @param body the body in session
 * @param ordinal the session's ordinal among that body's sessions in its term, at most 999
 * @param firstDay its first day
 * @param lastDay its last day, inclusive, as convened; it may lie in the future
 */
public record HoldSession(
        @NotNull Session.Body body,
        @Positive @Max(Term.MOST_ORDINAL) int ordinal,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay) {}
