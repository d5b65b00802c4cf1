package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.daibiao.record.Typed;

/**
 * Budget rule (限额预算选择): candidates are taken by votes, most first, as long as money and seats last. A tie is reported exactly when the order of
 * candidates with equal votes decides which of them are taken. The tied are all of those; when misfits are passed over, only those that fit by
 * themselves. Whatever follows a tie stays open. Immutable and thread-safe.
 *
 * @param costs what each candidate costs, by code; not negative, all in one unit that the caller chooses
 * @param budget the available money, in the same unit; not negative
 * @param passLine whether a candidate needs the votes of the pass line; otherwise one vote is enough
 * @param misfit what happens at the first candidate that the remaining money does not cover
 */
public record BudgetRule(Map<String, Long> costs, long budget, boolean passLine, Misfit misfit) implements TallyRule {
    /** Misfit (超出余额的处理): what happens at the first candidate that the remaining money does not cover. */
    public enum Misfit {
        /** Nothing more is taken (到此为止). */
        STOP,
        /** The candidate is passed over, and the next is considered (跳过). */
        SKIP
    }

    /** Throws {@link org.daibiao.record.BadValueException} for a negative amount. */
    public BudgetRule {
        costs = Map.copyOf(costs);
        Typed.atLeast(budget, 0);
        costs.values().forEach(cost -> Typed.atLeast(cost, 0));
    }

    @Override
    public Set<BallotForm> forms() {
        return Set.of(BallotForm.CHOOSE, BallotForm.PER_ITEM);
    }

    /** Reports a candidate without a cost, and a rule that takes all at a tie, since the money may not cover them. */
    @Override
    public List<Rejection> check(PollRules rules, List<String> candidates) {
        var reasons = new Rejections();
        for (int n = 0; n < candidates.size(); n++) {
            String candidate = candidates.get(n);
            reasons.when(!costs.containsKey(candidate), PollReasons.NO_COST, "candidates[" + n + "].cost", candidate);
        }
        return reasons.when(rules.atTie() == PollRules.AtTie.ALL_IN, PollReasons.ALL_IN_OVER_BUDGET, "rules.atTie")
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

    /** Those that passed, the best first, grouped by equal place. */
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
