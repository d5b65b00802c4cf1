package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of sign-ins and cards that somebody changes in the database before the close, which would decide the quorum or vote twice. */
@DisplayName("Before the close")
class IssuedRowsTest {
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");

    private final AtomicReference<ForgedStores> stores = new AtomicReference<>();
    private Daibiao process;

    private HallFixture voted(Mode mode) {
        var hall = new HallFixture(mode, 30, null).signedIn(18, 0).started();
        process(hall);
        return hall.voted(Polls.times(12, HallFixture.BALLOT));
    }

    private void process(HallFixture hall) {
        process = hall.congress.another(sound -> {
            stores.set(new ForgedStores(sound, hall.office.congress()));
            return stores.get();
        });
    }

    private static List<String> close(HallFixture hall) {
        return codes(hall.polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office));
    }

    private static Versioned<Attendance> first(HallFixture hall) {
        return attendance(hall, hall.voters.get(0));
    }

    private static Versioned<Attendance> attendance(HallFixture hall, Id<Elector> voter) {
        return hall.congress
                .daibiao()
                .find(Query.of(Attendance.SHAPE, Attendance.VOTER.is(voter)), hall.office)
                .items()
                .get(0);
    }

    private void present(HallFixture hall, Id<Elector> voter) {
        stores.get()
                .add(
                        Attendance.SHAPE,
                        new Attendance(
                                Id.of(UUID.randomUUID()), hall.poll.id(), voter, Attendance.Form.ELECTRONIC, null));
    }

    @Test
    @DisplayName(
            "people who never signed in, who signed in twice, or whose sign-in was taken back past the library are no"
                    + " quorum: nothing is written")
    void people() {
        for (Mode mode : List.of(Mode.SEALED, Mode.CARD)) {
            for (int change = 0; change < 4; change++) {
                HallFixture hall = voted(mode);
                switch (change) {
                    case 0 -> present(hall, Id.of(new UUID(9, 9)));
                    case 1 -> present(hall, hall.voters.get(25));
                    case 2 -> present(hall, hall.voters.get(3));
                    default -> {
                        Versioned<Attendance> one = first(hall);
                        stores.get()
                                .change(
                                        Attendance.SHAPE,
                                        one,
                                        Edit.of(one.value())
                                                .set(Attendance.TAKEN_BACK_ON, DAY)
                                                .done());
                    }
                }

                List<String> told = new ArrayList<>(List.of("poll.evidence-differs", "poll.kept.signed-in"));
                told.addAll(change == 0 ? List.of("poll.kept.off-roll") : List.of());
                assertThat(close(hall)).as("%s, change %d", mode, change).isEqualTo(told);
                assertThat(hall.polls
                                .progress(hall.poll.id(), hall.office)
                                .orThrow()
                                .waiting())
                        .isEqualTo(12);
            }
        }
        HallFixture hall = voted(Mode.SEALED);
        Versioned<Attendance> one = first(hall);
        stores.get()
                .change(
                        Attendance.SHAPE,
                        one,
                        Edit.of(one.value()).set(Attendance.TAKEN_BACK_ON, DAY).done());
        assertThat(close(hall)).isNotEmpty();
        stores.get().change(Attendance.SHAPE, first(hall), one.value());
        hall.closed();
        assertThat(hall.result().turnout().present()).isEqualTo(18);
    }

    @Test
    @DisplayName(
            "a card whose row is there twice takes no ballot, and no vote is closed with it, nor with one that nobody"
                    + " issued or voided")
    void cards() {
        var hall = new HallFixture(Mode.CARD, 30, null).signedIn().started();
        process(hall);
        List<String> codes = hall.polls
                .issueCards(new IssueCards(hall.poll.id(), 14), hall.office)
                .orThrow()
                .codes();
        codes.subList(0, 12)
                .forEach(code -> hall.polls
                        .castCard(new CastCard(hall.poll.id(), code, HallFixture.BALLOT), hall.office)
                        .orThrow());
        PollCard used = card(hall, 1);
        stores.get()
                .add(
                        PollCard.SHAPE,
                        new PollCard(Id.of(UUID.randomUUID()), used.poll(), used.number(), used.digest(), null));

        assertThat(codes(hall.polls.castCard(
                        new CastCard(hall.poll.id(), codes.get(0), HallFixture.BALLOT), hall.office)))
                .containsExactly("poll.card-unknown");
        assertThat(close(hall)).containsExactly("poll.evidence-differs", "poll.kept.cards");
    }

    @Test
    @DisplayName(
            "cards whose secrets are stretched otherwise than at the start, so that none is known any more, are told")
    void stretchedOtherwise() {
        HallFixture hall = voted(Mode.CARD);
        Versioned<Poll> sound = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
        stores.get().change(Poll.SHAPE, sound, ForgedPolls.with(sound.value(), "iterations", 7));
        hall.poll = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);

        assertThat(close(hall)).containsExactly("poll.evidence-differs", "poll.kept.iterations");
        stores.get().change(Poll.SHAPE, hall.poll, sound.value());
        hall.poll = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(12);
    }

    @Test
    @DisplayName("a card that nobody voided is not voided by its row")
    void voided() {
        HallFixture hall = voted(Mode.CARD);
        PollCard card = card(hall, 5);
        stores.get()
                .change(
                        PollCard.SHAPE,
                        new Versioned<>(card.id(), 1, card),
                        Edit.of(card).set(PollCard.VOIDED_ON, DAY).done());

        assertThat(close(hall)).containsExactly("poll.evidence-differs", "poll.kept.cards");
    }

    private Versioned<Enrolment> entry(HallFixture hall, Id<Elector> voter) {
        return hall.congress
                .daibiao()
                .find(Query.of(Enrolment.SHAPE, Enrolment.VOTER.is(voter)), hall.office)
                .items()
                .get(0);
    }

    /** For as long as something is done, and put back. */
    private <T> void meanwhile(Shape<T> shape, Supplier<Versioned<T>> now, UnaryOperator<T> change, Runnable work) {
        Versioned<T> sound = now.get();
        stores.get().change(shape, sound, change.apply(sound.value()));
        work.run();
        stores.get().change(shape, new Versioned<>(sound.id(), sound.version() + 1, sound.value()), sound.value());
    }

    static Stream<Arguments> offTheRoll() {
        UnaryOperator<Enrolment> gone =
                one -> new Enrolment(one.id(), Id.of(UUID.randomUUID()), one.voter(), one.standing(), null);
        UnaryOperator<Enrolment> suspended =
                one -> new Enrolment(one.id(), one.poll(), one.voter(), Enrolment.Standing.SUSPENDED, null);
        return Stream.of(Mode.values())
                .flatMap(mode -> Stream.of(
                        Arguments.of(mode, "not on the roll", gone), Arguments.of(mode, "suspended", suspended)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("offTheRoll")
    @DisplayName(
            "and before the start, people who signed in and may not vote by the roll are told: no such vote begins")
    void noSuchVoteBegins(Mode mode, String what, UnaryOperator<Enrolment> change) {
        var hall = new HallFixture(mode, 12, null).signedIn();
        process(hall);
        var start = new StartPoll(hall.poll.seen());
        long acts = hall.congress.acts();

        meanwhile(
                Enrolment.SHAPE,
                () -> entry(hall, hall.voters.get(0)),
                change,
                () -> assertThat(codes(hall.polls.start(start, hall.office))).containsExactly("poll.kept.off-roll"));
        assertThat(hall.congress.acts()).isEqualTo(acts);
        hall.polls.start(start, hall.office).orThrow();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("offTheRoll")
    @DisplayName("people who could sign in because the roll was changed for a moment are told, and nothing is counted")
    void onTheRollForAMoment(Mode mode, String what, UnaryOperator<Enrolment> change) {
        var hall = new HallFixture(mode, HallFixture.paper(BallotForm.CHOOSE), 30, 1, null)
                .signedIn(18, 0)
                .started()
                .voted(Polls.times(12, HallFixture.BALLOT));
        process(hall);
        boolean stranger = what.equals("not on the roll");
        Id<Elector> who = stranger ? Id.of(new UUID(9, 9)) : hall.voters.get(29);
        meanwhile(
                Enrolment.SHAPE,
                () -> entry(hall, hall.voters.get(stranger ? 28 : 29)),
                one -> new Enrolment(one.id(), one.poll(), who, Enrolment.Standing.ENTITLED, null),
                () -> hall.polls
                        .signIn(List.of(new SignIn(hall.poll.id(), who, Attendance.Form.ELECTRONIC)), hall.office)
                        .orThrow());

        assertThat(close(hall)).containsExactly("poll.evidence-differs", "poll.kept.off-roll");
        Integer card = mode == Mode.CARD ? freshCard(hall) : null;
        hall.polls
                .undoSignIn(new UndoSignIn(attendance(hall, who).seen(), card), hall.office)
                .orThrow();
        hall.closed();
        assertThat(hall.result().turnout().present()).isEqualTo(18);
    }

    private static int freshCard(HallFixture hall) {
        return hall.polls
                .issueCards(new IssueCards(hall.poll.id(), 1), hall.office)
                .orThrow()
                .lowest();
    }

    @Test
    @DisplayName("a ballot in the box of somebody who is not on the roll is not counted, though nobody so signed in")
    void inTheBoxAlone() {
        HallFixture hall = voted(Mode.NAMED);
        var slip = new StoredBallot(new UUID(9, 9).toString(), HallFixture.BALLOT.json());
        stores.get().port(BallotBox.class).orElseThrow().cast(hall.office.congress(), hall.poll.id(), slip);

        assertThat(close(hall))
                .containsExactly("poll.evidence-differs", "poll.kept.off-roll", "poll.kept.never-issued");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName(
            "marks of people on the roll who never signed in, or of no card, make no quorum: nothing is counted, and"
                    + " nobody takes it over")
    void neverSignedIn(Mode mode) {
        HallFixture hall = voted(mode);
        String never = hall.voters.get(25).toString();
        if (mode == Mode.NAMED) {
            var slip = new StoredBallot(never, HallFixture.BALLOT.json());
            stores.get().port(BallotBox.class).orElseThrow().cast(hall.office.congress(), hall.poll.id(), slip);
        } else {
            hall.polls.sealAllThatWaits(new SealAllThatWaits(), hall.office).orThrow();
            PollService there = there(hall, kept -> replaced(kept, never));
            assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)))
                    .containsExactly("poll.evidence-differs", "poll.kept.never-issued");
            hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
        }

        PollService there = there(hall, kept -> mode == Mode.NAMED ? kept : replaced(kept, never));
        assertThat(codes(there.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .startsWith("poll.evidence-differs");
        assertThat(hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office))
                .isEqualTo(hall.poll);
    }

    private PollService there(HallFixture hall, UnaryOperator<List<String>> marks) {
        process(hall);
        stores.get().marks = marks;
        return process.polls();
    }

    private static List<String> replaced(List<String> marks, String by) {
        List<String> all = new ArrayList<>(marks);
        all.set(0, by);
        return all;
    }

    @Test
    @DisplayName("a ballot on a device of somebody who was issued a paper is told with the result and on the sheet")
    void deviceAndPaper() {
        var hall = new HallFixture(Mode.SEALED, 30, null).signedIn(17, 3).started();
        process(hall);
        hall.voted(Polls.times(15, HallFixture.BALLOT));
        meanwhile(
                Attendance.SHAPE,
                () -> attendance(hall, hall.voters.get(18)),
                one -> new Attendance(one.id(), one.poll(), one.voter(), Attendance.Form.ELECTRONIC, null),
                () -> hall.cast(18, "c3").orThrow());
        hall.read(Polls.times(3, HallFixture.BALLOT)).closed();

        assertThat(hall.result().warnings())
                .filteredOn(one -> one.code().equals("poll.device-and-paper"))
                .singleElement()
                .satisfies(one -> assertThat(one.with()).containsEntry("count", 1L));
        assertThat(hall.polls.sheet(hall.poll.id(), hall.office).orThrow().text(Locale.CHINESE))
                .contains("有 1 人的电子票已入箱，而签到记录中发出的是纸质票");
    }

    private PollCard card(HallFixture hall, int number) {
        return stores.get()
                .read(
                        hall.office.congress(),
                        reader -> reader.select(Query.of(PollCard.SHAPE, PollCard.NUMBER.is(number)))
                                .items()
                                .get(0)
                                .value());
    }
}
