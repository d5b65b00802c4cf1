package org.daibiao.poll;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Rank sum rule (名次之和): the places that the ballots give a candidate are added up, and the lower sum wins; equal sums at the cut are a tie. A blank
 * ballot adds nothing to any candidate. Ballots of this form were used in Liyang 2010 [P]; the report does not say how they were counted. Immutable
 * and thread-safe.
 *
 * @param unplaced what an incomplete ranking gives to candidates that it does not place
 * @param majority whether a candidate passes only when as many ballots as the pass line requires give it a place; otherwise one ballot is enough
 */
public record RankSumRule(Unplaced unplaced, boolean majority) implements TallyRule {
    /** Unplaced (未排名次的计法): what an incomplete ranking gives to candidates that it does not place. */
    public enum Unplaced {
        /** The last possible place (计末位): the number of candidates. */
        LAST_PLACE,
        /** The place after the last that the ballot gives (计下一位). */
        NEXT_PLACE
    }

    @Override
    public Set<BallotForm> forms() {
        return Set.of(BallotForm.RANK);
    }

    @Override
    public Tally tally(List<String> candidates, List<Ballot> ballots, int seats, long needed) {
        List<Score> scores = candidates.stream()
                .map(one -> Scores.of(one, ballots, sum(one, candidates.size(), ballots), majority ? needed : 1))
                .toList();
        return Scores.cut(Scores.placed(scores, Comparator.comparingLong(Score::points)), seats);
    }

    private long sum(String candidate, int last, List<Ballot> ballots) {
        long sum = 0;
        for (Ballot ballot : ballots) {
            if (ballot instanceof Ballot.Ranking ranking && !ranking.blank()) {
                int at = ranking.order().indexOf(candidate);
                int other =
                        unplaced == Unplaced.LAST_PLACE ? last : ranking.order().size() + 1;
                sum += at < 0 ? other : at + 1;
            }
        }
        return sum;
    }
}
