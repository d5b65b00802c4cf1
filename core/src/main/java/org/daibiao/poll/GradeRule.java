package org.daibiao.poll;

import java.util.List;
import java.util.Set;

/**
 * Grade rule (满意度测评计票): counts grades item by item. An item passes, and needs no improvement, when the satisfied, alone or together with the
 * basically satisfied, reach the pass line ({@link SatisfactionRule}); {@link Evaluation#of} gives the grade. It has neither seats nor ties.
 */
public record GradeRule() implements TallyRule {
    @Override
    public Set<BallotForm> forms() {
        return Set.of(BallotForm.GRADE);
    }

    @Override
    public Tally tally(List<String> candidates, List<Ballot> ballots, int seats, long needed) {
        List<Score> scores =
                candidates.stream().map(one -> score(one, ballots, needed)).toList();
        List<Score> order = Scores.placed(scores, Scores.mostVotes());
        return new Tally(
                order, Scores.codes(order.stream().filter(Score::passed).toList()), null);
    }

    private static Score score(String item, List<Ballot> ballots, long needed) {
        long satisfied = given(Grade.SATISFIED, item, ballots);
        long basically = given(Grade.BASICALLY, item, ballots);
        long dissatisfied = given(Grade.DISSATISFIED, item, ballots);
        long abstained = ballots.size() - satisfied - basically - dissatisfied;
        return new Score(item, 0, satisfied, dissatisfied, abstained, basically, satisfied + basically >= needed);
    }

    private static long given(Grade grade, String item, List<Ballot> ballots) {
        return ballots.stream()
                .filter(one -> one instanceof Ballot.Grades grades && grades.grade(item) == grade)
                .count();
    }
}
