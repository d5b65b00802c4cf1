package org.daibiao.poll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;

/** Rules, candidates and ballots for the tests of this room. */
final class Polls {
    static final Fraction QUORUM = Fraction.atLeast(2, 3);
    static final Fraction MAJORITY = Fraction.moreThan(1, 2);
    static final Fraction USUAL = Fraction.atLeast(6, 5);
    static final PassLine OF_ALL = new PassLine(MAJORITY, PassLine.Base.ALL);
    static final PassLine OF_PRESENT = new PassLine(MAJORITY, PassLine.Base.PRESENT);
    static final Electorate EVERYBODY = new Electorate(true, true);

    static final CongressId CONGRESS = CongressId.of("jiading");
    static final GivenOut GIVEN = new GivenOut(15, 0, 0, 0);

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
    /** A poll in draft, all of whose ballots wait for the end. */
    static Poll sealed(String title, BallotPaper paper) {
        return new Poll(
                Id.of(UUID.randomUUID()),
                title,
                LocalDate.of(2025, 1, 15),
                Mode.SEALED,
                paper.json(),
                null,
                "none",
                1,
                null,
                null,
                Poll.State.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null);
    }

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
        return new ArrayList<>(Collections.nCopies(count, ballot));
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

    /** Ballots of so many choices at most: the first candidates have more votes than the line, each fewer than the one before. */
    static List<Ballot> choices(int ballots, int candidates, int seats, int line) {
        List<List<String>> chosen = new ArrayList<>();
        for (int i = 0; i < ballots; i++) {
            chosen.add(new ArrayList<>());
        }
        for (int c = 0; c < candidates; c++) {
            int votes = c < seats ? Math.max(line, ballots - c) : 0;
            for (int i = 0; i < votes; i++) {
                chosen.get(i).add("c" + (c + 1));
            }
        }
        Collections.shuffle(chosen, new Random(7));
        return chosen.stream().map(one -> (Ballot) new Ballot.Choice(one)).toList();
    }

    /** So many parts, each rated by all, that so many votes in all are not for satisfied: more and more from part to part. */
    static List<RatingVotes> ratings(int all, int parts, int otherwise) {
        List<RatingVotes> ratings = new ArrayList<>();
        for (int n = 1; n <= parts; n++) {
            int here = upTo(n, parts, otherwise) - upTo(n - 1, parts, otherwise);
            int basically = (here + 1) / 2;
            int dissatisfied = (here - basically + 1) / 2;
            int abstained = here - basically - dissatisfied;
            ratings.add(new RatingVotes("c" + n, null, all - here, basically, dissatisfied, abstained));
        }
        return ratings;
    }

    private static int upTo(int part, int parts, int otherwise) {
        return otherwise * part * (part + 1) / (parts * (parts + 1));
    }

    /** For, against, abstention and no mark of each item, as many as its row says. */
    static List<Ballot> marks(List<int[]> rows, int ballots) {
        List<Ballot> box = new ArrayList<>();
        for (int n = 0; n < ballots; n++) {
            Map<String, Mark> marks = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                int[] row = rows.get(i);
                if (n < row[0] + row[1] + row[2]) {
                    Mark mark = n < row[0] ? Mark.FOR : n < row[0] + row[1] ? Mark.AGAINST : Mark.ABSTAIN;
                    marks.put("c" + (i + 1), mark);
                }
            }
            box.add(new Ballot.Marks(marks));
        }
        return box;
    }
}
