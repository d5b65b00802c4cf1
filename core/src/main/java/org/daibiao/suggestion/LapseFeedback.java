package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Records that a proposer has not rated in time (反馈逾期). Clause 12.e.
 *
 * @param suggestion the suggestion as seen
 * @param day the day, after the last day for ratings
 */
public record LapseFeedback(
        @NotNull Seen<Suggestion> suggestion, @NotNull LocalDate day) {}
