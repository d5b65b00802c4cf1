package org.daibiao.poll;

import org.daibiao.record.LogSafe;

/**
 * Score (得票): what the count found of one candidate. Votes, votes against and abstentions add up to the ballots counted; in an evaluation
 * the basically satisfied with them. Immutable and thread-safe.
 *
 * @param candidate its code
 * @param place its place, from 1; candidates that are equal share one, and the next place is left out
 * @param votes ballots for it; in a ranking those that give it a place, in an evaluation the satisfied
 * @param against ballots against it, in an evaluation the dissatisfied
 * @param abstentions ballots that say nothing of it
 * @param points what the tally rule goes by beside votes: the sum of places, the cost, or the basically satisfied; zero where it goes
 *     by votes alone
 * @param passed whether it has what the rule asks of it by itself; it may still find no seat
 */
public record Score(
        String candidate, int place, long votes, long against, long abstentions, long points, boolean passed) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
