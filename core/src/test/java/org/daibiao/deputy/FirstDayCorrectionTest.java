package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.LinkVoter;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.contact.TakeBackContact;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.Line;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.daibiao.station.LinkLeader;
import org.daibiao.station.OpenStation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The term began on 12 January 2022, and today is 1 July 2025. Li is a deputy since 1 February 2025. */
@DisplayName("The first day of what a deputy holds")
class FirstDayCorrectionTest {
    private final Fixture congress = new Fixture();
    private final DeputyService deputies = congress.daibiao().deputies();
    private final Actor office = congress.office();
    private final Id<Deputy> li = deputies.register(
                    new RegisterDeputy(
                            PersonName.of("李敏"),
                            "安亭镇",
                            null,
                            null,
                            PhoneNumber.of("13900004711"),
                            List.of(),
                            LocalDate.parse("2025-02-01"),
                            null),
                    office)
            .orThrow()
            .id();

    private Versioned<Seat> own() {
        return congress.seats(li).stream()
                .filter(seat -> seat.value().office() == Office.DEPUTY)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Versioned<Seat> seated(Office held, String since) {
        return deputies.seat(SeatDeputy.of(li, held, since), office).orThrow();
    }

    private Versioned<Seat> terminated(String until) {
        var command = new TerminateDeputy(own().seen(), TerminationCause.RESIGNED, LocalDate.parse(until));
        return deputies.terminate(command, office).orThrow();
    }

    private String correct(Versioned<Seat> seat, String since) {
        return said(deputies.correctSeat(CorrectSeat.of(seat.seen(), since, "录错"), office));
    }

    private static String said(Outcome<?> outcome) {
        return String.join(",", codes(outcome));
    }

    private Versioned<Group> group(String name) {
        return deputies.form(
                        new FormGroup(Group.Kind.DEPUTIES_GROUP, name, "安亭镇", LocalDate.parse("2025-02-10")), office)
                .orThrow();
    }

    private Versioned<Membership> joined(Versioned<Group> group, String since) {
        return deputies.join(new JoinGroup(li, group.id(), LocalDate.parse(since)), office)
                .orThrow();
    }

    private Versioned<Membership> left(Versioned<Membership> membership, String until) {
        return deputies.leave(new LeaveGroup(membership.seen(), LocalDate.parse(until)), office)
                .orThrow();
    }

    private String correctMembership(Versioned<Membership> membership, String since) {
        return said(deputies.correctMembership(CorrectMembership.of(membership.seen(), since, "录错"), office));
    }

    private Versioned<Suspension> suspended(String since) {
        var command = new SuspendDeputy(li, Suspension.Cause.IN_CUSTODY, LocalDate.parse(since));
        return deputies.suspend(command, office).orThrow();
    }

    private Versioned<Suspension> restored(Versioned<Suspension> suspension, String until) {
        return deputies.restore(new RestoreDeputy(suspension.seen(), LocalDate.parse(until)), office)
                .orThrow();
    }

    private String correctSuspension(Versioned<Suspension> suspension, String since) {
        return said(deputies.correctSuspension(
                new CorrectSuspension(suspension.seen(), null, LocalDate.parse(since), "录错"), office));
    }

    @Test
    @DisplayName("can be corrected of a seat, which the journal follows, and what it said before is kept")
    void aSeatCanBeCorrected() {
        Versioned<Seat> right = deputies.correctSeat(CorrectSeat.of(own().seen(), "2025-01-15", "录错"), office)
                .orThrow();

        assertThat(right.value().since()).isEqualTo("2025-01-15");
        assertThat(right.value().until()).isNull();
        assertThat(congress.earlier(right.id())).containsExactly("since: 2025-02-01");
        assertThat(congress.about(right.id(), "deputy.seat")).containsExactly("deputy 2025-01-15 1");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-12, ''",
        "2022-01-11, deputy.outside-term",
        "2025-06-01, ''",
        "2025-06-02, deputy.after-end",
        "2025-07-02, 'deputy.future,deputy.after-end'",
        "2025-02-01, correction.nothing"
    })
    @DisplayName("is, of a seat that has ended, a day of a term and of the seat, and its end and cause stay")
    void ofAnEndedSeat(String since, String code) {
        Versioned<Seat> ended = terminated("2025-06-01");

        assertThat(correct(ended, since)).isEqualTo(code);
        if (code.isEmpty()) {
            assertThat(congress.about(ended.id(), "deputy.seat"))
                    .containsExactlyInAnyOrder("deputy " + since + " 1", "deputy 2025-06-01 -1");
            assertThat(own().value().cause()).isEqualTo(TerminationCause.RESIGNED);
        }
    }

    @Test
    @DisplayName("of a seat is not within another of the same deputy and office")
    void seatsDoNotOverlap() {
        terminated("2025-03-01");
        Versioned<Seat> again = seated(Office.DEPUTY, "2025-05-01");

        assertThat(correct(again, "2025-02-28")).isEqualTo("deputy.seated");
        assertThat(correct(again, "2025-01-15")).isEqualTo("deputy.seated");
        assertThat(correct(again, "2025-03-01")).isEmpty();
    }

    @Test
    @DisplayName("of a deputy's own seat is not after what the deputy did or holds")
    void isNotAfterWhatNeedsIt() {
        var visit = congress.daibiao()
                .contacts()
                .recordVoters(RecordVoterContact.of(li, "visit", 3, "2025-03-12"), office)
                .orThrow();
        assertThat(correct(own(), "2025-03-13")).isEqualTo("deputy.used-before");
        congress.daibiao()
                .contacts()
                .takeBack(new TakeBackContact(visit.seen(), "误登记"), office)
                .orThrow();
        Versioned<Seat> member = seated(Office.COMMITTEE_MEMBER, "2025-02-01");
        assertThat(correct(own(), "2025-03-13")).isEqualTo("deputy.used-before");

        assertThat(correct(member, "2025-03-13")).isEmpty();
        assertThat(correct(own(), "2025-03-13")).isEmpty();
        assertThat(congress.about(own().id(), "deputy.seat")).containsExactly("deputy 2025-03-13 1");
    }

    @Test
    @DisplayName("of an office is a day on which the deputy's own seat is in force, to its end")
    void anOfficeNeedsTheSeat() {
        Versioned<Seat> member = seated(Office.COMMITTEE_MEMBER, "2025-02-10");

        assertThat(correct(member, "2025-01-31")).isEqualTo("deputy.no-seat");
        assertThat(correct(member, "2025-02-01")).isEmpty();
    }

    @Test
    @DisplayName("of an office is not in an earlier seat, which ended before the office")
    void anOfficeIsNotInAnEarlierSeat() {
        terminated("2025-03-01");
        seated(Office.DEPUTY, "2025-04-01");
        Versioned<Seat> member = seated(Office.COMMITTEE_MEMBER, "2025-05-01");

        assertThat(correct(member, "2025-02-10")).isEqualTo("deputy.seat-ended");
        assertThat(correct(member, "2025-04-01")).isEmpty();

        Versioned<Seat> ended = deputies.endOffice(
                        new EndOffice(current(member).seen(), LocalDate.parse("2025-06-01")), office)
                .orThrow();
        assertThat(correct(ended, "2025-02-10")).isEqualTo("deputy.seat-ended");
    }

    @Test
    @DisplayName(
            "of an office is not after links and contacts of its holder, but after what the holder did as a deputy")
    void anOfficeIsNotAfterWhatNeedsIt() {
        var contacts = congress.daibiao().contacts();
        Versioned<Seat> member = seated(Office.COMMITTEE_MEMBER, "2025-02-01");
        Id<Deputy> other = congress.member("王芳");
        var voter = deputies.registerVoter(RegisterVoter.of("赵敏", "第1选区", "2025-01-10"), office)
                .orThrow();
        contacts.linkVoter(new LinkVoter(li, voter.id(), LocalDate.parse("2025-02-02")), office)
                .orThrow();
        contacts.recordVoters(RecordVoterContact.of(li, "visit", 3, "2025-02-02"), office)
                .orThrow();
        assertThat(correct(member, "2025-02-03")).isEmpty();

        Id<Deputy> deputy = congress.deputy("陈静");
        contacts.link(LinkDeputy.of(li, deputy, "2025-03-01"), office).orThrow();
        assertThat(correct(current(member), "2025-03-02")).isEqualTo("deputy.used-before");
        assertThat(correct(current(member), "2025-03-01")).isEmpty();
        contacts.record(RecordContact.visit(li, deputy, "2025-03-05"), office).orThrow();
        assertThat(correct(current(congress.seats(other).get(1)), "2025-04-01")).isEmpty();
    }

    private Versioned<Seat> current(Versioned<Seat> seat) {
        return congress.daibiao().get(Seat.SHAPE, seat.id(), office);
    }

    /** Who saw the phone number, needs no seat of the deputy; nor do ends, other offices, and links in which the deputy is the other one. */
    @ParameterizedTest
    @CsvSource({
        "DEPUTY, deputy.disclosed, item, false, 1, false",
        "DEPUTY, link.member-deputy, pair, false, 1, true",
        "DEPUTY, suggestion.submitted, proposer, true, 1, true",
        "DEPUTY, group.member.delegation, deputy, true, -1, false",
        "COMMITTEE_MEMBER, chairpersons.seat, member, true, 1, false",
        "COMMITTEE_MEMBER, forum.held, member, true, 1, true",
        "COMMITTEE_MEMBER, link.member-deputy, pair, true, 1, true",
        "COMMITTEE_MEMBER, link.member-deputy, pair, false, 1, false",
        "COMMITTEE_MEMBER, link.deputy-voter, pair, true, 1, false",
        "CHAIRPERSONS_MEMBER, link.station-leader, station, false, 1, true",
        "CHAIRPERSONS_MEMBER, duty.participated, deputy, true, 1, false"
    })
    @DisplayName("is not after a line that needs the seat")
    void needsTheSeat(Office held, String kind, String role, boolean subject, int weight, boolean needed) {
        var seat = new Seat(Id.of(new UUID(1, 1)), li, held, congress.today(), null, null, null);
        UUID other = new UUID(1, 2);
        boolean alone = !role.equals(Line.PAIR) && subject;
        var line = new Line(
                subject ? li.value() : other,
                alone ? null : subject ? other : li.value(),
                new UUID(1, 3),
                kind,
                congress.today(),
                null,
                weight,
                role,
                null);

        assertThat(FirstDayRule.isNeeded(
                        seat, List.of(line), congress.daibiao().desk().rooms()))
                .isEqualTo(needed);
        assertThat(FirstDayRule.isNeeded(seat, List.of(seat.begun()), List.of()))
                .isFalse();
    }

    @Test
    @DisplayName("of an office is not after the link of a station with its leader")
    void anOfficeIsNotAfterALeadersLink() {
        Versioned<Seat> chair = seated(Office.CHAIRPERSONS_MEMBER, "2025-02-01");
        var station = congress.daibiao()
                .stations()
                .open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-10"), office)
                .orThrow();
        congress.daibiao()
                .stations()
                .linkLeader(LinkLeader.of(station.id(), li, "2025-03-01"), office)
                .orThrow();

        assertThat(correct(chair, "2025-03-02")).isEqualTo("deputy.used-before");
        assertThat(correct(chair, "2025-03-01")).isEmpty();
        assertThat(congress.about(chair.id(), "chairpersons.seat")).containsExactly("member 2025-03-01 1");
    }

    @Test
    @DisplayName("lets a termination be taken back after it was corrected")
    void aTerminationCanStillBeTakenBack() {
        Versioned<Membership> membership = joined(group("第一组"), "2025-03-01");
        terminated("2025-06-01");
        correct(own(), "2025-01-15");
        correctMembership(congress.daibiao().get(Membership.SHAPE, membership.id(), office), "2025-02-15");

        deputies.revokeTermination(new RevokeTermination(own().seen(), "误登记"), office)
                .orThrow();

        assertThat(congress.about(own().id(), "deputy.seat")).containsExactly("deputy 2025-01-15 1");
        assertThat(congress.about(membership.id(), "group.member.deputies-group"))
                .containsExactly("deputy 2025-02-15 1");
    }

    @Test
    @DisplayName("can be corrected of a suspension with its cause, and of one that has ended")
    void aSuspensionCanBeCorrected() {
        Versioned<Suspension> ended = restored(suspended("2025-03-01"), "2025-05-01");

        Suspension right = deputies.correctSuspension(
                        new CorrectSuspension(
                                ended.seen(), Suspension.Cause.SERVING_SENTENCE, LocalDate.parse("2025-03-15"), "录错"),
                        office)
                .orThrow()
                .value();

        assertThat(right)
                .isEqualTo(new Suspension(
                        ended.id(),
                        li,
                        Suspension.Cause.SERVING_SENTENCE,
                        LocalDate.parse("2025-03-15"),
                        LocalDate.parse("2025-05-01")));
        assertThat(congress.earlier(ended.id())).containsExactly("cause: in-custody", "since: 2025-03-01");
        assertThat(congress.about(ended.id(), "deputy.suspension"))
                .containsExactlyInAnyOrder("deputy 2025-03-15 1", "deputy 2025-05-01 -1");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-01, ''",
        "2025-01-31, deputy.no-seat",
        "2025-05-02, deputy.after-end",
        "2025-05-01, ''",
        "2025-07-02, 'deputy.future,deputy.after-end'",
        "2025-03-01, correction.nothing"
    })
    @DisplayName("of a suspension is a day of the seat and of the suspension")
    void ofASuspension(String since, String code) {
        assertThat(correctSuspension(restored(suspended("2025-03-01"), "2025-05-01"), since))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("of a suspension is not within another")
    void suspensionsDoNotOverlap() {
        restored(suspended("2025-03-01"), "2025-04-01");
        Versioned<Suspension> again = suspended("2025-05-01");

        assertThat(correctSuspension(again, "2025-03-31")).isEqualTo("deputy.suspended");
        assertThat(correctSuspension(again, "2025-04-01")).isEmpty();
    }

    @Test
    @DisplayName("can be corrected of a membership, which the journal follows, and what it said before is kept")
    void aMembershipCanBeCorrected() {
        Versioned<Membership> ended = left(joined(group("第一组"), "2025-03-01"), "2025-05-01");

        assertThat(correctMembership(ended, "2025-02-10")).isEmpty();

        assertThat(congress.earlier(ended.id())).containsExactly("since: 2025-03-01");
        assertThat(congress.about(ended.id(), "group.member.*"))
                .containsExactlyInAnyOrder("deputy 2025-02-10 1 deputies-group", "deputy 2025-05-01 -1 deputies-group");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-10, ''",
        "2025-02-09, deputy.before-begin",
        "2025-01-31, 'deputy.no-seat,deputy.before-begin'",
        "2025-05-01, ''",
        "2025-05-02, deputy.after-end",
        "2025-07-02, 'deputy.future,deputy.after-end'",
        "2025-03-01, correction.nothing"
    })
    @DisplayName("of a membership is a day of the seat, of the group and of the membership")
    void ofAMembership(String since, String code) {
        assertThat(correctMembership(left(joined(group("第一组"), "2025-03-01"), "2025-05-01"), since))
                .isEqualTo(code);
    }

    /** Shanghai's measures for the Deputies Law, art. 22: one deputies' group of this level. */
    @Test
    @DisplayName(
            "of a membership is not within another in the group, nor where the deputy was in as many groups as may be")
    void membershipsDoNotOverlap() {
        Versioned<Group> first = group("第一组");
        left(joined(first, "2025-02-10"), "2025-03-01");
        left(joined(group("第二组"), "2025-04-01"), "2025-05-01");
        Versioned<Membership> again = joined(first, "2025-06-01");

        assertThat(correctMembership(again, "2025-02-28")).isEqualTo("deputy.in-group,deputy.groups-full");
        assertThat(correctMembership(again, "2025-03-01")).isEqualTo("deputy.groups-full");
        assertThat(correctMembership(again, "2025-04-30")).isEqualTo("deputy.groups-full");
        assertThat(correctMembership(again, "2025-05-01")).isEmpty();
    }

    @Test
    @DisplayName("of a membership that has ended may be before another began, in as many groups as may be")
    void anEndedMembershipMayBeBefore() {
        Versioned<Membership> ended = left(joined(group("第一组"), "2025-03-01"), "2025-04-01");
        joined(group("第二组"), "2025-04-01");

        assertThat(correctMembership(ended, "2025-02-10")).isEmpty();
    }

    @Test
    @DisplayName(
            "is corrected by the office alone, in its congress, on the version that it saw, with a reason, and a repeat does it once")
    void isCorrectedByTheOfficeAlone() {
        var seat = CorrectSeat.of(own().seen(), "2025-01-15", "录错");
        var membership = CorrectMembership.of(joined(group("第一组"), "2025-03-01").seen(), "2025-02-15", "录错");
        var suspension =
                new CorrectSuspension(suspended("2025-06-01").seen(), null, LocalDate.parse("2025-05-01"), "录错");

        isOnceByTheOffice(seat.seat().id(), "deputy.seat", actor -> deputies.correctSeat(seat, actor));
        isOnceByTheOffice(
                membership.membership().id(),
                "group.member.deputies-group",
                actor -> deputies.correctMembership(membership, actor));
        isOnceByTheOffice(
                suspension.suspension().id(),
                "deputy.suspension",
                actor -> deputies.correctSuspension(suspension, actor));
        assertThat(correctWithout(own())).isEqualTo("record.invalid.NotBlank");
    }

    private String correctWithout(Versioned<Seat> seat) {
        return said(deputies.correctSeat(CorrectSeat.of(seat.seen(), "2025-01-10", " "), office));
    }

    private void isOnceByTheOffice(Id<?> record, String kind, Function<Actor, Outcome<?>> correction) {
        Actor self = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, li);
        assertThatThrownBy(() -> correction.apply(self)).isInstanceOf(DeniedException.class);
        Actor stranger = Actor.of(
                congress.daibiao().open("qingpu", "青浦区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        assertThatThrownBy(() -> correction.apply(stranger)).isInstanceOf(UnknownIdException.class);

        Actor once = office.as(UUID.randomUUID());
        assertThat(said(correction.apply(once))).isEmpty();
        assertThat(said(correction.apply(once))).isEmpty();

        assertThat(congress.earlier(record)).hasSize(1);
        assertThat(congress.about(record, kind)).hasSize(1);
        assertThatThrownBy(() -> correction.apply(office)).isInstanceOf(StaleVersionException.class);
    }
}
