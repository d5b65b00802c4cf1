package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;
import static org.daibiao.poll.ForgedPolls.OTHER;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.poll.ForgedPolls.Read;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("V3: a closed poll that somebody changed in the store")
class ForgedPollTest {
    /** What somebody does, and what the reader is told beside that it differs. */
    private record Case(String what, Supplier<HallFixture> hall, Consumer<Read> forge, String... told) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Stream<Case> cases() {
        return Stream.of(box(), chain(), record(), roll(), marks()).flatMap(one -> one);
    }

    private static Stream<Case> box() {
        return Stream.of(
                new Case(
                        "changes a ballot",
                        ForgedPolls::sealed,
                        ForgedPolls.first(OTHER.json()),
                        "poll.evidence-ballots"),
                new Case(
                        "changes a ballot of several batches",
                        ForgedPolls::batches,
                        ForgedPolls.first(OTHER.json()),
                        "poll.evidence-ballots"),
                new Case(
                        "changes a named ballot",
                        ForgedPolls::named,
                        ForgedPolls.first(OTHER.json()),
                        "poll.evidence-ballots"),
                new Case(
                        "changes a ballot by card",
                        ForgedPolls::cards,
                        ForgedPolls.first(OTHER.json()),
                        "poll.evidence-ballots"),
                new Case(
                        "makes a ballot unreadable",
                        ForgedPolls::sealed,
                        ForgedPolls.first("{\"form\":"),
                        "poll.evidence-form"),
                new Case(
                        "makes a ballot of another form",
                        ForgedPolls::sealed,
                        ForgedPolls.first("{\"form\":\"other\"}"),
                        "poll.evidence-form"),
                new Case(
                        "deletes a ballot",
                        ForgedPolls::sealed,
                        ForgedPolls.slips(List::remove),
                        "poll.evidence-ballots",
                        "poll.evidence-batches"),
                new Case(
                        "deletes a named ballot",
                        ForgedPolls::named,
                        ForgedPolls.slips(List::remove),
                        "poll.evidence-ballots"),
                new Case(
                        "adds a ballot",
                        ForgedPolls::sealed,
                        ForgedPolls.slips((kept, at) -> kept.add(new StoredBallot("~", OTHER.json()))),
                        "poll.evidence-ballots"),
                new Case(
                        "gives a ballot another id",
                        ForgedPolls::sealed,
                        ForgedPolls.slips((kept, at) ->
                                kept.set(at, new StoredBallot("0", kept.get(at).choices()))),
                        "poll.evidence-ballots"),
                new Case(
                        "puts in the ballots of another poll",
                        ForgedPolls::sealed,
                        ForgedPolls::anothersBallots,
                        "poll.evidence-ballots"),
                new Case(
                        "deletes the box",
                        ForgedPolls::sealed,
                        read -> read.stores().gone = true,
                        "poll.evidence-ballots",
                        "poll.kept.marks"));
    }

    private static Stream<Case> chain() {
        return Stream.of(
                new Case(
                        "changes the end of a vote",
                        ForgedPolls::sealed,
                        ForgedPolls.line(2, line -> line.replace("\"present\":12", "\"present\":30")),
                        "poll.evidence-link"),
                new Case(
                        "changes the result",
                        ForgedPolls::sealed,
                        ForgedPolls.line(3, line -> line.replace("\"elected\":[\"c1\"", "\"elected\":[\"c4\"")),
                        "poll.evidence-link"),
                new Case(
                        "deletes the line of a batch",
                        ForgedPolls::batches,
                        ForgedPolls.lines(kept -> kept.remove(1)),
                        "poll.evidence-link"),
                new Case(
                        "deletes the last line",
                        ForgedPolls::sealed,
                        ForgedPolls.lines(kept -> kept.remove(3)),
                        "poll.evidence-incomplete"),
                new Case(
                        "deletes all lines",
                        ForgedPolls::sealed,
                        ForgedPolls.lines(List::clear),
                        "poll.evidence-incomplete"),
                new Case(
                        "adds a line",
                        ForgedPolls::sealed,
                        ForgedPolls.lines(kept -> kept.add(kept.get(3))),
                        "poll.evidence-link"),
                new Case(
                        "swaps two lines",
                        ForgedPolls::batches,
                        ForgedPolls.lines(kept -> Collections.swap(kept, 1, 2)),
                        "poll.evidence-link"),
                new Case(
                        "puts in the evidence of another poll",
                        ForgedPolls::sealed,
                        ForgedPolls::anothersChain,
                        "poll.evidence-ballots",
                        "poll.kept.id"),
                new Case(
                        "makes ballots and evidence anew, and lets the numbers stand",
                        ForgedPolls::sealed,
                        ForgedPolls::fewerAnew,
                        "poll.kept.turnout",
                        "poll.kept.marks"));
    }

    private static Stream<Case> record() {
        BallotPaper other =
                new BallotPaper(Polls.candidates(4), Polls.rules(1, BallotForm.CHOOSE), Counting.majority());
        return Stream.of(
                new Case(
                        "changes the paper",
                        ForgedPolls::sealed,
                        ForgedPolls.record("paper", other.json()),
                        "poll.kept.paper"),
                new Case(
                        "makes the paper unreadable",
                        ForgedPolls::sealed,
                        ForgedPolls.record("paper", "{"),
                        "poll.kept.paper"),
                new Case(
                        "changes the title",
                        ForgedPolls::sealed,
                        ForgedPolls.record("title", "别的表决"),
                        "poll.kept.title"),
                new Case(
                        "changes the mode",
                        ForgedPolls::sealed,
                        ForgedPolls.record("mode", Mode.NAMED),
                        "poll.kept.mode"),
                new Case(
                        "changes the day of the vote",
                        ForgedPolls::sealed,
                        ForgedPolls.record("heldOn", LocalDate.of(2025, 1, 2)),
                        "poll.kept.day"),
                new Case(
                        "changes the size of a batch",
                        ForgedPolls::batches,
                        ForgedPolls.record("batch", 300L),
                        "poll.kept.batch"),
                new Case(
                        "says that all waited for the end",
                        ForgedPolls::batches,
                        ForgedPolls.record("batch", null),
                        "poll.kept.batch"),
                new Case(
                        "says that the roll is of no seat",
                        ForgedPolls::sealed,
                        ForgedPolls.record("seat", "other.seat"),
                        "poll.kept.seat"),
                new Case(
                        "says that a take-over needs two persons",
                        ForgedPolls::sealed,
                        ForgedPolls.record("takeOverBy", 2),
                        "poll.kept.take-over-by"),
                new Case(
                        "stretches the secrets of cards otherwise",
                        ForgedPolls::cards,
                        ForgedPolls.record("iterations", 7),
                        "poll.kept.iterations"),
                new Case(
                        "changes a number",
                        ForgedPolls::sealed,
                        ForgedPolls.record("present", 11L),
                        "poll.kept.turnout"),
                new Case(
                        "makes a number impossible",
                        ForgedPolls::sealed,
                        ForgedPolls.record("present", -1L),
                        "poll.kept.turnout"),
                new Case(
                        "takes a number away",
                        ForgedPolls::sealed,
                        ForgedPolls.record("present", null),
                        "poll.kept.turnout"),
                new Case(
                        "says of a vote that runs that it is closed",
                        ForgedPolls::open,
                        read -> read.poll(now -> now.in(Poll.State.CLOSED)),
                        "poll.evidence-incomplete"),
                new Case(
                        "says of a vote that never began that it is closed",
                        ForgedPolls::draft,
                        read -> read.poll(now -> now.in(Poll.State.CLOSED)),
                        "poll.evidence-incomplete"),
                new Case(
                        "says of a vote that was called off that it is closed",
                        ForgedPolls::cancelled,
                        read -> read.poll(now -> now.in(Poll.State.CLOSED)),
                        "poll.evidence-incomplete"));
    }

    private static Stream<Case> roll() {
        return Stream.of(
                new Case(
                        "adds somebody to the roll",
                        ForgedPolls::sealed,
                        read -> read.stores()
                                .add(
                                        Enrolment.SHAPE,
                                        new Enrolment(
                                                Id.of(UUID.randomUUID()),
                                                read.hall().poll.id(),
                                                Id.of(UUID.randomUUID()),
                                                Enrolment.Standing.ENTITLED,
                                                null)),
                        "poll.kept.roll"),
                new Case(
                        "puts another one on the roll",
                        ForgedPolls::sealed,
                        ForgedPolls.entry(now ->
                                new Enrolment(now.id(), now.poll(), Id.of(UUID.randomUUID()), now.standing(), null)),
                        "poll.kept.roll"),
                new Case(
                        "takes somebody off the roll",
                        ForgedPolls::named,
                        ForgedPolls.entry(now ->
                                new Enrolment(now.id(), Id.of(UUID.randomUUID()), now.voter(), now.standing(), null)),
                        "poll.kept.roll"),
                new Case(
                        "suspends somebody on the roll",
                        ForgedPolls::named,
                        ForgedPolls.entry(now ->
                                new Enrolment(now.id(), now.poll(), now.voter(), Enrolment.Standing.SUSPENDED, null)),
                        "poll.kept.roll"),
                new Case(
                        "suspends another one on the roll",
                        ForgedPolls::suspended,
                        ForgedPolls::swapStandings,
                        "poll.kept.roll"));
    }

    private static Stream<Case> marks() {
        return Stream.of(
                new Case(
                        "deletes a mark",
                        ForgedPolls::sealed,
                        ForgedPolls.marks(kept -> kept.remove(0)),
                        "poll.kept.marks"),
                new Case(
                        "adds a mark",
                        ForgedPolls::sealed,
                        ForgedPolls.marks(kept -> kept.add("~")),
                        "poll.kept.marks"),
                new Case(
                        "puts another's mark",
                        ForgedPolls::sealed,
                        ForgedPolls.marks(kept -> kept.set(11, new UUID(7, 12).toString())),
                        "poll.kept.marks"),
                new Case(
                        "deletes a mark of several batches",
                        ForgedPolls::batches,
                        ForgedPolls.marks(kept -> kept.remove(0)),
                        "poll.kept.marks"),
                new Case(
                        "puts another's mark in a poll of several batches",
                        ForgedPolls::batches,
                        ForgedPolls.marks(kept -> kept.set(0, kept.get(0) + "0")),
                        "poll.kept.marks"),
                new Case(
                        "puts the mark of nobody on the roll",
                        ForgedPolls::batches,
                        ForgedPolls.marks(kept -> kept.set(0, new UUID(8, 8).toString())),
                        "poll.kept.marks"),
                new Case(
                        "deletes the mark of a card",
                        ForgedPolls::cards,
                        ForgedPolls.marks(kept -> kept.remove(0)),
                        "poll.kept.marks"),
                new Case(
                        "adds a mark for a paper",
                        ForgedPolls::papers,
                        ForgedPolls.marks(kept -> kept.add(new UUID(7, 11).toString())),
                        "poll.kept.marks"));
    }

    @ParameterizedTest(name = "somebody {0}")
    @MethodSource("cases")
    @DisplayName("gives no result, no sheet and no announcement, and says what differs; the export stays")
    void isRefused(Case one) {
        Read read = ForgedPolls.read(one.hall.get());
        read.result(); // this process may know the result
        one.forge.accept(read);
        Versioned<Poll> before = read.poll();
        long acts = read.hall().congress.acts();

        List<Rejection> told =
                read.polls().result(before.id(), read.hall().office).reasons();

        assertThat(told)
                .extracting(Rejection::code)
                .startsWith("poll.evidence-differs")
                .contains(one.told);
        assertThat(told)
                .allSatisfy(reason -> assertThat(reason.text(Locale.CHINESE)
                                + reason.text(Locale.ENGLISH)
                                + reason.remedy(Locale.CHINESE)
                                + reason.remedy(Locale.ENGLISH))
                        .doesNotContain("{", reason.code()));
        assertThat(read.polls().sheet(before.id(), read.hall().office).reasons())
                .isEqualTo(told);
        assertThat(read.polls()
                        .announce(new AnnouncePoll(before.seen()), read.hall().office)
                        .reasons())
                .isEqualTo(told);
        assertThat(read.poll()).isEqualTo(before);
        assertThat(read.hall().congress.acts()).isEqualTo(acts);
        assertThat(codes(read.polls().export(before.id(), read.hall().office))).isEmpty();
        assertThat(read.hall()
                        .congress
                        .daibiao()
                        .find(Query.of(Enrolment.SHAPE), read.hall().office)
                        .items())
                .isNotEmpty();
    }

    @Test
    @DisplayName("was called off, in any mode, is never counted, also when its record says that it is open")
    void isNotRevived() {
        for (Mode mode : Mode.values()) {
            var hall = new HallFixture(mode, 30, mode == Mode.SEALED ? 10L : null)
                    .signedIn()
                    .started();
            hall.voted(Collections.nCopies(25, HallFixture.BALLOT));
            hall.polls
                    .cancel(new CancelPoll(hall.poll.seen(), "停电"), hall.office)
                    .orThrow();
            Read read = ForgedPolls.read(hall);
            read.poll(now -> now.in(Poll.State.OPEN));

            assertThat(codes(read.polls().close(new ClosePoll(read.poll().seen(), 0), read.hall().office)))
                    .as(mode.name())
                    .containsExactly("poll.evidence-differs");
        }
    }

    @Test
    @DisplayName("is not one that nobody changed, in any mode")
    void isNoneThatNobodyChanged() {
        for (Supplier<HallFixture> hall : List.<Supplier<HallFixture>>of(
                ForgedPolls::sealed,
                ForgedPolls::batches,
                ForgedPolls::named,
                ForgedPolls::cards,
                ForgedPolls::papers)) {
            Read read = ForgedPolls.read(hall.get());

            assertThat(read.result()).isEmpty();
            assertThat(read.polls()
                            .announce(new AnnouncePoll(read.poll().seen()), read.hall().office)
                            .orThrow()
                            .value()
                            .state())
                    .isEqualTo(Poll.State.ANNOUNCED);
            assertThat(read.result()).isEmpty();
        }
    }

    @Test
    @DisplayName("is refused after the announcement as well, and an announcement that is sent again says what it said")
    void isRefusedAfterTheAnnouncement() {
        Read read = ForgedPolls.read(ForgedPolls.sealed());
        var command = new AnnouncePoll(read.poll().seen());
        var office = read.hall().office.as(UUID.randomUUID());
        Versioned<Poll> announced = read.polls().announce(command, office).orThrow();
        read.stores().everyBallot(OTHER);

        assertThat(read.result()).contains("poll.evidence-differs");
        assertThat(read.polls().announce(command, office).orThrow()).isEqualTo(announced);
    }

    @Test
    @DisplayName(
            "is told to be changed as well where its record says that it was called off, and an auditor can take it")
    void isNotCalledOff() {
        Read read = ForgedPolls.read(ForgedPolls.sealed());
        ForgedPolls.record("state", Poll.State.CANCELLED).accept(read);
        Id<Poll> id = read.poll().id();

        assertThat(codes(read.polls().result(id, read.hall().office))).containsExactly("poll.evidence-differs");
        assertThat(codes(read.polls().sheet(id, read.hall().office))).containsExactly("poll.evidence-differs");
        assertThat(codes(read.polls().export(id, read.hall().office))).isEmpty();
    }

    @Test
    @DisplayName("can be taken by an auditor as it is, and the check of the export says the same")
    void canBeTakenAsItIs() {
        Read read = ForgedPolls.read(ForgedPolls.sealed());
        ForgedPolls.first("no ballot at all\n").accept(read);

        PollExport export =
                read.polls().export(read.poll().id(), read.hall().office).orThrow();

        assertThat(export.ballots()).hasSize(12).element(0).asString().endsWith("\"ballot\":\"no ballot at all\\n\"}");
        assertThat(new EvidenceCheck(Digest.SHA_256, TallyRules.READY)
                        .find(export.ballots().stream().map(ExportLine::read).toList(), export.chain())
                        .faults())
                .extracting(Rejection::code)
                .containsExactly("poll.evidence-form", "poll.evidence-ballots");
    }

    @Test
    @DisplayName("is not seen where ballots, evidence and records were all made anew: the printed head alone shows it")
    void isNotSeenWhereAllWasMadeAnew() {
        Read read = ForgedPolls.read(ForgedPolls.sealed());
        String printed = read.polls()
                .sheet(read.poll().id(), read.hall().office)
                .orThrow()
                .head();
        ForgedPolls.anew(read, Collections.nCopies(12, OTHER));

        SignedSheet forged =
                read.polls().sheet(read.poll().id(), read.hall().office).orThrow();

        assertThat(forged.result().elected()).containsExactly("c3", "c4");
        assertThat(forged.head()).isNotEqualTo(printed);
    }

    @Test
    @DisplayName("is told from one whose tally rule this process does not have")
    void isToldFromOneWhoseRuleIsNotHere() {
        Read read = ForgedPolls.read(ForgedPolls.sealed());
        var paper = new BallotPaper(Polls.candidates(4), Polls.rules(2, BallotForm.CHOOSE), Counting.by("quota"));
        ForgedPolls.anew(read, paper, Collections.nCopies(12, OTHER));

        assertThat(read.result()).containsExactly("poll.rule-unknown");
    }
}
