package org.daibiao.poll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts marks, assigns places and cuts at the seats: the common part of the tally rules. */
final class Scores {
    private Scores() {}

    /** A candidate's votes, without a place yet. */
    static Score of(String candidate, List<Ballot> ballots, long points, long needed) {
        long votes = 0;
        long against = 0;
        for (Ballot ballot : ballots) {
            Mark mark = ballot.mark(candidate);
            votes += mark == Mark.FOR ? 1 : 0;
            against += mark == Mark.AGAINST ? 1 : 0;
        }
        return new Score(candidate, 0, votes, against, ballots.size() - votes - against, points, votes >= needed);
    }

    /** Sorted and with their places; those that compare as equal share one. */
    static List<Score> placed(List<Score> scores, Comparator<Score> best) {
        List<Score> sorted = scores.stream().sorted(best).toList();
        List<Score> placed = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Score one = sorted.get(i);
            boolean equal = i > 0 && best.compare(sorted.get(i - 1), one) == 0;
            int place = equal ? placed.get(i - 1).place() : i + 1;
            placed.add(new Score(
                    one.candidate(), place, one.votes(), one.against(), one.abstentions(), one.points(), one.passed()));
        }
        return placed;
    }

    static Comparator<Score> mostVotes() {
        return Comparator.comparingLong(Score::votes).reversed();
    }

    /** Fills the seats with those that passed, by place; equal ones where the seats end are a tie. */
    static Tally cut(List<Score> order, int seats) {
        List<Score> passed = order.stream().filter(Score::passed).toList();
        if (passed.size() <= seats
                || passed.get(seats - 1).place() != passed.get(seats).place()) {
            return new Tally(order, codes(passed.subList(0, Math.min(seats, passed.size()))), null);
        }
        int edge = passed.get(seats).place();
        List<String> elected =
                codes(passed.stream().filter(one -> one.place() < edge).toList());
        List<String> tied =
                codes(passed.stream().filter(one -> one.place() == edge).toList());
        return new Tally(order, elected, new TiedVote(tied, seats - elected.size()));
    }

    static List<String> codes(List<Score> scores) {
        return scores.stream().map(Score::candidate).toList();
    }
}
