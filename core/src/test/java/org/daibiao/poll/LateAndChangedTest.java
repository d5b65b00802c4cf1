package org.daibiao.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daibiao.Fixture.codes;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Json;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes when the vote is at its end, and what somebody changes around it. */
@DisplayName("At the end of a vote")
class LateAndChangedTest {
    private static final Ballot PAPER = new Ballot.Choice(List.of("c1"));
    private static final Ballot OTHER = new Ballot.Choice(List.of("c4"));

    private final AtomicReference<ForgedStores> stores = new AtomicReference<>();

    private static HallFixture withPapers() {
        var hall = new HallFixture(Mode.SEALED, 24, null).signedIn(20, 3).started();
        return hall.voted(Collections.nCopies(20, HallFixture.BALLOT)).read(Collections.nCopies(3, PAPER));
    }

    private static List<String> entered(HallFixture hall, Ballot ballot) {
        return codes(
                hall.polls.enterPapers(new EnterPapers(hall.poll.id(), Collections.nCopies(3, ballot)), hall.office));
    }

    private PollService another(HallFixture hall) {
        return hall.congress
                .another(sound -> {
                    stores.set(new ForgedStores(sound, hall.office.congress()));
                    return stores.get();
                })
                .polls();
    }

    @Test
    @DisplayName("no papers are taken in after the seal, which would not be counted")
    void papersAfterTheSeal() {
        HallFixture hall = withPapers();
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();

        assertThat(entered(hall, OTHER)).containsExactly("poll.not-open");
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(23);
    }

    @Test
    @DisplayName("no papers are taken in after a hand-over, by the process that handed over")
    void papersAfterTheHandOver() {
        HallFixture hall = withPapers();
        hall.polls.handOver(new HandOverPoll(hall.poll.id()), hall.office).orThrow();

        assertThat(entered(hall, OTHER)).containsExactly("poll.handed-over");
    }

    @Test
    @DisplayName(
            "papers are entered anew when one was taken back and another one issued, though they are as many as before")
    void asManyButOthers() {
        HallFixture hall = withPapers();
        Versioned<Attendance> paper = hall.congress
                .daibiao()
                .find(
                        Query.of(
                                Attendance.SHAPE,
                                Attendance.SHAPE.<Attendance.Form>field("form").is(Attendance.Form.PAPER)),
                        hall.office)
                .items()
                .get(0);
        hall.polls.undoSignIn(new UndoSignIn(paper.seen()), hall.office).orThrow();
        hall.signedIn(Map.of(23, Attendance.Form.PAPER));

        assertThat(codes(hall.polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .containsExactly("poll.papers-missing");
        hall.read(Collections.nCopies(3, OTHER)).closed();
        assertThat(hall.result().turnout().collected()).isEqualTo(23);
    }

    @Test
    @DisplayName("what one person begins to correct in the moment of the close is asked for, not left out")
    void correctedMeanwhile() {
        Papers papers = new Papers();
        var of = Set.of("p1");
        papers.enter("a", List.of("x"), of);
        papers.enter("b", List.of("x"), of);
        assertThat(papers.read(of)).contains(List.of("x"));
        papers.enter("a", List.of("y"), of);

        assertThat(papers.read(of)).isEmpty();
        assertThat(papers.enter("b", List.of("y"), Set.of("p2"))).isEqualTo(Papers.Entry.FIRST);
    }

    @Test
    @DisplayName("a poll of another congress is none of this one's, whatever its rows say")
    void anotherCongress() {
        Poll poll = Polls.sealed("表决", HallFixture.paper(BallotForm.CHOOSE));
        var evidence = new EvidenceChain(Digest.SHA_256);
        EvidenceEntry.Opened opened = EvidenceChain.opened(List.of(evidence.opened(Polls.CONGRESS, poll, List.of())));
        var records = new KeptPoll.Records(
                poll, List.of(), Polls.GIVEN, Set.of(), Set.of(), Set.of(), List.of(), ZoneOffset.UTC);

        assertThat(records.differing(Polls.CONGRESS, opened, evidence)).isEmpty();
        assertThat(records.differing(CongressId.of("qingpu"), opened, evidence))
                .extracting(Rejection::code)
                .containsExactly("poll.kept.congress");
    }

    @Test
    @DisplayName("a hand-over of more ballots than any congress has deputies can be opened")
    void aLargeHandOver() {
        Map<String, String> ballots = new HashMap<>();
        for (int n = 0; n < 30_000; n++) {
            ballots.put("v" + n, HallFixture.BALLOT.json());
        }
        var box = Box.of(Id.of(new UUID(1, 1)), Mode.SEALED, "here");
        Handover made = Handover.of(box, "here", new Handover.Content(ballots, List.of(), null));

        assertThat(made.open().orElseThrow().content().ballots()).isEqualTo(ballots);
    }

    @Test
    @DisplayName("a take-over tells of a poll by cards how many good cards have no ballot, whoever has signed in")
    void cards() {
        var hall = new HallFixture(Mode.CARD, 30, null).signedIn(5, 0).started();
        List<String> codes = hall.polls
                .issueCards(new IssueCards(hall.poll.id(), 30), hall.office)
                .orThrow()
                .codes();
        codes.subList(0, 25)
                .forEach(code -> hall.polls
                        .castCard(new CastCard(hall.poll.id(), code, HallFixture.BALLOT), hall.office)
                        .orThrow());
        PollService there = another(hall);
        hall.poll =
                there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        there.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();

        assertThat(there.result(hall.poll.id(), hall.office).orThrow().warnings())
                .filteredOn(one -> one.code().equals("poll.taken-over-cards"))
                .extracting(one -> one.with().get("again"))
                .containsExactly(30L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'form':'marks','marks':{'zzsecret':'FOR','zzsecret':'FOR'}}",
                "{'form':'marks','marks':{'zzsecret':zzsecret}}",
                "{'form':'marks','marks':{'zzsecret':'for'}} zzsecret",
                "{'form':'marks','marks':{'zzsecret':'\\uD800zzsecret'}}",
                "{'form':'zzsecret'}",
                "zzsecret"
            })
    @DisplayName("V15: of a ballot that cannot be read nothing is repeated, whatever is wrong with its form")
    void nothingIsRepeated(String json) {
        String ballot = json.replace('\'', '"');
        String command =
                "{\"poll\":\"00000000-0000-0007-0000-000000000000\",\"voter\":\"00000000-0000-0007-0000-000000000001\",\"ballot\":"
                        + ballot + "}";

        for (BadDocumentException bad : List.of(
                catchThrowableOfType(BadDocumentException.class, () -> Ballot.read(ballot)),
                catchThrowableOfType(
                        BadDocumentException.class, () -> Json.read(command.getBytes(UTF_8), CastBallot.class)),
                catchThrowableOfType(
                        BadDocumentException.class, () -> Json.readYaml(command.getBytes(UTF_8), CastBallot.class)))) {
            assertThat(bad).isNotNull();
            assertThat(bad.getMessage() + bad.faults()).doesNotContain("zzsecret");
        }
    }

    @Test
    @DisplayName(
            "a record that somebody has changed refuses the close, the seal and a take-over while the box is open, and does no harm once it is put back")
    void changedRecord() {
        var hall = new HallFixture(Mode.SEALED, 24, null).signedIn().started();
        hall.voted(Collections.nCopies(24, HallFixture.BALLOT));
        another(hall);
        for (String part : List.of("mode", "paper", "seat", "title", "take-over-by")) {
            Versioned<Poll> sound = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
            Poll forged = switch (part) {
                case "mode" -> ForgedPolls.with(sound.value(), "mode", Mode.NAMED);
                case "paper" ->
                    ForgedPolls.with(
                            sound.value(),
                            "paper",
                            HallFixture.paper(BallotForm.RANK).json());
                case "seat" -> ForgedPolls.with(sound.value(), "seat", "deputy.seat");
                case "take-over-by" -> ForgedPolls.with(sound.value(), "takeOverBy", 2);
                default -> ForgedPolls.with(sound.value(), "title", "另一表决");
            };
            stores.get().change(Poll.SHAPE, sound, forged);

            assertThat(codes(hall.polls.seal(new SealPoll(hall.poll.id()), hall.office)))
                    .as(part)
                    .contains("poll.evidence-differs", "poll.kept." + part);
            Versioned<Poll> changed = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
            assertThat(hall.congress.another().polls().takeOver(new TakeOverPoll(changed.seen()), hall.office))
                    .as(part)
                    .isInstanceOf(Outcome.Rejected.class);
            assertThat(codes(hall.polls.close(new ClosePoll(changed.seen(), 0), hall.office)))
                    .as(part)
                    .startsWith("poll.evidence-differs");
            stores.get().change(Poll.SHAPE, changed, sound.value());
        }
        hall.poll = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);

        assertThat(hall.ask(3)).isEqualTo(Receipt.RECEIVED);
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(24);
    }

    @Test
    @DisplayName("a record that somebody has made one of a single person lets no single person take the vote over")
    void madeOneOfASinglePerson() {
        var hall = new HallFixture(
                        Mode.SEALED,
                        HallFixture.paper(BallotForm.CHOOSE),
                        12,
                        0,
                        null,
                        prepare -> prepare.withTakeOverBy(2))
                .signedIn()
                .started();
        PollService there = another(hall);
        Versioned<Poll> sound = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
        stores.get().change(Poll.SHAPE, sound, ForgedPolls.with(sound.value(), "takeOverBy", 1));
        Versioned<Poll> changed = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);

        assertThat(codes(there.takeOver(new TakeOverPoll(changed.seen()), hall.office)))
                .containsExactly("poll.evidence-differs", "poll.kept.take-over-by");
    }

    @Test
    @DisplayName("a record in which somebody has written who asks for a take-over makes no second person of it")
    void askedByNobody() {
        var hall = new HallFixture(
                        Mode.SEALED,
                        HallFixture.paper(BallotForm.CHOOSE),
                        12,
                        0,
                        null,
                        prepare -> prepare.withTakeOverBy(2))
                .signedIn()
                .started();
        PollService there = another(hall);
        Actor second = Actor.of(hall.office.congress(), "second", Roles.DEPUTY_WORK_COMMITTEE);
        askedBy(hall, "chairman");
        assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)))
                .as("nobody asked")
                .containsExactly("poll.evidence-differs", "poll.kept.take-over-asked");

        hall.poll = there.askTakeOver(new AskTakeOver(hall.poll.seen()), hall.office)
                .orThrow();
        askedBy(hall, "chairman");
        assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)))
                .as("somebody else asked")
                .containsExactly("poll.evidence-differs", "poll.kept.take-over-asked");

        askedBy(hall, "office");
        hall.poll = there.takeOver(new TakeOverPoll(hall.poll.seen()), second).orThrow();
        askedBy(hall, "office");
        assertThat(codes(hall.polls.takeOver(new TakeOverPoll(hall.poll.seen()), second)))
                .as("the take-over that was asked for is done")
                .containsExactly("poll.evidence-differs", "poll.kept.take-over-asked");
    }

    private void askedBy(HallFixture hall, String actor) {
        Versioned<Poll> sound = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
        stores.get().change(Poll.SHAPE, sound, sound.value().takeOverAsked(actor));
        hall.poll = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
    }

    @Test
    @DisplayName("a record that somebody has set to closed or announced while ballots wait is not answered as a close")
    void setToClosed() {
        var hall = new HallFixture(Mode.SEALED, 24, null).signedIn().started();
        hall.voted(Collections.nCopies(12, HallFixture.BALLOT));
        another(hall);
        for (Poll.State state : List.of(Poll.State.CLOSED, Poll.State.ANNOUNCED)) {
            Versioned<Poll> sound = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
            stores.get().change(Poll.SHAPE, sound, ForgedPolls.with(sound.value(), "state", state));
            Versioned<Poll> changed = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);

            assertThat(codes(hall.polls.close(new ClosePoll(changed.seen(), 0), hall.office)))
                    .containsExactly("poll.evidence-differs", "poll.kept.state");
            assertThat(hall.congress.observed(
                            door -> door.polls().close(new ClosePoll(changed.seen(), 0), hall.office)))
                    .containsExactly("poll.close REJECTED");
            stores.get().change(Poll.SHAPE, changed, sound.value());
        }
        hall.poll = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);

        assertThat(hall.closed().result().turnout().collected()).isEqualTo(12);
    }

    @Test
    @DisplayName("a box that somebody has closed in the database takes no ballot that is never counted")
    void closedInTheDatabase() {
        var hall = new HallFixture(Mode.SEALED, 24, null).signedIn().started();
        hall.voted(Collections.nCopies(12, HallFixture.BALLOT));
        another(hall);
        BallotBox boxes = stores.get().port(BallotBox.class).orElseThrow();
        Box box = boxes.find(hall.office.congress(), hall.poll.id()).orElseThrow();
        boxes.put(hall.office.congress(), box, new Batch(List.of(), List.of(), 0, List.of(), true));

        assertThatThrownBy(() -> hall.cast(12, "c1")).isInstanceOf(BoxDiffersException.class);
        assertThatThrownBy(() -> hall.polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office))
                .isInstanceOf(BoxDiffersException.class);
    }

    @Test
    @DisplayName("what the sheet says of cards stays, whatever is changed in their rows afterwards")
    void cardsOnTheSheet() {
        var hall = new HallFixture(Mode.CARD, 30, null).signedIn(20, 5).started();
        List<String> codes = hall.polls
                .issueCards(new IssueCards(hall.poll.id(), 30), hall.office)
                .orThrow()
                .codes();
        codes.subList(0, 22)
                .forEach(code -> hall.polls
                        .castCard(new CastCard(hall.poll.id(), code, HallFixture.BALLOT), hall.office)
                        .orThrow());
        hall.polls
                .voidCards(new VoidCards(hall.poll.id(), List.of(26, 27, 28, 29, 30), "剩余"), hall.office)
                .orThrow();
        hall.read(Collections.nCopies(5, PAPER)).closed();
        List<Rejection> before = hall.result().warnings();
        assertThat(before).extracting(Rejection::code).contains("poll.cards-voided", "poll.cards-above-issued");
        another(hall);
        hall.congress
                .daibiao()
                .find(Query.of(CardLot.SHAPE), hall.office)
                .items()
                .forEach(lot -> stores.get()
                        .change(
                                CardLot.SHAPE,
                                lot,
                                new CardLot(
                                        lot.id(),
                                        lot.value().poll(),
                                        CardLot.Kind.ISSUED,
                                        14,
                                        1,
                                        lot.value().madeAt(),
                                        null)));
        hall.congress
                .daibiao()
                .find(Query.of(Attendance.SHAPE), hall.office)
                .items()
                .forEach(one -> stores.get()
                        .change(
                                Attendance.SHAPE,
                                one,
                                new Attendance(
                                        one.id(),
                                        one.value().poll(),
                                        one.value().voter(),
                                        Attendance.Form.ELECTRONIC,
                                        null)));

        assertThat(hall.result().warnings())
                .extracting(Rejection::code)
                .contains("poll.cards-voided", "poll.cards-above-issued")
                .containsAnyOf("poll.people-differ", "poll.taken-back-late");
    }
}
