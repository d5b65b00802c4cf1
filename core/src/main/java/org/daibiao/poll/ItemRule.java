package org.daibiao.poll;

import java.util.List;
import java.util.Set;

/**
 * Item rule (逐项过半数): each candidate is decided independently, and every candidate that reaches the pass line is chosen, as in Dongyang 2017 [P]. The
 * number of seats does not limit it; use {@link MajorityRule} for that, which counts the same ballots. It has no ties.
 */
public record ItemRule() implements TallyRule {
    @Override
    public Set<BallotForm> forms() {
        return Set.of(BallotForm.PER_ITEM, BallotForm.WHOLE_LIST);
    }

    @Override
    public Tally tally(List<String> candidates, List<Ballot> ballots, int seats, long needed) {
        List<Score> order = Scores.placed(
                candidates.stream()
                        .map(one -> Scores.of(one, ballots, 0, needed))
                        .toList(),
                Scores.mostVotes());
        return new Tally(
                order, Scores.codes(order.stream().filter(Score::passed).toList()), null);
    }
}
