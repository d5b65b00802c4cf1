package org.daibiao.congress;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/**
 * Records a session (登记会议), from its first day on.
 *
 * @param body whose
 * @param ordinal which session of that body in its term
 * @param firstDay its first day
 * @param lastDay its last day, included, as it was convened: it may be still to come
 */
public record HoldSession(
        @NotNull Session.Body body,
        @Positive int ordinal,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay) {}
