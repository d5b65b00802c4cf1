package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.poll.BudgetRule.Misfit;
import org.daibiao.poll.RankSumRule.Unplaced;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Counting (计票方法): the name of a tally rule, and the parameters of the built-in rules. Parameters that a rule does not need may be null. {@link
 * TallyRules} creates the rule from it. Immutable and thread-safe.
 *
 * @param rule the name, at most 40 characters: {@code majority}, {@code per-item}, {@code rank-sum}, {@code budget}, {@code satisfaction}, or a
 *     host's own
 * @param passLine whether the pass line applies in rules that can do without it, by rank and under a budget; the others always apply it
 * @param unplaced what an incomplete ranking gives to candidates that it does not place
 * @param budget the available money, not negative, in the unit of the candidates' costs
 * @param misfit what happens at the first candidate that the remaining money does not cover
 */
public record Counting(
        @NotNull @Size(max = 40) String rule,
        boolean passLine,
        @Nullable Unplaced unplaced,
        @Nullable Long budget,
        @Nullable Misfit misfit) {
    /** Throws {@link org.daibiao.record.BadValueException} for a negative budget. */
    public Counting {
        Typed.atLeast(budget == null ? 0 : budget, 0);
    }

    /** By the rule with this name, without parameters: {@code majority}, {@code per-item}, or a host's. */
    public static Counting by(String rule) {
        return new Counting(rule, true, null, null, null);
    }

    /** By {@link MajorityRule}. */
    public static Counting majority() {
        return by("majority");
    }

    /** By {@link ItemRule}. */
    public static Counting perItem() {
        return by("per-item");
    }

    /** By {@link GradeRule}. */
    public static Counting satisfaction() {
        return by("satisfaction");
    }

    /** By {@link RankSumRule}. */
    public static Counting rankSum(Unplaced unplaced, boolean passLine) {
        return new Counting("rank-sum", passLine, unplaced, null, null);
    }

    /** By {@link BudgetRule}. */
    public static Counting budget(long budget, boolean passLine, Misfit misfit) {
        return new Counting("budget", passLine, null, budget, misfit);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
