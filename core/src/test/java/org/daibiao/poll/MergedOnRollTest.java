package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daibiao.Fixture;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.SameDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Window;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A deputy on the roll of a vote who was registered twice")
class MergedOnRollTest {
    private final Fixture congress = new Fixture();
    private final PollService polls = congress.daibiao().polls();
    private final Actor office = congress.office();
    private final Id<Deputy> li = congress.deputy("李明");
    private final Id<Deputy> twin = congress.deputy("李明");
    private Versioned<Poll> poll = polls.prepare(
                    new PreparePoll(
                                    "表决",
                                    LocalDate.parse("2025-06-30"),
                                    Mode.SEALED,
                                    HallFixture.paper(BallotForm.CHOOSE),
                                    null)
                            .withSeat("deputy.seat"),
                    office)
            .orThrow();

    private Outcome<Versioned<Deputy>> merge(Id<Deputy> gone, Id<Deputy> kept) {
        var seen = congress.daibiao().get(Deputy.SHAPE, gone, office).seen();
        return congress.daibiao().deputies().sameDeputy(new SameDeputy(seen, kept, "同一人登记了两次"), office);
    }

    private void enroll(Id<Deputy> deputy) {
        polls.enroll(List.of(enrolling(deputy)), office).orThrow();
    }

    private EnrollVoter enrolling(Id<Deputy> deputy) {
        return new EnrollVoter(poll.id(), Id.of(deputy.value()), Enrolment.Standing.ENTITLED);
    }

    private void hold() {
        for (int n = 0; n < 3; n++) {
            enroll(congress.deputy("代表" + n));
        }
        polls.signIn(
                        congress
                                .daibiao()
                                .find(Query.of(Enrolment.SHAPE, Enrolment.POLL.is(poll.id())), office)
                                .items()
                                .stream()
                                .map(one -> new SignIn(poll.id(), one.value().voter(), Attendance.Form.ELECTRONIC))
                                .toList(),
                        office)
                .orThrow();
        poll = polls.start(new StartPoll(poll.seen()), office).orThrow();
    }

    private void close() {
        poll = polls.close(new ClosePoll(poll.seen(), null), office).orThrow();
    }

    private List<String> evidence() {
        return Stream.of(Query.of(Enrolment.SHAPE), Query.of(Attendance.SHAPE))
                .flatMap(query -> congress.daibiao().find(query, office).items().stream())
                .map(Versioned::toString)
                .toList();
    }

    @Test
    @DisplayName("is not merged while a vote with both on its roll is open")
    void isNotMergedWhileBothAreOnTheRoll() {
        enroll(li);
        enroll(twin);
        hold();

        Outcome<?> refused = merge(twin, li);

        assertThat(codes(refused)).containsExactly("poll.merged-on-roll");
        assertThat(refused.reasons().get(0).remedy(Locale.ENGLISH)).contains("after its close");
    }

    @Test
    @DisplayName("is not merged while only the one to go is on the roll, and is while only the other is")
    void isNotMergedWhileOnTheRoll() {
        enroll(twin);

        assertThat(codes(merge(twin, li))).containsExactly("poll.merged-on-roll");
        assertThat(merge(li, twin).reasons()).isEmpty();
        assertThat(codes(polls.enroll(List.of(enrolling(li)), office))).containsExactly("desk.merged-away");
    }

    @Test
    @DisplayName(
            "is merged after the close; roll, sign-ins and what the journal has of them stay, and no difference of the roll is told")
    void leavesTheEvidence() {
        enroll(twin);
        hold();
        close();
        List<String> before = evidence();
        List<String> differed = polls.result(poll.id(), office).orThrow().warnings().stream()
                .map(one -> one.code())
                .toList();
        String export = polls.export(poll.id(), office).toString();

        assertThat(merge(twin, li).reasons()).isEmpty();

        assertThat(evidence()).isNotEmpty().isEqualTo(before);
        assertThat(polls.export(poll.id(), office).toString()).isEqualTo(export);
        assertThat(differed).contains("poll.roll-missing");
        assertThat(polls.result(poll.id(), office).orThrow().warnings()).isEmpty();
        assertThat(polls.rollDifferences(poll.id(), office).withoutSeat()).isEmpty();
        assertThat(polls.rollDifferences(poll.id(), office).missing()).isEmpty();
        assertThat(congress.entries(EntryFilter.about(poll.id(), "poll.attended")))
                .extracting(line -> line.subject())
                .contains(twin.value())
                .doesNotContain(li.value());
        assertThat(congress.daibiao()
                        .deputies()
                        .open(li, new Window(LocalDate.parse("2025-01-01"), congress.today()), office)
                        .duty())
                .containsEntry("poll.attended", 1L);
    }
}
