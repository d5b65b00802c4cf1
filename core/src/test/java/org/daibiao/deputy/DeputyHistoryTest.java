package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daibiao.Fixture;
import org.daibiao.calendar.DateRange;
import org.daibiao.calendar.Period;
import org.daibiao.congress.BeginTerm;
import org.daibiao.desk.Actor;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.Test;

/** Seats and what hangs on them, entered late, in the wrong order, or in error. */
class DeputyHistoryTest {
    private final Fixture congress = new Fixture();
    private final DeputyService deputies = congress.daibiao().deputies();
    private final Actor office = congress.office();

    /** Termination ends what it finds; what is entered under the ended seat afterwards ends with it as well. */
    @Test
    void whatIsEnteredLateUnderASeatThatHasEndedEndsWithIt() {
        Id<Deputy> li = congress.deputy("李敏");
        Id<Group> group = deputies.form(
                        new FormGroup(Group.Kind.DEPUTIES_GROUP, "第一小组", "安亭镇", day("2022-02-01")), office)
                .orThrow()
                .id();
        terminate(li, "2025-03-01");

        var member = deputies.seat(SeatDeputy.of(li, Office.COMMITTEE_MEMBER, "2025-02-01"), office)
                .orThrow();
        var custody = deputies.suspend(SuspendDeputy.of(li, Suspension.Cause.IN_CUSTODY, "2025-02-01"), office)
                .orThrow();
        var joined = deputies.join(new JoinGroup(li, group, day("2025-02-01")), office)
                .orThrow();
        assertThat(List.of(member.value(), custody.value(), joined.value()))
                .extracting(DateRange::until)
                .containsOnly(day("2025-03-01"));
        assertThat(congress.about(member.id(), Office.COMMITTEE_MEMBER.kind().code()))
                .containsExactly("member 2025-02-01 1", "member 2025-03-01 -1");
        assertThat(codes(deputies.join(new JoinGroup(li, group, day("2025-03-01")), office)))
                .containsExactly("deputy.no-seat");

        var left = deputies.leave(new LeaveGroup(joined.seen(), day("2025-02-20")), office)
                .orThrow();
        assertThat(left.value().until()).isEqualTo(day("2025-02-20"));
        assertThat(codes(deputies.leave(new LeaveGroup(left.seen(), day("2025-02-20")), office)))
                .containsExactly("deputy.ended");
        assertThat(codes(deputies.leave(new LeaveGroup(left.seen(), day("2025-03-02")), office)))
                .containsExactly("deputy.ended");

        deputies.revokeTermination(new RevokeTermination(seat(li, Office.DEPUTY).seen(), "误登记"), office)
                .orThrow();
        assertThat(seat(li, Office.COMMITTEE_MEMBER).value().until()).isNull();
        assertThat(congress.daibiao()
                        .get(Membership.SHAPE, joined.id(), office)
                        .value()
                        .until())
                .isEqualTo(day("2025-02-20"));
    }

    @Test
    void theEndOfAnOfficeEnteredInErrorIsTakenBack() {
        Id<Deputy> li = congress.member("李敏");
        deputies.endOffice(new EndOffice(seat(li, Office.COMMITTEE_MEMBER).seen(), day("2025-03-01")), office)
                .orThrow();
        assertThat(membersOwed()).isZero();

        deputies.revokeTermination(
                        new RevokeTermination(seat(li, Office.COMMITTEE_MEMBER).seen(), "误登记"), office)
                .orThrow();

        assertThat(seat(li, Office.COMMITTEE_MEMBER).value().until()).isNull();
        assertThat(membersOwed()).isEqualTo(1);
    }

    @Test
    void anOfficeDoesNotComeBackWithoutTheSeatThatCarriesIt() {
        Id<Deputy> li = congress.member("李敏");
        terminate(li, "2025-03-01");

        assertThat(codes(deputies.revokeTermination(
                        new RevokeTermination(seat(li, Office.COMMITTEE_MEMBER).seen(), "误登记"), office)))
                .containsExactly("deputy.seat-ended");
        assertThat(membersOwed()).isZero();
    }

    @Test
    void aSeatOutsideOfEveryTermIsToldWhenTheTermBegan() {
        Id<Deputy> li = congress.deputy("李敏");
        terminate(li, "2025-03-01");

        var outcome = deputies.seat(SeatDeputy.of(li, Office.DEPUTY, "2021-05-01"), office);

        assertThat(outcome.reasons())
                .filteredOn(reason -> reason.code().equals("deputy.outside-term"))
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.text(Locale.ENGLISH)).contains("2021-05-01", "began on 2022-01-12"));
    }

    /** Deputies Law art. 2: a seat lasts to the first session of the next congress. */
    @Test
    void aSeatEndsWithItsTermAndWhoIsElectedAgainIsSeatedAgain() {
        Id<Deputy> li = congress.member("李敏");
        var early = TerminateDeputy.of(seat(li, Office.DEPUTY).seen(), TerminationCause.TERM_ENDED, "2025-06-20");
        assertThat(codes(deputies.terminate(early, office))).containsExactly("deputy.term-runs");
        congress.daibiao()
                .congresses()
                .beginTerm(new BeginTerm(8, day("2025-06-20")), office)
                .orThrow();
        var late = TerminateDeputy.of(seat(li, Office.DEPUTY).seen(), TerminationCause.TERM_ENDED, "2025-06-21");
        assertThat(codes(deputies.terminate(late, office))).containsExactly("deputy.term-runs");

        deputies.terminate(early, office).orThrow();

        assertThat(membersOwed()).isZero();
        assertThat(codes(deputies.seat(SeatDeputy.of(li, Office.DEPUTY, "2025-06-20"), office)))
                .isEmpty();
        assertThat(codes(deputies.seat(SeatDeputy.of(li, Office.COMMITTEE_MEMBER, "2025-06-20"), office)))
                .isEmpty();
        assertThat(membersOwed()).isEqualTo(1);
    }

    private void terminate(Id<Deputy> deputy, String until) {
        deputies.terminate(
                        TerminateDeputy.of(seat(deputy, Office.DEPUTY).seen(), TerminationCause.RESIGNED, until),
                        office)
                .orThrow();
    }

    private Versioned<Seat> seat(Id<Deputy> deputy, Office as) {
        return congress.seats(deputy).stream()
                .filter(seat -> seat.value().office() == as)
                .findFirst()
                .orElseThrow();
    }

    private long membersOwed() {
        return congress.daibiao()
                .plan()
                .report(Period.year(2025), office)
                .obligation("1.a")
                .orElseThrow()
                .decisive()
                .denominator();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
