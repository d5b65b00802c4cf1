package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.record.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Result of a poll (表决结果), with everything that it was computed from except the ballots. Immutable and thread-safe.
 *
 * @param rules the rules under which it was counted
 * @param candidates in the order of the ballot
 * @param turnout the numbers of people and papers
 * @param state the outcome of the vote
 * @param ballots how many ballots have each validity; empty unless counted
 * @param tally order, chosen and tie from the tally rule; empty unless counted
 * @param reasons all reasons why there is no count; none when counted
 * @param warnings what someone should check; they do not affect the result
 * @param papers how many of the ballots collected were papers; null when unknown
 */
public record PollResult(
        PollRules rules,
        List<Candidate> candidates,
        Turnout turnout,
        State state,
        Map<Validity, Long> ballots,
        Tally tally,
        List<Rejection> reasons,
        List<Rejection> warnings,
        @Nullable Long papers) {
    /** State (表决效力): the outcome of the vote. */
    public enum State {
        /** Counted (有效). */
        COUNTED,
        /** Too few deputies attended (未达法定人数): no vote could be held. */
        NO_QUORUM,
        /** More ballots came back than were issued (收回多于发出，无效), by analogy with elections (Electoral Law 44 [L]). */
        VOID,
        /** Rules, candidates and numbers do not match (数据不符): no result is possible. */
        UNFIT
    }

    /** Next step (后续步骤): what the rules require after the count. */
    public enum NextStep {
        /** The whole vote is held again (重新表决). */
        VOTE_AGAIN,
        /** A vote among the tied for the remaining seats (就票数相等者再次表决). */
        REVOTE_TIED,
        /** The presidium decides among the tied (主席团决定). */
        PRESIDIUM_DECIDES,
        /** A second vote for the seats for which too few passed (就不足名额另行表决). */
        SECOND_VOTE
    }

    public PollResult {
        candidates = List.copyOf(candidates);
        ballots = Map.copyOf(ballots);
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    static PollResult bare(PollRules rules, List<Candidate> candidates, Turnout turnout) {
        return new PollResult(
                rules, candidates, turnout, State.COUNTED, Map.of(), Tally.NONE, List.of(), List.of(), null);
    }

    PollResult without(boolean unfit, List<Rejection> why) {
        State found = unfit ? State.UNFIT : quorate() ? State.VOID : State.NO_QUORUM;
        return new PollResult(rules, candidates, turnout, found, Map.of(), Tally.NONE, why, List.of(), papers);
    }

    PollResult counted(Map<Validity, Long> found, Tally tallied, List<Rejection> warned) {
        return new PollResult(rules, candidates, turnout, State.COUNTED, found, tallied, List.of(), warned, papers);
    }

    PollResult warned(List<Rejection> more) {
        return new PollResult(rules, candidates, turnout, state, ballots, tally, reasons, more, papers);
    }

    /** With the number of papers among the ballots. */
    PollResult withPapers(long count) {
        return new PollResult(rules, candidates, turnout, state, ballots, tally, reasons, warnings, count);
    }

    /** How many deputies had to attend. */
    public Quorum quorum() {
        return new Quorum(rules.quorum(), Math.max(0, rules.electorate().atIssue(turnout)));
    }

    /** Whether enough deputies attended. */
    public boolean quorate() {
        return quorum().isReachedBy(turnout.present());
    }

    /** The number of people or ballots on which the pass line is based. */
    public long base() {
        return switch (rules.passLine().base()) {
            case ALL -> Math.max(0, rules.electorate().atCount(turnout));
            case PRESENT -> turnout.present();
            case COUNTED -> valid();
        };
    }

    /** The votes that a candidate needs, for example 137 for more than half of 273. */
    public long needed() {
        return rules.passLine().needed(base());
    }

    /** Ballots that were counted. */
    public long valid() {
        return ballots.entrySet().stream()
                .filter(one -> rules.ballots().counts(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Ballots that were not counted. */
    public long invalid() {
        return ballots.values().stream().mapToLong(Long::longValue).sum() - valid();
    }

    /** The codes of those chosen, the best first; the tied are included only when the rules take them all. */
    public List<String> elected() {
        List<String> elected = new ArrayList<>(tally.elected());
        if (tally.tie() != null && rules.atTie() == PollRules.AtTie.ALL_IN) {
            elected.addAll(tally.tie().candidates());
        }
        return List.copyOf(elected);
    }

    /** The tie at the cut, even when the rules resolve it; null when there is none. */
    public @Nullable TiedVote tie() {
        return tally.tie();
    }

    /** Seats not yet filled; all of them unless counted. */
    public int seatsLeft() {
        return Math.max(0, rules.seats() - elected().size());
    }

    /** What the rules require next; empty when nothing. If too few attended or the numbers do not match, people must resolve it. */
    public List<NextStep> next() {
        List<NextStep> next = new ArrayList<>();
        if (state == State.VOID) {
            next.add(NextStep.VOTE_AGAIN);
        }
        if (tally.tie() != null && rules.atTie() == PollRules.AtTie.REVOTE) {
            next.add(NextStep.REVOTE_TIED);
        }
        if (tally.tie() != null && rules.atTie() == PollRules.AtTie.PRESIDIUM) {
            next.add(NextStep.PRESIDIUM_DECIDES);
        }
        boolean few = state == State.COUNTED && tally.passed() < rules.seats();
        if (few && rules.tooFew() == PollRules.TooFew.SECOND_VOTE) {
            next.add(NextStep.SECOND_VOTE);
        }
        return List.copyOf(next);
    }

    /** A short count sheet (计票结果单), line by line, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        return String.join("\n", new CountSheet(this, locale).lines());
    }
}
