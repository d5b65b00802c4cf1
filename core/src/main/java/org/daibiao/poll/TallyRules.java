package org.daibiao.poll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/**
 * Tally rules (计票规则目录): tally rules by the names under which papers ask for them. Immutable and thread-safe if the factories are.
 *
 * @param factories by name; each creates the rule of a paper, and is called again for each count
 */
public record TallyRules(Map<String, Function<BallotPaper, TallyRule>> factories) {
    /** The built-in rules: {@code majority}, {@code per-item}, {@code rank-sum}, {@code budget} and {@code satisfaction}. */
    public static final TallyRules READY = new TallyRules(Map.of(
            "majority",
            paper -> new MajorityRule(),
            "per-item",
            paper -> new ItemRule(),
            "rank-sum",
            TallyRules::rankSum,
            "budget",
            TallyRules::budget,
            "satisfaction",
            paper -> new GradeRule()));

    public TallyRules {
        factories = Map.copyOf(factories);
    }

    /**
     * These rules and another one, for example {@code READY.with("quota", paper -> new QuotaRule())}; it replaces one of the same name.
     *
     * @throws IllegalArgumentException for the name of a built-in rule: anyone who recounts without the library knows those by name
     */
    public TallyRules with(String name, Function<BallotPaper, TallyRule> factory) {
        if (READY.factories.containsKey(name)) {
            throw new IllegalArgumentException("a ready tally rule has this name: " + name);
        }
        var more = new HashMap<>(factories);
        more.put(name, factory);
        return new TallyRules(more);
    }

    /** The rule that the paper asks for; rejected when there is none of that name, or when a parameter of a built-in rule is missing. */
    public Outcome<TallyRule> of(BallotPaper paper) {
        Counting counting = paper.counting();
        String name = counting.rule();
        Function<BallotPaper, TallyRule> factory = factories.get(name);
        boolean ranked = name.equals("rank-sum");
        boolean money = name.equals("budget");
        var reasons = new Rejections().when(factory == null, PollReasons.RULE_UNKNOWN, "counting.rule", name, known());
        parameter(reasons, ranked && counting.unplaced() == null, "unplaced");
        parameter(reasons, money && counting.budget() == null, "budget");
        parameter(reasons, money && counting.misfit() == null, "misfit");
        return factory == null || !reasons.none()
                ? Outcome.rejected(reasons.reasons())
                : Outcome.accepted(factory.apply(paper));
    }

    private static void parameter(Rejections reasons, boolean missing, String name) {
        reasons.when(missing, PollReasons.PARAMETER_MISSING, "counting." + name, name);
    }

    private List<String> known() {
        return factories.keySet().stream().sorted().toList();
    }

    private static TallyRule rankSum(BallotPaper paper) {
        Counting counting = paper.counting();
        return new RankSumRule(Optional.ofNullable(counting.unplaced()).orElseThrow(), counting.passLine());
    }

    private static TallyRule budget(BallotPaper paper) {
        Counting counting = paper.counting();
        Map<String, Long> costs = new HashMap<>();
        for (Candidate one : paper.candidates()) {
            if (one.cost() != null) {
                costs.put(one.code(), one.cost());
            }
        }
        return new BudgetRule(
                costs,
                Optional.ofNullable(counting.budget()).orElseThrow(),
                counting.passLine(),
                Optional.ofNullable(counting.misfit()).orElseThrow());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
