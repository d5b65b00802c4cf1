package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.daibiao.record.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The votes that were published and the edges that were constructed, each held in a hall; sources of the numbers: ORIGIN.md. */
@DisplayName("The worked examples, held from the roll to the export")
class HeldPollsTest {
    private static final EvidenceCheck CHECK = new EvidenceCheck(Digest.SHA_256, TallyRules.READY);

    private static final int DEVICES = 40;

    @TempDir
    private Path parent;

    private Recounts recounts;

    @BeforeEach
    void begin() {
        recounts = new Recounts(parent);
    }

    @Test
    @DisplayName("are found the same by the check of the evidence and by both programs for an independent recount")
    void areFoundTheSame() throws IOException {
        published();
        songcheng();
        byItemListAndPlace();
        atTheCut();
        whoCountsAmongAll();
        papersAndCards();

        String same = recounts.written() + " polls, 0 different";
        assertThat(recounts.byJava()).isEqualTo(same);
        recounts.byPython().ifPresent(said -> assertThat(said).isEqualTo("SAME 一致\n" + same));
        System.out.println("HeldPollsTest: EvidenceCheck, Recount.java and recount.py: " + same);
    }

    private void published() throws IOException {
        PollRules ten = Polls.rules(10, BallotForm.CHOOSE);
        PollRules twelve = Polls.rules(12, BallotForm.CHOOSE);
        PollRules ofPresent = Polls.with(ten, Polls.EVERYBODY, Polls.QUORUM, Polls.OF_PRESENT);
        counted("lishui-2025", choice(ten, 12), 327, 314, Polls.choices(314, 12, 10, 164), 164, first(10));
        counted("lishui-2025", choice(ofPresent, 12), 327, 314, Polls.choices(314, 12, 10, 158), 158, first(10));
        counted("zhangshan-2025", choice(ten, 12), 58, 58, Polls.choices(58, 12, 10, 30), 30, first(10));
        counted("xinan-2021", choice(ten, 12), 120, 120, Polls.choices(120, 12, 10, 61), 61, first(10));
        counted("ninghai-2013", choice(twelve, 15), 300, 290, Polls.choices(290, 15, 12, 151), 151, first(12));
        counted("jiading-2024", choice(ten, 12), 273, 182, Polls.choices(182, 12, 10, 137), 137, first(10));
        counted("siping-2023", choice(Polls.rules(1, BallotForm.CHOOSE), 2), 45, 45, Polls.votes(42, 3), 23, first(1));
    }

    /** Sixty attend, who reach two thirds or exceed them: of 90 they are exactly two thirds. */
    private void songcheng() throws IOException {
        for (int all : new int[] {89, 90, 91}) {
            for (Fraction quorum : List.of(Polls.QUORUM, Polls.QUORUM.otherwise())) {
                PollRules rules = Polls.with(Polls.rules(1, BallotForm.CHOOSE), Polls.EVERYBODY, quorum, Polls.OF_ALL);
                boolean exact = all == 90 && quorum.comparison() == Fraction.Comparison.AT_LEAST;
                boolean quorate = all == 89 || exact;
                HallFixture hall = held(choice(rules, 2), all, 60, Polls.votes(60));
                told("songcheng-2025 of " + all, hall, quorate ? PollResult.State.COUNTED : PollResult.State.NO_QUORUM);
            }
        }
        HallFixture jiading = held(choice(Polls.rules(1, BallotForm.CHOOSE), 2), 273, 181, Polls.votes(181));
        told("jiading-2024 with one too few", jiading, PollResult.State.NO_QUORUM);
    }

    private void byItemListAndPlace() throws IOException {
        BallotPaper items =
                new BallotPaper(Polls.candidates(2), Polls.rules(2, BallotForm.PER_ITEM), Counting.perItem());
        List<Ballot> dongyang = Polls.marks(List.of(new int[] {281, 1, 0, 0}, new int[] {276, 6, 0, 0}), 282);
        counted("dongyang-2017", items, 551, 368, dongyang, 276, first(2));
        counted("dongyang-2017, one deputy more", items, 552, 368, dongyang, 277, first(1));
        PollRules one = Polls.rules(1, BallotForm.PER_ITEM);
        PollRules ofPresent = Polls.with(one, Polls.EVERYBODY, Polls.QUORUM, Polls.OF_PRESENT);
        written("npc-2012", one, 2864, new int[] {2725, 90, 49, 0}, 1433);
        written("npc-2016", ofPresent, 2859, new int[] {2814, 27, 16, 2}, 1430);

        BallotPaper places = new BallotPaper(
                Polls.candidates(20),
                Polls.rules(10, BallotForm.RANK),
                Counting.rankSum(RankSumRule.Unplaced.LAST_PLACE, true));
        counted("liyang-2010", places, 50, 50, Polls.times(50, new Ballot.Ranking(first(10))), 26, first(10));
        BallotPaper list =
                new BallotPaper(Polls.candidates(10), Polls.rules(10, BallotForm.WHOLE_LIST), Counting.perItem());
        for (int votes : new int[] {50, 51}) {
            List<Ballot> box = Polls.box(
                    Polls.times(votes, new Ballot.WholeList(Mark.FOR)),
                    Polls.times(99 - votes, new Ballot.WholeList(Mark.AGAINST)),
                    Polls.times(1, new Ballot.WholeList(null)));
            counted("whole list", list, 100, 100, box, 51, votes == 50 ? List.of() : first(10));
        }
    }

    /** A congress of thousands is written as its export would be: to enroll it takes as long as all the others together. */
    private void written(String name, PollRules rules, int all, int[] row, long needed) {
        var paper = new BallotPaper(Polls.candidates(1), rules, Counting.perItem());
        List<Ballot> box = Polls.marks(List.of(row), all);
        PollResult result = new CountRule(rules, new ItemRule()).count(paper.candidates(), Polls.everybody(all), box);
        recounts.write(paper, Polls.everybody(all), box, result);
        assertThat(result.needed()).describedAs(name).isEqualTo(needed);
        assertThat(result.elected()).describedAs(name).containsExactly("c1");
    }

    private void atTheCut() throws IOException {
        BallotPaper one = choice(Polls.rules(1, BallotForm.CHOOSE), 2);
        counted("exactly half", one, 100, 100, Polls.votes(50, 50), 51, List.of());
        counted("one more than half", one, 100, 100, Polls.votes(51, 49), 51, first(1));
        List<Ballot> equal =
                Polls.box(Polls.times(20, Polls.choice("c1", "c2", "c3", "c4")), Polls.times(5, Polls.choice("c1")));
        for (PollRules.AtTie atTie : PollRules.AtTie.values()) {
            BallotPaper paper = choice(seats(3, 4, atTie, PollRules.TooFew.SECOND_VOTE, true), 5);
            List<String> elected = atTie == PollRules.AtTie.ALL_IN ? first(4) : first(1);
            HallFixture hall = counted("tie among three, " + atTie, paper, 25, 25, equal, 13, elected);
            assertThat(hall.result().tie()).isEqualTo(new TiedVote(List.of("c2", "c3", "c4"), 2));
        }
        List<Ballot> few = Polls.box(Polls.times(13, Polls.choice("c1", "c2")), Polls.times(12, Polls.choice("c3")));
        for (PollRules.TooFew tooFew : PollRules.TooFew.values()) {
            BallotPaper paper = choice(seats(3, 3, PollRules.AtTie.REVOTE, tooFew, true), 4);
            HallFixture hall = counted("fewer pass, " + tooFew, paper, 25, 25, few, 13, first(2));
            assertThat(hall.result().seatsLeft()).isEqualTo(1);
        }
    }

    /** Of 273 deputies three are suspended, and two cease to be deputies between issue and count: 271, 270 and 268 are left. */
    private void whoCountsAmongAll() throws IOException {
        for (boolean suspended : new boolean[] {true, false}) {
            for (boolean terminated : new boolean[] {true, false}) {
                PollRules rules = Polls.with(
                        Polls.rules(2, BallotForm.CHOOSE),
                        new Electorate(suspended, terminated),
                        Polls.QUORUM,
                        Polls.OF_ALL);
                HallFixture hall = new HallFixture(Mode.SEALED, choice(rules, 3), 273, 3, null)
                        .signedIn(200, 0)
                        .started()
                        .voted(Polls.votes(135, 65))
                        .closed(2);
                told("terminated " + terminated + ", suspended " + suspended, hall, PollResult.State.COUNTED);
                assertThat(hall.result().turnout()).isEqualTo(new Turnout(273, 3, 200, 200, 200, 2));
                assertThat(hall.result().needed())
                        .isEqualTo(suspended && terminated ? 137 : suspended || terminated ? 136 : 135);
                assertThat(hall.result().elected()).isEqualTo(suspended || terminated ? List.of() : first(1));
            }
        }
    }

    /** A device refuses a ballot with one mark too many, so that such a one comes on paper; more cards are used than were drawn. */
    private void papersAndCards() throws IOException {
        for (boolean blankValid : new boolean[] {true, false}) {
            PollRules rules = seats(2, 2, PollRules.AtTie.REVOTE, PollRules.TooFew.LEAVE_EMPTY, blankValid);
            HallFixture hall = new HallFixture(Mode.SEALED, choice(rules, 3), 20, 0, null)
                    .signedIn(12, 5)
                    .started()
                    .voted(Polls.times(11, Polls.choice("c1", "c2")))
                    .read(List.of(
                            Polls.choice("c1", "c2", "c3"),
                            Polls.choice(),
                            Polls.choice("c1", "c1"),
                            Polls.choice("x"),
                            new Ballot.Illegible()))
                    .closed();
            told("papers, a blank one valid: " + blankValid, hall, PollResult.State.COUNTED);
            assertThat(hall.result().valid()).isEqualTo(blankValid ? 12 : 11);
            assertThat(hall.result().invalid()).isEqualTo(blankValid ? 4 : 5);
            assertThat(hall.result().elected()).isEqualTo(first(2));
        }
        HallFixture cards = new HallFixture(Mode.CARD, 12, null)
                .signedIn(10, 0)
                .started()
                .voted(Polls.times(11, HallFixture.BALLOT))
                .closed();
        told("more collected than are present", cards, PollResult.State.VOID);
        assertThat(cards.result().turnout()).isEqualTo(new Turnout(12, 0, 10, 11, 11, 0));
    }

    private HallFixture counted(
            String name, BallotPaper paper, int all, int present, List<Ballot> box, long needed, List<String> elected)
            throws IOException {
        HallFixture hall = held(paper, all, present, box);
        told(name, hall, PollResult.State.COUNTED);
        assertThat(hall.result().needed()).describedAs(name).isEqualTo(needed);
        assertThat(hall.result().elected()).describedAs(name).isEqualTo(elected);
        return hall;
    }

    /** The first on devices, the others on paper. */
    private static HallFixture held(BallotPaper paper, int all, int present, List<Ballot> box) {
        int devices = Math.min(DEVICES, box.size());
        return new HallFixture(Mode.SEALED, paper, all, 0, null)
                .signedIn(devices, present - devices)
                .started()
                .voted(box.subList(0, devices))
                .read(box.subList(devices, box.size()))
                .closed();
    }

    /** Exports it, and has the evidence checked with the head of the count sheet. */
    private void told(String name, HallFixture hall, PollResult.State state) throws IOException {
        PollExport export = hall.export();
        Path folder = recounts.write(export);
        assertThat(CHECK.verify(folder.resolve("ballots.jsonl"), folder.resolve("chain.jsonl"), export.head()))
                .describedAs(name)
                .isEmpty();
        assertThat(hall.result().state()).describedAs(name).isEqualTo(state);
    }

    private static BallotPaper choice(PollRules rules, int candidates) {
        return new BallotPaper(Polls.candidates(candidates), rules, Counting.majority());
    }

    private static PollRules seats(
            int seats, int most, PollRules.AtTie atTie, PollRules.TooFew tooFew, boolean blankValid) {
        var ballots = new BallotRule(BallotForm.CHOOSE, most, blankValid);
        return new PollRules(
                seats, ballots, Polls.EVERYBODY, Polls.QUORUM, Polls.OF_ALL, atTie, tooFew, Polls.USUAL, true);
    }

    private static List<String> first(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "c" + n).toList();
    }
}
