package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Id;

/**
 * Puts someone on the roll of a poll (列入表决名册).
 *
 * @param poll the poll, which has not begun
 * @param voter the voter
 * @param standing whether they may vote
 */
public record EnrollVoter(
        @NotNull Id<Poll> poll,
        @NotNull Id<Elector> voter,
        @NotNull Enrolment.Standing standing) {}
