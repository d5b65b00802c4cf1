package org.daibiao.opinion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;

/**
 * Records that a deputy took part in a community round (登记参加集中联系社区). Clause 7.b.
 *
 * @param round the round
 * @param deputy the deputy
 * @param day the day
 */
public record TakePart(
        @NotNull Id<CommunityRound> round,
        @NotNull Id<Deputy> deputy,
        @NotNull LocalDate day) {}
