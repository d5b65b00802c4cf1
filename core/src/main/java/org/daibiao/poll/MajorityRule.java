package org.daibiao.poll;

import java.util.List;
import java.util.Set;

/**
 * Majority rule (按得票多少): of the candidates that reach the pass line, those with the most votes take the seats. Equal votes at the cut are a tie
 * (Electoral Law 45 by analogy [L]).
 */
public record MajorityRule() implements TallyRule {
    @Override
    public Set<BallotForm> forms() {
        return Set.of(BallotForm.CHOOSE, BallotForm.PER_ITEM);
    }

    @Override
    public Tally tally(List<String> candidates, List<Ballot> ballots, int seats, long needed) {
        List<Score> scores = candidates.stream()
                .map(one -> Scores.of(one, ballots, 0, needed))
                .toList();
        return Scores.cut(Scores.placed(scores, Scores.mostVotes()), seats);
    }
}
