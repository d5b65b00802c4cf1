package org.daibiao.poll;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/**
 * Count rule (计票): computes the result of a vote from its rules, its numbers and its ballots. If conditions are not met, all of them are reported and
 * no votes are revealed. It never throws because of what people entered. Immutable and thread-safe.
 *
 * @param rules the rules that the congress adopted
 * @param tally how candidates are ordered and seats filled
 */
public record CountRule(PollRules rules, TallyRule tally) {
    /**
     * Computes the result.
     *
     * @param candidates in the order of the ballot
     * @param turnout the numbers of people and papers
     * @param ballots those collected, in any order; not examined when more were collected than issued
     */
    public PollResult count(List<Candidate> candidates, Turnout turnout, List<Ballot> ballots) {
        List<String> codes = candidates.stream().map(Candidate::code).toList();
        var fit = new FitRule(rules, tally);
        List<Rejection> reasons = new ArrayList<>(fit.candidates(codes));
        reasons.addAll(fit.numbers(turnout, ballots.size()));
        boolean unfit = !reasons.isEmpty();
        var bare = PollResult.bare(rules, candidates, turnout);
        reasons.addAll(fallen(bare));
        if (!reasons.isEmpty()) {
            return bare.without(unfit, reasons).warned(issued(turnout));
        }
        Map<Validity, Long> found = new EnumMap<>(Validity.class);
        List<Ballot> counting = new ArrayList<>();
        Set<String> known = Set.copyOf(codes);
        for (Ballot ballot : ballots) {
            Validity validity = rules.ballots().validity(ballot, known);
            found.merge(validity, 1L, Long::sum);
            if (rules.ballots().counts(validity)) {
                counting.add(ballot);
            }
        }
        var voted = bare.counted(found, Tally.NONE, List.of());
        Tally tallied = tally.tally(codes, counting, rules.seats(), voted.needed());
        return bare.counted(found, tallied, warnings(bare, tallied));
    }

    private static List<Rejection> fallen(PollResult bare) {
        Turnout turnout = bare.turnout();
        return new Rejections()
                .when(
                        !bare.quorate(),
                        PollReasons.NO_QUORUM,
                        "turnout.present",
                        turnout.present(),
                        bare.quorum().needed(),
                        bare.quorum().base())
                .when(
                        turnout.collected() <= turnout.issued() && turnout.tooManyCollected(),
                        PollReasons.VOID_ABOVE_PRESENT,
                        "turnout.collected",
                        turnout.collected(),
                        turnout.present())
                .when(
                        turnout.collected() > turnout.issued(),
                        PollReasons.VOID,
                        "turnout.collected",
                        turnout.collected(),
                        turnout.issued())
                .reasons();
    }

    private static List<Rejection> issued(Turnout turnout) {
        return new Rejections()
                .when(
                        turnout.issued() > turnout.present(),
                        PollReasons.ISSUED_ABOVE_PRESENT,
                        "turnout.issued",
                        turnout.issued(),
                        turnout.present())
                .reasons();
    }

    private List<Rejection> warnings(PollResult bare, Tally tallied) {
        List<Rejection> warnings = new ArrayList<>(issued(bare.turnout()));
        warnings.addAll(counted(bare, tallied));
        return warnings;
    }

    private List<Rejection> counted(PollResult bare, Tally tallied) {
        int count = bare.candidates().size();
        long wanted = rules.warnBelow().needed(rules.seats());
        long elected = bare.counted(Map.of(), tallied, List.of()).elected().size();
        long terminated = bare.turnout().terminated();
        boolean based = rules.electorate().terminated();
        return new Rejections()
                .when(count < wanted, PollReasons.FEW_CANDIDATES, "candidates", count, rules.seats(), wanted)
                .when(elected > rules.seats(), PollReasons.ABOVE_SEATS, "elected", elected, rules.seats())
                .when(terminated > 0 && based, PollReasons.TERMINATED_COUNTED, "turnout", terminated)
                .when(terminated > 0 && !based, PollReasons.TERMINATED_LEFT_OUT, "turnout", terminated)
                .reasons();
    }
}
