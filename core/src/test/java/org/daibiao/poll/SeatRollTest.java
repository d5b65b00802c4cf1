package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.Seat;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.deputy.TerminateDeputy;
import org.daibiao.deputy.TerminationCause;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Desk;
import org.daibiao.poll.Enrolment.Standing;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The congress is on 1 July 2025; the vote is held the day before, so that an office can end between issue and count. */
@DisplayName("V9: the roll of a seat")
class SeatRollTest {
    private static final LocalDate DAY = LocalDate.parse("2025-06-30");

    private final Fixture congress = new Fixture();
    private final PollService polls = congress.daibiao().polls();
    private final Actor office = congress.office();
    private Versioned<Poll> poll = prepared("deputy.seat");

    private Versioned<Poll> prepared(String seat) {
        var prepare = new PreparePoll("表决", DAY, Mode.SEALED, HallFixture.paper(BallotForm.CHOOSE), null);
        return polls.prepare(seat == null ? prepare : prepare.withSeat(seat), office)
                .orThrow();
    }

    private static Id<Elector> voter(Id<Deputy> deputy) {
        return Id.of(deputy.value());
    }

    private List<Id<Elector>> deputies(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> voter(congress.deputy("代表" + n)))
                .toList();
    }

    private void suspend(Id<Elector> who, String since) {
        Id<Deputy> deputy = Id.of(who.value());
        congress.daibiao()
                .deputies()
                .suspend(SuspendDeputy.of(deputy, Suspension.Cause.IN_CUSTODY, since), office)
                .orThrow();
    }

    private void terminate(Id<Elector> who, String until) {
        Query<Seat> own = Query.of(Seat.SHAPE, Seat.DEPUTY.is(Id.of(who.value())));
        var seat = congress.daibiao().desk().find(own, office).items().get(0);
        congress.daibiao()
                .deputies()
                .terminate(TerminateDeputy.of(seat.seen(), TerminationCause.RESIGNED, until), office)
                .orThrow();
    }

    private void enroll(Standing standing, List<Id<Elector>> voters) {
        polls.enroll(
                        voters.stream()
                                .map(one -> new EnrollVoter(poll.id(), one, standing))
                                .toList(),
                        office)
                .orThrow();
    }

    private void draw() {
        poll = polls.drawRoll(new DrawRoll(poll.seen()), office).orThrow();
    }

    private List<Enrolment> roll() {
        return congress.daibiao().find(Query.of(Enrolment.SHAPE, Enrolment.POLL.is(poll.id())), office).items().stream()
                .map(Versioned::value)
                .toList();
    }

    private RollDifferences differences() {
        return polls.rollDifferences(poll.id(), office);
    }

    /** All who may are signed in. */
    private PollResult held(Long terminated) {
        List<SignIn> here = roll().stream()
                .filter(one -> one.standing() == Standing.ENTITLED)
                .map(one -> new SignIn(poll.id(), one.voter(), Attendance.Form.ELECTRONIC))
                .toList();
        polls.signIn(here, office).orThrow();
        poll = polls.start(new StartPoll(poll.seen()), office).orThrow();
        poll = polls.close(new ClosePoll(poll.seen(), terminated), office).orThrow();
        return polls.result(poll.id(), office).orThrow();
    }

    private static List<String> warned(PollResult result) {
        return result.warnings().stream().map(one -> one.code()).toList();
    }

    @Test
    @DisplayName(
            "is drawn from the journal: who stands in it that day, the suspended as such, who is enrolled already is left")
    void isDrawnFromTheJournal() {
        List<Id<Elector>> all = deputies(5);
        suspend(all.get(1), "2025-06-01");
        suspend(all.get(2), "2025-07-01");
        terminate(all.get(3), "2025-06-30");
        enroll(Standing.SUSPENDED, List.of(all.get(4)));
        draw();
        draw();

        assertThat(roll())
                .extracting(Enrolment::voter, Enrolment::standing)
                .containsExactlyInAnyOrder(
                        tuple(all.get(0), Standing.ENTITLED),
                        tuple(all.get(1), Standing.SUSPENDED),
                        tuple(all.get(2), Standing.ENTITLED),
                        tuple(all.get(4), Standing.SUSPENDED));
        assertThat(differences().notSuspended()).containsExactly(all.get(4));
    }

    @Test
    @DisplayName("leaves out what was taken back from it, and is drawn again without it")
    void isDrawnAgain() {
        Id<Elector> one = deputies(1).get(0);
        enroll(Standing.SUSPENDED, List.of(one));
        var entry = congress.daibiao()
                .find(Query.of(Enrolment.SHAPE, Enrolment.POLL.is(poll.id())), office)
                .items()
                .get(0);
        assertThat(differences().notSuspended()).containsExactly(one);
        polls.undoEnrolment(new UndoEnrolment(entry.seen()), office).orThrow();
        assertThat(differences().missing()).containsExactly(one);
        draw();

        assertThat(differences().missing()).isEmpty();
        assertThat(roll())
                .filteredOn(each -> each.takenBackOn() == null)
                .extracting(Enrolment::standing)
                .containsExactly(Standing.ENTITLED);
    }

    @Test
    @DisplayName("that was drawn has no difference, and the sheet no warning of one")
    void thatWasDrawnHasNoDifference() {
        suspend(deputies(12).get(0), "2025-06-01");
        draw();

        assertThat(differences())
                .isEqualTo(new RollDifferences(DAY, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        PollResult result = held(null);
        assertThat(warned(result)).isEmpty();
        assertThat(result.turnout()).isEqualTo(new Turnout(12, 1, 11, 11, 0, 0));
    }

    @Test
    @DisplayName(
            "that was written by hand is taken, and its differences are told: ids of nobody, offices that ended yesterday, the suspended, the forgotten")
    void differencesAreTold() {
        List<Id<Elector>> all = deputies(14);
        Id<Elector> nobody = Id.of(new UUID(9, 9));
        suspend(all.get(0), "2025-06-01");
        terminate(all.get(1), "2025-06-29");
        enroll(Standing.ENTITLED, all.subList(0, 12));
        enroll(Standing.ENTITLED, List.of(nobody));
        enroll(Standing.SUSPENDED, List.of(all.get(12)));

        RollDifferences found = differences();
        assertThat(found.withoutSeat()).containsExactly(nobody);
        assertThat(found.ended()).containsExactly(all.get(1));
        assertThat(found.suspended()).containsExactly(all.get(0));
        assertThat(found.notSuspended()).containsExactly(all.get(12));
        assertThat(found.missing()).containsExactly(all.get(13));
        assertThat(found.terminated()).isEmpty();
        PollResult result = held(0L);
        assertThat(result.state()).isEqualTo(PollResult.State.COUNTED);
        assertThat(warned(result))
                .containsExactly(
                        "poll.roll-without-seat",
                        "poll.roll-seat-ended",
                        "poll.roll-suspended",
                        "poll.roll-not-suspended",
                        "poll.roll-missing");
        assertThat(polls.sheet(poll.id(), office).orThrow().text(Locale.ENGLISH))
                .contains(
                        "people on the roll who are not recorded in the seat: 1",
                        "people on the roll who had left the seat before 2025-06-30: 1",
                        "people who held the seat on 2025-06-30 but are not on the roll: 1");
    }

    @Test
    @DisplayName(
            "of whom an office ended between issue and count, is counted by the journal where nobody gives a number")
    void theJournalCountsTheTerminated() {
        List<Id<Elector>> all = deputies(13);
        draw();
        terminate(all.get(0), "2025-06-30");
        terminate(all.get(1), "2025-07-01");

        assertThat(differences().terminated()).containsExactlyInAnyOrder(all.get(0), all.get(1));
        PollResult result = held(null);
        assertThat(result.turnout().terminated()).isEqualTo(2);
        assertThat(warned(result)).containsExactly("poll.terminated-counted");
    }

    @Test
    @DisplayName("of whom an office ended meanwhile, takes the number that was given, and tells both where they differ")
    void bothNumbersAreTold() {
        List<Id<Elector>> all = deputies(12);
        draw();
        terminate(all.get(0), "2025-07-01");
        PollResult result = held(2L);

        assertThat(result.turnout().terminated()).isEqualTo(2);
        assertThat(warned(result)).contains("poll.terminated-differs");
        assertThat(result.text(Locale.ENGLISH)).contains("2 terminated deputies were reported, but the records show 1");
        assertThat(result.text(Locale.CHINESE)).contains("所报代表资格终止 2 名，任职记录为 1 名");
    }

    @Test
    @DisplayName("of the standing committee is that of its members; of none nothing is drawn and nothing compared")
    void otherSeats() {
        Id<Deputy> member = congress.member("王芳");
        deputies(2);
        poll = prepared("committee.seat");
        draw();
        assertThat(roll()).extracting(Enrolment::voter).containsExactly(voter(member));

        poll = prepared("none");
        assertThat(codes(polls.drawRoll(new DrawRoll(poll.seen()), office))).containsExactly("poll.roll-of-no-seat");
        enroll(
                Standing.ENTITLED,
                IntStream.range(0, 12)
                        .mapToObj(n -> Id.<Elector>of(new UUID(9, n)))
                        .toList());
        PollResult result = held(null);
        assertThat(warned(result)).isEmpty();
        assertThat(result.turnout().terminated()).isZero();
    }

    @Test
    @DisplayName(
            "is that of all deputies where nobody says another; a seat that there is not is refused with those that there are")
    void theUsualSeat() {
        var prepare = new PreparePoll("表决", DAY, Mode.SEALED, HallFixture.paper(BallotForm.CHOOSE), null);

        assertThat(prepared(null).value().seat()).isEqualTo("deputy.seat");
        assertThat(prepared(null).value().takeOverBy()).isEqualTo(1);
        assertThat(polls.prepare(prepare.withTakeOverBy(2), office)
                        .orThrow()
                        .value()
                        .takeOverBy())
                .isEqualTo(2);
        assertThat(codes(polls.prepare(prepare.withTakeOverBy(3), office))).containsExactly("record.invalid.Max");
        var refused = polls.prepare(prepare.withSeat("deputy.seats"), office).reasons();
        assertThat(refused).extracting("code").containsExactly("poll.no-such-seat");
        assertThat(refused.get(0).text(Locale.ENGLISH))
                .contains("seat as a deputy, seat on the standing committee, no seat");
    }

    @Test
    @DisplayName("is drawn before the vote begins, where somebody stands in it, by who may")
    void isDrawnByWhoMay() {
        assertThat(codes(polls.drawRoll(new DrawRoll(poll.seen()), office))).containsExactly("poll.nobody-in-seat");
        deputies(1);
        Actor deputy = Actor.of(office.congress(), "deputy", Roles.DEPUTY);
        assertThatThrownBy(() -> polls.drawRoll(new DrawRoll(poll.seen()), deputy))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> polls.rollDifferences(poll.id(), deputy)).isInstanceOf(DeniedException.class);
        Actor once = office.as(new UUID(9, 10));
        var command = new DrawRoll(poll.seen());
        poll = polls.drawRoll(command, once).orThrow();
        assertThat(polls.drawRoll(command, once).orThrow()).isEqualTo(poll);
        poll = polls.start(new StartPoll(poll.seen()), office).orThrow();

        assertThat(codes(polls.drawRoll(new DrawRoll(poll.seen()), office))).containsExactly("poll.state");
    }

    @Test
    @DisplayName("of 3,000 is drawn in one act")
    void ofThreeThousand() {
        for (int part = 0; part < 3; part++) {
            congress.daibiao()
                    .deputies()
                    .registerAll(
                            IntStream.range(0, Desk.MOST)
                                    .mapToObj(n -> RegisterDeputy.of("代表" + n, "安亭镇"))
                                    .toList(),
                            office)
                    .orThrow();
        }
        long acts = congress.acts();
        draw();

        assertThat(congress.acts()).isEqualTo(acts + 1);
        poll = polls.start(new StartPoll(poll.seen()), office).orThrow();
        poll = polls.close(new ClosePoll(poll.seen(), null), office).orThrow();
        assertThat(poll.value().entitled()).isEqualTo(3000);
        assertThat(differences().missing()).isEmpty();
    }
}
