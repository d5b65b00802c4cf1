package org.daibiao.poll;

import org.daibiao.record.LogSafe;

/**
 * Score (得票): the count for one candidate. Votes, votes against and abstentions add up to the ballots counted; in an evaluation, together with the
 * basically satisfied. Immutable and thread-safe.
 *
 * @param candidate its code
 * @param place its place, from 1; equal candidates share one, and the next place is left out
 * @param votes ballots for it; in a ranking those that give it a place, in an evaluation the satisfied
 * @param against ballots against it, in an evaluation the dissatisfied
 * @param abstentions ballots that say nothing about it
 * @param points what the tally rule uses besides votes: the sum of places, the cost, or the basically satisfied; zero when it uses only votes
 * @param passed whether it meets what the rule requires of each candidate; it may still get no seat
 */
public record Score(
        String candidate, int place, long votes, long against, long abstentions, long points, boolean passed) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
