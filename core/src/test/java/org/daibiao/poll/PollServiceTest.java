package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.poll.PollRules.TooFew;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A vote in the hall")
class PollServiceTest {
    static Stream<Arguments> lacking() {
        Counting counting = Counting.majority();
        PollRules sound = Polls.rules(2, BallotForm.CHOOSE);
        BallotRule ballots = sound.ballots();
        Electorate all = sound.electorate();
        Fraction line = sound.quorum();
        PassLine pass = sound.passLine();
        var formless = new BallotRule(null, 2, true);
        var baseless = new PassLine(line, null);
        return Stream.of(
                arguments("rules", null, counting),
                arguments("counting", sound, null),
                arguments("counting.rule", sound, new Counting(null, true, null, null, null)),
                arguments("rules.ballots", lacks(null, all, pass, AtTie.REVOTE, TooFew.LEAVE_EMPTY, line), counting),
                arguments(
                        "rules.ballots.form",
                        lacks(formless, all, pass, AtTie.REVOTE, TooFew.LEAVE_EMPTY, line),
                        counting),
                arguments(
                        "rules.electorate",
                        lacks(ballots, null, pass, AtTie.REVOTE, TooFew.LEAVE_EMPTY, line),
                        counting),
                arguments(
                        "rules.passLine", lacks(ballots, all, null, AtTie.REVOTE, TooFew.LEAVE_EMPTY, line), counting),
                arguments(
                        "rules.passLine.base",
                        lacks(ballots, all, baseless, AtTie.REVOTE, TooFew.LEAVE_EMPTY, line),
                        counting),
                arguments("rules.atTie", lacks(ballots, all, pass, null, TooFew.LEAVE_EMPTY, line), counting),
                arguments("rules.tooFew", lacks(ballots, all, pass, AtTie.REVOTE, null, line), counting),
                arguments(
                        "rules.warnBelow",
                        lacks(ballots, all, pass, AtTie.REVOTE, TooFew.LEAVE_EMPTY, null),
                        counting));
    }

    private static PollRules lacks(
            BallotRule ballots, Electorate all, PassLine pass, AtTie atTie, TooFew tooFew, Fraction warnBelow) {
        return new PollRules(2, ballots, all, Polls.QUORUM, pass, atTie, tooFew, warnBelow, true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lacking")
    @DisplayName("a paper is refused at the place of what its rules lack")
    void lacksRules(String place, PollRules rules, Counting counting) {
        var hall = new HallFixture(Mode.SEALED, 1, null);
        var paper = new BallotPaper(Polls.candidates(4), rules, counting);

        var refused =
                hall.polls.prepare(new PreparePoll("表决", hall.congress.today(), Mode.SEALED, paper, null), hall.office);

        assertThat(refused.reasons())
                .extracting(reason -> reason.code() + " " + reason.path())
                .containsExactly("record.invalid.NotNull paper." + place);
    }

    @Test
    @DisplayName("goes from the roll to an announced result, and its chain holds")
    void fromTheRollToTheResult() {
        var hall = new HallFixture(Mode.SEALED, 30, null).signedIn(28, 0).started();
        for (int n = 0; n < 27; n++) {
            assertThat(hall.cast(n, n < 20 ? new String[] {"c1", "c2"} : new String[] {"c3"})
                            .orThrow())
                    .isEqualTo(Receipt.RECEIVED);
        }
        hall.closed();
        PollResult result = hall.result();

        assertThat(result.state()).isEqualTo(PollResult.State.COUNTED);
        assertThat(result.elected()).containsExactly("c1", "c2");
        assertThat(result.turnout()).isEqualTo(new Turnout(30, 0, 28, 28, 27, 0));
        assertThat(hall.poll.value().turnout()).isEqualTo(result.turnout());
        assertThat(Stream.iterate(0, n -> n + 1).limit(27)).allMatch(n -> hall.ask(n) == Receipt.IN_BOX);
        assertThat(hall.ask(27)).isEqualTo(Receipt.NONE);
        PollExport export = hall.polls.export(hall.poll.id(), hall.office).orThrow();
        String sheet = hall.polls.sheet(hall.poll.id(), hall.office).orThrow().text(Locale.CHINESE);
        assertThat(sheet.replace(" ", "").replace("\n", "")).contains(export.head());
        assertThat(sheet).contains("民生实事项目表决", "2025-07-01", "通过线", "总监票人（签字）", "监票人（签字）");
        assertThat(export.ballots()).hasSize(27).isSorted();
        assertThat(export.chain()).hasSize(4);
        assertThat(hall.polls
                        .announce(new AnnouncePoll(hall.poll.seen()), hall.office)
                        .orThrow()
                        .value()
                        .state())
                .isEqualTo(Poll.State.ANNOUNCED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"NAMED", "SEALED"})
    @DisplayName("is exported with evidence that holds, and no longer when a ballot is another one")
    void isExportedWithEvidence(Mode mode, @TempDir Path folder) throws IOException {
        var hall = new HallFixture(mode, 30, mode == Mode.SEALED ? 10L : null)
                .signedIn()
                .started();
        for (int n = 0; n < 30; n++) {
            hall.cast(n, "c" + (1 + n % 3)).orThrow();
        }
        PollExport export =
                hall.closed().polls.export(hall.poll.id(), hall.office).orThrow();
        export.write(folder);
        Path ballots = folder.resolve("ballots.jsonl");
        Path chain = folder.resolve("chain.jsonl");
        var check = new EvidenceCheck(Digest.SHA_256, TallyRules.READY);

        assertThat(check.verify(ballots, chain, export.head())).isEmpty();
        Files.writeString(ballots, Files.readString(ballots).replaceFirst("c1", "c2"));
        assertThat(check.verify(ballots, chain, export.head()))
                .extracting("code")
                .containsExactly("poll.evidence-ballots");
    }

    @Test
    @DisplayName("leaves no trace of a ballot but in the box, and there without its voter")
    void leavesNoTrace() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        for (int n = 0; n < 12; n++) {
            hall.cast(n, "c" + (1 + n % 4)).orThrow();
        }
        assertThat(hall.congress.rows()).noneMatch(row -> row.contains("choice"));
        hall.closed();

        List<String> withChoice = hall.congress.rows().stream()
                .filter(row -> row.contains("\"choice\""))
                .toList();
        assertThat(withChoice)
                .hasSize(12)
                .noneMatch(row -> hall.voters.stream().anyMatch(voter -> row.contains(voter.toString())));
        assertThat(hall.congress.entries(org.daibiao.journal.EntryFilter.about(hall.poll.id())))
                .noneMatch(line -> line.kind().contains("cast"));
        // Only a random id tells nothing of the order in which the ballots came.
        assertThat(hall.polls.export(hall.poll.id(), hall.office).orThrow().ballots())
                .extracting(line -> UUID.fromString(line.substring("{'id':'".length(), "{'id':'".length() + 36))
                        .version())
                .containsOnly(4);
    }

    @Test
    @DisplayName("takes no blank ballot where the rules want none, and nobody any more once its box is sealed")
    void takesNoBlankBallot() {
        PollRules rules = Polls.rules(2, BallotForm.CHOOSE);
        var marked = new PollRules(
                2,
                new BallotRule(BallotForm.CHOOSE, 2, false),
                rules.electorate(),
                rules.quorum(),
                rules.passLine(),
                rules.atTie(),
                rules.tooFew(),
                rules.warnBelow(),
                true);
        var hall = new HallFixture(
                        Mode.SEALED, 12, null, new BallotPaper(Polls.candidates(4), marked, Counting.majority()))
                .signedIn(11, 0)
                .started();
        assertThat(codes(hall.cast(0))).containsExactly("poll.ballot.blank");
        hall.cast(0, "c1").orThrow();
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();

        var late = new SignIn(hall.poll.id(), hall.voters.get(11), Attendance.Form.ELECTRONIC);
        assertThat(codes(hall.polls.signIn(List.of(late), hall.office))).containsExactly("poll.not-open");
        assertThat(hall.closed().result().turnout().present()).isEqualTo(11);
    }

    @Test
    @DisplayName("by cards tells nobody by name of a ballot, and warns when more cards were used than given out")
    void warnsOfCards() {
        var hall = new HallFixture(Mode.CARD, 12, null)
                .signedIn(9, 3)
                .started()
                .voted(Polls.times(10, HallFixture.BALLOT))
                .read(List.of());
        assertThat(codes(hall.polls.ask(new AskBallot(hall.poll.id(), hall.voters.get(0)), hall.deputy(0))))
                .containsExactly("poll.by-card");
        assertThat(codes(hall.polls.issueCards(new IssueCards(hall.poll.id(), 0), hall.office)))
                .containsExactly("record.invalid.Min");
        hall.closed();

        assertThat(hall.result().state()).isEqualTo(PollResult.State.COUNTED);
        assertThat(hall.result().warnings()).extracting(Rejection::code).contains("poll.cards-above-issued");
        assertThat(hall.polls.sheet(hall.poll.id(), hall.office).orThrow().text(Locale.ENGLISH))
                .contains("10 ballots were cast with cards, but only 9 deputies had signed in for one");
    }

    @Test
    @DisplayName("counts the last word until it is in the box, and no other after that, of which nothing is told")
    void theLastWordCounts() {
        var hall = new HallFixture(Mode.SEALED, 40, 10L).signedIn().started();
        assertThat(hall.cast(0, "c1").orThrow()).isEqualTo(Receipt.RECEIVED);
        assertThat(hall.cast(0, "c2").orThrow()).isEqualTo(Receipt.RECEIVED);
        for (int n = 1; n < 20; n++) {
            hall.cast(n, "c3").orThrow();
        }

        assertThat(hall.ask(0)).isEqualTo(Receipt.IN_BOX);
        assertThat(hall.ask(15)).isEqualTo(Receipt.RECEIVED);
        Outcome<Receipt> again = hall.cast(0, "c4");
        assertThat(codes(again)).containsExactly("poll.already-voted");
        assertThat(again.toString()).doesNotContain("c2").doesNotContain("c4");
        hall.closed();
        assertThat(hall.result().tally().order())
                .filteredOn(score -> score.candidate().equals("c2"))
                .extracting(Score::votes)
                .containsExactly(1L);
    }

    @Test
    @DisplayName("that was called off misses nobody")
    void nobodyIsMissing() {
        for (Mode mode : List.of(Mode.NAMED, Mode.SEALED)) {
            var hall = new HallFixture(mode, 30, null).signedIn().started();
            hall.cast(0, "c1").orThrow();
            assertThat(hall.polls.missing(hall.poll.id(), hall.office).orThrow())
                    .hasSize(29);
            hall.polls
                    .cancel(new CancelPoll(hall.poll.seen(), "停电"), hall.office)
                    .orThrow();

            assertThat(hall.polls.missing(hall.poll.id(), hall.office).orThrow())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("tells no tally before the close by any path")
    void tellsNoTallyBeforeTheClose(Mode mode) {
        var hall = new HallFixture(mode, 12, null).signedIn().started().voted(Polls.times(11, HallFixture.BALLOT));
        for (boolean sealed : new boolean[] {false, true}) {
            for (PollService polls : List.of(hall.polls, hall.congress.another().polls())) {
                assertThat(codes(polls.result(hall.poll.id(), hall.office))).containsExactly("poll.not-closed");
                assertThat(codes(polls.sheet(hall.poll.id(), hall.office))).containsExactly("poll.not-closed");
                assertThat(codes(polls.export(hall.poll.id(), hall.office))).containsExactly("poll.not-closed");
                assertThatThrownBy(() -> polls.result(hall.poll.id(), hall.deputy(0)))
                        .isInstanceOf(DeniedException.class);
            }
            if (!sealed) {
                hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
            }
        }
        assertThat(hall.closed().result().valid()).isEqualTo(11);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new Ballot.Choice(List.of("c1", "c2", "c3")), "poll.ballot.over-voted"),
                Arguments.of(new Ballot.Choice(List.of("x")), "poll.ballot.unknown-candidate"),
                Arguments.of(new Ballot.Choice(List.of("c1", "c1")), "poll.ballot.repeated"),
                Arguments.of(new Ballot.WholeList(Mark.FOR), "poll.ballot.wrong-form"),
                Arguments.of(new Ballot.Illegible(), "poll.ballot.illegible"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("tells at once what is wrong with a ballot, changes nothing, and quotes none of it")
    void tellsWhatIsWrong(Ballot ballot, String code) {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        Outcome<Receipt> no =
                hall.polls.cast(new CastBallot(hall.poll.id(), hall.voters.get(0), ballot), hall.deputy(0));

        assertThat(codes(no)).containsExactly(code);
        assertThat(no.toString()).doesNotContain("c3").doesNotContain("=x");
        assertThat(hall.ask(0)).isEqualTo(Receipt.NONE);
    }

    @Test
    @DisplayName("is closed to who is not on the roll, did not sign in, has a paper, or comes before or after")
    void isClosedToOthers() {
        var hall = new HallFixture(Mode.SEALED, 14, null).signedIn(11, 1);
        assertThat(codes(hall.cast(0, "c1"))).containsExactly("poll.not-open");
        hall.started();

        var stranger = new CastBallot(hall.poll.id(), Id.of(new UUID(8, 8)), HallFixture.BALLOT);
        assertThat(codes(hall.polls.cast(stranger, hall.deputy(stranger.voter()))))
                .containsExactly("poll.not-on-roll");
        assertThatThrownBy(() -> hall.polls.cast(
                        new CastBallot(hall.poll.id(), hall.voters.get(0), HallFixture.BALLOT), hall.office))
                .isInstanceOf(DeniedException.class);
        assertThat(codes(hall.cast(12, "c1"))).containsExactly("poll.not-signed-in");
        assertThat(codes(hall.cast(11, "c1"))).containsExactly("poll.on-paper");
        assertThatThrownBy(() -> hall.polls.cast(
                        new CastBallot(hall.poll.id(), hall.voters.get(0), HallFixture.BALLOT), hall.deputy(1)))
                .isInstanceOf(DeniedException.class);
        assertThat(codes(hall.polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .containsExactly("poll.papers-missing");
    }

    @Test
    @DisplayName("counts no papers while they are being entered anew")
    void countsNoPapersThatAreCorrected() {
        var hall = new HallFixture(Mode.SEALED, 14, null)
                .signedIn(11, 3)
                .started()
                .read(Polls.times(3, HallFixture.BALLOT));
        var anew = new EnterPapers(hall.poll.id(), Polls.times(2, HallFixture.BALLOT));
        hall.polls
                .enterPapers(anew, Actor.of(hall.office.congress(), "third", Roles.DEPUTY_WORK_COMMITTEE))
                .orThrow();

        assertThat(codes(hall.polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .containsExactly("poll.papers-missing");
        hall.polls.enterPapers(anew, hall.office).orThrow();
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(2);
    }

    @Test
    @DisplayName("takes papers that two persons agree on into the same batch")
    void takesPapers() {
        var hall = new HallFixture(Mode.SEALED, 14, null).signedIn(11, 3).started();
        for (int n = 0; n < 11; n++) {
            hall.cast(n, "c1", "c2").orThrow();
        }
        var papers = List.<Ballot>of(new Ballot.Choice(List.of("c1")), new Ballot.Illegible());
        Actor second = Actor.of(hall.office.congress(), "second", Roles.DEPUTY_WORK_COMMITTEE);
        assertThat(hall.polls
                        .enterPapers(new EnterPapers(hall.poll.id(), papers), hall.office)
                        .orThrow())
                .isFalse();
        assertThat(hall.polls
                        .enterPapers(new EnterPapers(hall.poll.id(), papers), hall.office)
                        .orThrow())
                .isFalse();
        assertThat(codes(hall.polls.enterPapers(new EnterPapers(hall.poll.id(), List.of()), second)))
                .containsExactly("poll.papers-differ");
        var many = new EnterPapers(hall.poll.id(), Polls.times(4, HallFixture.BALLOT));
        assertThat(codes(hall.polls.enterPapers(many, second))).containsExactly("poll.papers-above-issued");
        hall.polls
                .enterPapers(new EnterPapers(hall.poll.id(), papers), hall.office)
                .orThrow();
        assertThat(hall.polls
                        .enterPapers(new EnterPapers(hall.poll.id(), List.of(papers.get(1), papers.get(0))), second)
                        .orThrow())
                .isTrue();
        hall.closed();

        assertThat(hall.result().turnout()).isEqualTo(new Turnout(14, 0, 14, 14, 13, 0));
        assertThat(hall.result().ballots()).containsEntry(Validity.ILLEGIBLE, 1L);
        assertThat(hall.polls
                        .export(hall.poll.id(), hall.office)
                        .orThrow()
                        .chain()
                        .get(1))
                .contains("\"source\":\"PAPER\"")
                .contains("\"size\":13");
    }

    @Test
    @DisplayName("with cards knows who signed in and which codes were used, and no more")
    void withCards() {
        var hall = new HallFixture(Mode.CARD, 12, null).signedIn();
        List<String> codes = hall.polls
                .issueCards(new IssueCards(hall.poll.id(), 12), hall.office)
                .orThrow()
                .codes();
        hall.started();
        String typed = codes.get(3).toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(hall.polls
                        .castCard(new CastCard(hall.poll.id(), typed, HallFixture.BALLOT), hall.office)
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
        assertThat(codes(hall.polls.castCard(
                        new CastCard(hall.poll.id(), "0001-AAAA-BBBB-CCCC", HallFixture.BALLOT), hall.office)))
                .containsExactly("poll.card-unknown");
        assertThat(codes(hall.cast(0, "c1"))).containsExactly("poll.by-card");
        hall.closed();

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(hall.congress.rows()).noneMatch(row -> codes.stream().anyMatch(row::contains));
        assertThat(hall.result().turnout().collected()).isEqualTo(1);
        assertThat(hall.result().warnings()).extracting("code").contains("poll.secrecy-few", "poll.secrecy-unanimous");
    }

    @Test
    @DisplayName("begins, is sealed and ends again and again without another effect")
    void isSafeToRepeat() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        var start = new StartPoll(hall.poll.seen());
        hall.started();
        assertThat(hall.polls.start(start, hall.office).orThrow()).isEqualTo(hall.poll);
        hall.cast(0, "c1").orThrow();
        for (int n = 1; n < 12; n++) {
            hall.cast(n, "c1").orThrow();
        }
        assertThat(hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow())
                .isEqualTo(12);
        assertThat(hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow())
                .isZero();
        assertThat(codes(hall.cast(0, "c2"))).containsExactly("poll.not-open");
        var close = new ClosePoll(hall.poll.seen(), 0);
        hall.closed();
        assertThat(hall.polls.close(close, hall.office).orThrow()).isEqualTo(hall.poll);
        assertThat(hall.polls.export(hall.poll.id(), hall.office).orThrow().chain())
                .hasSize(4);
    }

    @Test
    @DisplayName("keeps the library from closing while ballots wait that are too few for a batch, and says how many")
    void keepsTheLibraryOpen() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        for (int n = 0; n < 9; n++) {
            hall.cast(n, "c1").orThrow();
        }

        assertThatThrownBy(() -> hall.congress.daibiao().close())
                .isInstanceOfSatisfying(
                        BallotsWaitException.class,
                        wait -> assertThat(wait.left()).containsExactly(Map.entry(hall.poll.id(), 9)))
                .hasMessageContaining("9");
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
        hall.congress.daibiao().close();
    }

    @Test
    @DisplayName("that is called off is never counted")
    void thatIsCalledOff() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        hall.polls.cancel(new CancelPoll(hall.poll.seen(), "设备故障"), hall.office).orThrow();

        assertThat(codes(hall.cast(1, "c1"))).containsExactly("poll.not-open");
        assertThat(codes(hall.polls.result(hall.poll.id(), hall.office))).containsExactly("poll.state");
        assertThat(hall.congress.rows()).noneMatch(row -> row.contains("\"choice\""));
        hall.congress.daibiao().close();
    }
}
