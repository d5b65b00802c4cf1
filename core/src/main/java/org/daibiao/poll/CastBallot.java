package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Id;

/**
 * Casts a ballot (投票). Its {@code toString} shows neither the ballot nor the voter.
 *
 * @param poll the poll
 * @param voter who votes
 * @param ballot what is marked
 */
public record CastBallot(
        @NotNull Id<Poll> poll,
        @NotNull Id<Elector> voter,
        @NotNull Ballot ballot) {
    @Override
    public String toString() {
        return "CastBallot";
    }
}
