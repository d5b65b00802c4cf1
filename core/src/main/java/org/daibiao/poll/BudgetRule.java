package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/**
 * Budget rule (限额预算选择): candidates are taken by votes, the most first, as long as the money and the seats last. A tie is told exactly
 * when it depends on the order of candidates with equal votes which of them are taken. The tied are all of those; where misfits are passed
 * over, all that fit by themselves. What comes after a tie stays open. Immutable and thread-safe.
 *
 * @param costs what each candidate costs, by code; not below zero, all in one unit that the caller chooses
 * @param budget the money that there is, in the same unit; not below zero
 * @param passLine whether a candidate needs the votes of the pass line; else one vote is enough
 * @param misfit what is done at the first candidate for which the money that is left is not enough
 */
public record BudgetRule(Map<String, Long> costs, long budget, boolean passLine, Misfit misfit) implements TallyRule {
    /** Misfit (超出余额的处理): what is done at the first candidate for which the money that is left is not enough. */
    public enum Misfit {
        /** Nothing more is taken (到此为止). */
        STOP,
        /** It is passed over, and the next is looked at (跳过). */
        SKIP
    }

    /** Throws {@link IllegalArgumentException} for money below zero. */
    public BudgetRule {
        costs = Map.copyOf(costs);
        if (budget < 0 || costs.values().stream().anyMatch(cost -> cost < 0)) {
            throw new IllegalArgumentException("money is not below zero");
        }
    }

    @Override
    public Set<BallotForm> forms() {
        return Set.of(BallotForm.CHOOSE, BallotForm.PER_ITEM);
    }

    /** A candidate without a cost; and a tie at which all are taken, for the money may not be enough for them. */
    @Override
    public List<Rejection> check(PollRules rules, List<String> candidates) {
        var reasons = new Rejections();
        for (String candidate : candidates) {
            reasons.when(!costs.containsKey(candidate), PollReasons.NO_COST, "", candidate, candidate);
        }
        return reasons.when(rules.atTie() == PollRules.AtTie.ALL_IN, PollReasons.ALL_IN_OVER_BUDGET, "", "atTie")
                .reasons();
    }

    @Override
    public Tally tally(List<String> candidates, List<Ballot> ballots, int seats, long needed) {
        List<Score> order = Scores.placed(
                candidates.stream()
                        .map(one -> Scores.of(one, ballots, costs.getOrDefault(one, 0L), passLine ? needed : 1))
                        .toList(),
                Scores.mostVotes());
        List<Score> taken = new ArrayList<>();
        long left = budget;
        for (List<Score> equal : groups(order)) {
            int seatsLeft = seats - taken.size();
            List<Score> able = misfit == Misfit.SKIP ? fitting(equal, left) : equal;
            if (seatsLeft == 0) {
                break;
            }
            if (within(able, left) && able.size() <= seatsLeft) {
                taken.addAll(able);
                left -= able.stream().mapToLong(Score::points).sum();
            } else if (fitting(able, left).isEmpty()) {
                break;
            } else {
                TiedVote tie = new TiedVote(Scores.codes(able), Math.min(seatsLeft, able.size()));
                return new Tally(order, Scores.codes(taken), tie);
            }
        }
        return new Tally(order, Scores.codes(taken), null);
    }

    private static boolean within(List<Score> scores, long money) {
        long left = money;
        for (Score one : scores) {
            if (one.points() > left) {
                return false;
            }
            left -= one.points();
        }
        return true;
    }

    private static List<Score> fitting(List<Score> scores, long money) {
        return scores.stream().filter(one -> one.points() <= money).toList();
    }

    /** Those that passed, the best first, equal ones together. */
    private static List<List<Score>> groups(List<Score> order) {
        List<List<Score>> groups = new ArrayList<>();
        int place = 0;
        for (Score one : order.stream().filter(Score::passed).toList()) {
            if (one.place() != place) {
                groups.add(new ArrayList<>());
                place = one.place();
            }
            groups.get(groups.size() - 1).add(one);
        }
        return groups;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
