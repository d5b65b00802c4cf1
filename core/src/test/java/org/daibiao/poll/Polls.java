package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rules, candidates and ballots for the tests of this room. */
final class Polls {
    static final Fraction QUORUM = Fraction.atLeast(2, 3);
    static final Fraction MAJORITY = Fraction.moreThan(1, 2);
    static final Fraction USUAL = Fraction.atLeast(6, 5);
    static final PassLine OF_ALL = new PassLine(MAJORITY, PassLine.Base.ALL);
    static final PassLine OF_PRESENT = new PassLine(MAJORITY, PassLine.Base.PRESENT);
    static final Electorate EVERYBODY = new Electorate(true, true);

    private Polls() {}

    /** As the law has it for elections, with the defaults for the rest. */
    static PollRules rules(int seats, BallotForm form) {
        return rules(seats, form, PollRules.AtTie.REVOTE, PollRules.TooFew.LEAVE_EMPTY);
    }

    static PollRules rules(int seats, BallotForm form, PollRules.AtTie atTie, PollRules.TooFew tooFew) {
        var ballots = new BallotRule(form, seats, true);
        return new PollRules(seats, ballots, EVERYBODY, QUORUM, OF_ALL, atTie, tooFew, USUAL, true);
    }

    static PollRules with(PollRules rules, Electorate electorate, Fraction quorum, PassLine line) {
        return new PollRules(
                rules.seats(),
                rules.ballots(),
                electorate,
                quorum,
                line,
                rules.atTie(),
                rules.tooFew(),
                rules.warnBelow(),
                rules.equalAllowed());
    }

    /** Candidates c1, c2 and so on. */
    static List<Candidate> candidates(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Candidate("c" + n, "项目" + n))
                .toList();
    }

    /** So many deputies, all of whom attend and vote. */
    static Turnout everybody(long count) {
        return Turnout.of(count, count, count, count);
    }

    static Ballot choice(String... chosen) {
        return new Ballot.Choice(List.of(chosen));
    }

    static List<Ballot> times(int count, Ballot ballot) {
        return new ArrayList<>(java.util.Collections.nCopies(count, ballot));
    }

    @SafeVarargs
    static List<Ballot> box(List<Ballot>... parts) {
        List<Ballot> all = new ArrayList<>();
        for (List<Ballot> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    /** Choices of one candidate each, so that candidate n has the nth number of votes. */
    static List<Ballot> votes(int... counts) {
        List<Ballot> all = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            all.addAll(times(counts[i], choice("c" + (i + 1))));
        }
        return all;
    }
}
