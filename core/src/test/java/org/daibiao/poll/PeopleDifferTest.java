package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows of people and cards that somebody changes after the close, also so that their sums stay. */
@DisplayName("After the close, changed rows of who signed in and of cards are told:")
class PeopleDifferTest {
    private static final Ballot PAPER = new Ballot.Choice(List.of("c1"));

    private final AtomicReference<ForgedStores> stores = new AtomicReference<>();

    private HallFixture closed(Mode mode) {
        var hall = new HallFixture(mode, 26, null).signedIn(20, 5).started();
        hall.voted(Collections.nCopies(20, HallFixture.BALLOT));
        hall.read(Collections.nCopies(5, PAPER)).closed();
        hall.congress.another(sound -> {
            stores.set(new ForgedStores(sound, hall.office.congress()));
            return stores.get();
        });
        assertThat(told(hall)).isEmpty();
        return hall;
    }

    private static List<Map<String, Object>> told(HallFixture hall) {
        return hall.result().warnings().stream()
                .filter(one ->
                        List.of("poll.people-differ", "poll.taken-back-late").contains(one.code()))
                .map(Rejection::with)
                .toList();
    }

    private void firstSignIn(HallFixture hall, UnaryOperator<Attendance> change) {
        Versioned<Attendance> one = hall.congress
                .daibiao()
                .find(Query.of(Attendance.SHAPE, Attendance.VOTER.is(hall.voters.get(0))), hall.office)
                .items()
                .get(0);
        stores.get().change(Attendance.SHAPE, one, change.apply(one.value()));
    }

    private void firstLot(HallFixture hall, int cards) {
        Versioned<CardLot> lot = hall.congress
                .daibiao()
                .find(Query.of(CardLot.SHAPE), hall.office)
                .items()
                .get(0);
        CardLot was = lot.value();
        stores.get()
                .change(
                        CardLot.SHAPE,
                        lot,
                        new CardLot(was.id(), was.poll(), was.kind(), cards, was.lowest(), was.madeAt(), was.reason()));
    }

    @Test
    @DisplayName("a sign-in of another form, by which as many were present")
    void anotherForm() {
        for (Mode mode : List.of(Mode.SEALED, Mode.CARD)) {
            HallFixture hall = closed(mode);
            firstSignIn(
                    hall,
                    was -> new Attendance(was.id(), was.poll(), was.voter(), Attendance.Form.PAPER, was.takenBackOn()));

            assertThat(told(hall))
                    .describedAs(mode.toString())
                    .containsExactly(Map.of("present", 25L, "issued", mode == Mode.CARD ? 26L : 25L));
        }
    }

    @Test
    @DisplayName("a sign-in of somebody who voted that no act took back is none that was taken back late")
    void noActTookItBack() {
        for (Mode mode : List.of(Mode.SEALED, Mode.NAMED)) {
            HallFixture hall = mode == Mode.NAMED ? voted(mode) : closed(mode);
            firstSignIn(
                    hall, was -> new Attendance(was.id(), was.poll(), was.voter(), was.form(), hall.congress.today()));

            long present = mode == Mode.NAMED ? 19 : 24;
            assertThat(told(hall)).containsExactly(Map.of("present", present, "issued", present));
            assertThat(rows(hall)).containsExactly(Map.of("rows", (int) present, "entered", (int) present + 1));
        }
    }

    @Test
    @DisplayName("a sign-in of somebody else, by which as many were present")
    void somebodyElse() {
        HallFixture hall = closed(Mode.SEALED);
        firstSignIn(
                hall, was -> new Attendance(was.id(), was.poll(), hall.voters.get(25), was.form(), was.takenBackOn()));

        assertThat(told(hall)).isEmpty();
        assertThat(rows(hall)).containsExactly(Map.of("rows", 25, "entered", 25));
    }

    private static List<Map<String, Object>> rows(HallFixture hall) {
        return hall.result().warnings().stream()
                .filter(one -> one.code().equals("poll.kept.signed-in"))
                .map(Rejection::with)
                .toList();
    }

    private HallFixture voted(Mode mode) {
        var hall = new HallFixture(mode, 20, null).signedIn().started();
        hall.voted(Collections.nCopies(20, HallFixture.BALLOT)).closed();
        hall.congress.another(sound -> {
            stores.set(new ForgedStores(sound, hall.office.congress()));
            return stores.get();
        });
        assertThat(told(hall)).isEmpty();
        return hall;
    }

    @Test
    @DisplayName("one more or one fewer of the cards")
    void cards() {
        for (int cards : new int[] {19, 21}) {
            HallFixture hall = closed(Mode.CARD);
            firstLot(hall, cards);

            assertThat(told(hall)).containsExactly(Map.of("present", 25L, "issued", cards + 5L));
        }
    }

    @Test
    @DisplayName("a sign-in for a card that is gone, though no card is")
    void signInOfACard() {
        HallFixture hall = closed(Mode.CARD);
        firstSignIn(hall, was -> new Attendance(was.id(), was.poll(), was.voter(), was.form(), hall.congress.today()));

        assertThat(told(hall)).containsExactly(Map.of("present", 24L, "issued", 25L));
    }

    @Test
    @DisplayName(
            "a sign-in that is taken back between count and record, of somebody who did not vote, is no ballot that came late")
    void noBallotCameLate() {
        var hall = new HallFixture(Mode.SEALED, 13, null).signedIn().started();
        var meanwhile = new Meanwhile[1];
        PollService polls = hall.congress
                .another(sound -> meanwhile[0] = new Meanwhile(sound))
                .polls();
        hall.voted(Polls.times(12, HallFixture.BALLOT));
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
        Versioned<Attendance> one = hall.congress
                .daibiao()
                .find(Query.of(Attendance.SHAPE, Attendance.VOTER.is(hall.voters.get(12))), hall.office)
                .items()
                .get(0);
        meanwhile[0].at(
                "write",
                1,
                () -> hall.polls
                        .undoSignIn(new UndoSignIn(one.seen()), hall.office)
                        .orThrow());

        polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();

        assertThat(meanwhile[0].happened()).isTrue();
        assertThat(told(hall)).containsExactly(Map.of("present", 12L, "issued", 12L));
    }
}
