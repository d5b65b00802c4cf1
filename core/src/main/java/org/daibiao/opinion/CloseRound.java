package org.daibiao.opinion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Closes a community round (结束集中联系社区活动). Clause 7.d.
 *
 * @param round the round as seen
 * @param day the day
 */
public record CloseRound(
        @NotNull Seen<CommunityRound> round, @NotNull LocalDate day) {}
