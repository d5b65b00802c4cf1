package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.record.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Result of a poll (表决结果), with everything that it was made of but the ballots. Immutable and thread-safe.
 *
 * @param rules under which it was counted
 * @param candidates in the order of the ballot
 * @param turnout the numbers of people and papers
 * @param state what became of the vote
 * @param ballots how many ballots were found to be what; empty unless counted
 * @param tally order, chosen and tie as the tally rule has them; empty unless counted
 * @param reasons why nothing is told, all of them; none when counted
 * @param warnings what somebody should look at; nothing of the result depends on them
 * @param papers how many of the ballots collected were papers; null where nobody told
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
    /** State (表决效力): what became of the vote. */
    public enum State {
        /** Counted (有效). */
        COUNTED,
        /** Too few deputies attended (未达法定人数): no vote could be held. */
        NO_QUORUM,
        /** More ballots came back than were issued (收回多于发出，无效), by analogy with elections (Electoral Law 44 [L]). */
        VOID,
        /** Rules, candidates and numbers do not fit together (数据不符): nothing can be said. */
        UNFIT
    }

    /** Next step (后续步骤): what the rules demand after the count. */
    public enum NextStep {
        /** The whole vote is held again (重新表决). */
        VOTE_AGAIN,
        /** A vote among the tied for the seats that are left (就票数相等者再次表决). */
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
        State found = unfit ? State.UNFIT : turnout.present() < quorumNeeded() ? State.NO_QUORUM : State.VOID;
        return new PollResult(rules, candidates, turnout, found, Map.of(), Tally.NONE, why, List.of(), papers);
    }

    PollResult counted(Map<Validity, Long> found, Tally tallied, List<Rejection> warned) {
        return new PollResult(rules, candidates, turnout, State.COUNTED, found, tallied, List.of(), warned, papers);
    }

    PollResult warned(List<Rejection> more) {
        return new PollResult(rules, candidates, turnout, state, ballots, tally, reasons, more, papers);
    }

    /** With how many papers were among the ballots. */
    PollResult withPapers(long count) {
        return new PollResult(rules, candidates, turnout, state, ballots, tally, reasons, warnings, count);
    }

    /** All deputies of whom the quorum is taken. */
    public long quorumBase() {
        return Math.max(0, rules.electorate().atIssue(turnout));
    }

    /** How many deputies had to attend. */
    public long quorumNeeded() {
        return rules.quorum().needed(quorumBase());
    }

    /** Whether they did. */
    public boolean quorate() {
        return turnout.present() >= quorumNeeded();
    }

    /** Of how many people or ballots the pass line is taken. */
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

    /** The codes of those chosen, the best first; the tied among them only where the rules take them all. */
    public List<String> elected() {
        List<String> elected = new ArrayList<>(tally.elected());
        if (tally.tie() != null && rules.atTie() == PollRules.AtTie.ALL_IN) {
            elected.addAll(tally.tie().candidates());
        }
        return List.copyOf(elected);
    }

    /** The tie at the cut, also where the rules say what becomes of it; null when there is none. */
    public @Nullable TiedVote tie() {
        return tally.tie();
    }

    /** Seats that nobody has yet; all of them unless counted. */
    public int seatsLeft() {
        return Math.max(0, rules.seats() - elected().size());
    }

    /** What the rules demand next; empty when nothing. Too few have attended or nothing fits: that is for people to mend. */
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
