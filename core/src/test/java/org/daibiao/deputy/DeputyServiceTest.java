package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.Fixture;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.plan.PlanRoom;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeputyServiceTest {
    private final Fixture congress = new Fixture();
    private final DeputyService deputies = congress.daibiao().deputies();

    @Test
    void withoutADayADeputyIsSeatedFromTheTermsFirstDay() {
        Id<Deputy> li = congress.deputy("李敏");

        assertThat(congress.seats(li))
                .singleElement()
                .satisfies(seat -> assertThat(seat.value().since()).isEqualTo("2022-01-12"));
        assertThat(standing("2022-01-12")).isEqualTo(1);
        assertThat(standing("2022-01-11")).isZero();
    }

    /** Electoral Law art. 57: by-election; Deputies Law art. 2: the term. */
    @ParameterizedTest
    @CsvSource({"2025-06-20, ''", "2025-07-02, deputy.future", "2021-12-31, deputy.outside-term"})
    void aByElectionSeatsInMidTermAndNeverOutsideOfIt(String day, String code) {
        var outcome = deputies.register(RegisterDeputy.of("补选", "安亭镇").seatedOn(day), congress.office());

        assertThat(String.join(",", codes(outcome))).isEqualTo(code);
    }

    @Test
    void onlyADeputyHoldsAnOfficeAndOnlyOnce() {
        Id<Deputy> li = congress.member("李敏");

        assertThat(codes(deputies.seat(SeatDeputy.of(li, Office.COMMITTEE_MEMBER, "2025-03-01"), congress.office())))
                .containsExactly("deputy.seated");
        assertThat(codes(deputies.seat(SeatDeputy.of(li, Office.CHAIRPERSONS_MEMBER, "2021-03-01"), congress.office())))
                .containsExactly("deputy.no-seat", "deputy.outside-term");
    }

    /** Deputies Law art. 61: suspended, then restored. */
    @Test
    void aSuspendedDeputyIsRestored() {
        Id<Deputy> li = congress.deputy("李敏");
        var suspension = deputies.suspend(
                        SuspendDeputy.of(li, Suspension.Cause.IN_CUSTODY, "2025-03-01"), congress.office())
                .orThrow();

        assertThat(standing("2025-03-01")).isZero();
        assertThat(codes(deputies.suspend(
                        SuspendDeputy.of(li, Suspension.Cause.SERVING_SENTENCE, "2025-04-01"), congress.office())))
                .containsExactly("deputy.suspended");
        deputies.restore(RestoreDeputy.of(suspension.seen(), "2025-05-01"), congress.office())
                .orThrow();
        assertThat(standing("2025-04-30")).isZero();
        assertThat(standing("2025-05-01")).isEqualTo(1);
    }

    /** Deputies Law art. 62 and death: every cause ends the seat, the offices, the memberships and a suspension together. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TERM_ENDED")
    void terminationEndsEverythingAtOnce(TerminationCause cause) {
        Id<Deputy> li = congress.chairperson("李敏");
        deputies.suspend(SuspendDeputy.of(li, Suspension.Cause.IN_CUSTODY, "2025-03-01"), congress.office())
                .orThrow();
        Id<Group> group = deputies.form(
                        new FormGroup(Group.Kind.DEPUTIES_GROUP, "第一小组", "安亭镇", LocalDate.parse("2022-02-01")),
                        congress.office())
                .orThrow()
                .id();
        deputies.join(new JoinGroup(li, group, LocalDate.parse("2022-02-01")), congress.office())
                .orThrow();

        deputies.terminate(TerminateDeputy.of(own(li).seen(), cause, "2025-05-10"), congress.office())
                .orThrow();

        assertThat(congress.seats(li))
                .hasSize(3)
                .allSatisfy(seat -> assertThat(seat.value().until()).isEqualTo("2025-05-10"));
        assertThat(own(li).value().cause()).isEqualTo(cause);
        assertThat(sums(li)).allSatisfy(sum -> assertThat(sum).isZero());
    }

    @Test
    void aTerminationEnteredInErrorIsTakenBackWithAllThatItEnded() {
        Id<Deputy> li = congress.chairperson("李敏");
        deputies.terminate(
                        TerminateDeputy.of(own(li).seen(), TerminationCause.MOVED_AWAY, "2025-02-01"),
                        congress.office())
                .orThrow();

        var back = deputies.revokeTermination(new RevokeTermination(own(li).seen(), "同名之误"), congress.office())
                .orThrow();

        assertThat(back.value().revocation()).isEqualTo("同名之误");

        assertThat(congress.seats(li))
                .hasSize(3)
                .allSatisfy(seat -> assertThat(seat.value().until()).isNull());
        assertThat(standing("2025-03-01")).isEqualTo(1);
        assertThat(codes(deputies.revokeTermination(new RevokeTermination(own(li).seen(), "再撤"), congress.office())))
                .containsExactly("deputy.not-ended");
    }

    @Test
    void allReasonsAreGivenAtOnce() {
        Id<Deputy> li = congress.deputy("李敏");
        var seat = own(li);
        deputies.terminate(TerminateDeputy.of(seat.seen(), TerminationCause.RESIGNED, "2025-02-01"), congress.office())
                .orThrow();

        var outcome = deputies.terminate(
                TerminateDeputy.of(own(li).seen(), TerminationCause.RESIGNED, "2025-08-01"), congress.office());

        assertThat(codes(outcome)).containsExactly("deputy.ended", "deputy.future");
    }

    /** Shanghai's measures for the Deputies Law art. 22: one deputies' group of the own level; the number is the plan's. */
    @Test
    void aDeputyJoinsOneDeputiesGroupAndAnyNumberOfOthers() {
        Id<Deputy> li = congress.deputy("李敏");
        LocalDate day = LocalDate.parse("2022-02-01");
        for (Group.Kind kind : Group.Kind.values()) {
            for (String name : List.of("甲", "乙")) {
                Id<Group> group = deputies.form(new FormGroup(kind, name, "安亭镇", day), congress.office())
                        .orThrow()
                        .id();
                var joined = deputies.join(new JoinGroup(li, group, day), congress.office());
                boolean refused = kind == Group.Kind.DEPUTIES_GROUP && name.equals("乙");
                assertThat(codes(joined)).isEqualTo(refused ? List.of("deputy.groups-full") : List.of());
            }
        }
    }

    /** An office, a group, a seat: nothing stands twice on one day, in whatever order it is entered. */
    @Test
    void nothingStandsTwiceOnOneDay() {
        Id<Deputy> li = congress.member("李敏");
        Versioned<Seat> member = congress.seats(li).stream()
                .filter(one -> one.value().office() == Office.COMMITTEE_MEMBER)
                .findFirst()
                .orElseThrow();
        deputies.endOffice(new EndOffice(member.seen(), LocalDate.parse("2025-03-01")), congress.office())
                .orThrow();
        Id<Group> first = group("第一小组");
        Id<Group> second = group("第二小组");
        var joined = deputies.join(new JoinGroup(li, first, LocalDate.parse("2024-02-01")), congress.office())
                .orThrow();
        deputies.leave(new LeaveGroup(joined.seen(), LocalDate.parse("2025-03-01")), congress.office())
                .orThrow();

        assertThat(codes(deputies.seat(SeatDeputy.of(li, Office.COMMITTEE_MEMBER, "2025-02-28"), congress.office())))
                .containsExactly("deputy.seated");
        assertThat(codes(deputies.seat(SeatDeputy.of(li, Office.COMMITTEE_MEMBER, "2025-03-01"), congress.office())))
                .isEmpty();
        assertThat(codes(deputies.join(new JoinGroup(li, first, LocalDate.parse("2025-02-28")), congress.office())))
                .containsExactly("deputy.in-group");
        assertThat(codes(deputies.join(new JoinGroup(li, second, LocalDate.parse("2025-02-28")), congress.office())))
                .containsExactly("deputy.groups-full");
        assertThat(codes(deputies.join(new JoinGroup(li, second, LocalDate.parse("2025-03-01")), congress.office())))
                .isEmpty();
    }

    private Id<Group> group(String name) {
        return deputies.form(
                        new FormGroup(Group.Kind.DEPUTIES_GROUP, name, "安亭镇", LocalDate.parse("2022-02-01")),
                        congress.office())
                .orThrow()
                .id();
    }

    @Test
    void aBulkRegistrationIsAllOrNothing() {
        var outcome = deputies.registerAll(
                List.of(
                        RegisterDeputy.of("甲", "安亭镇"),
                        RegisterDeputy.of("乙", "安亭镇").seatedOn("2030-01-01"),
                        RegisterDeputy.of(" ", "")),
                congress.office());

        assertThat(outcome.reasons()).extracting(one -> one.path()).containsExactly("[2].name", "[2].unit");
        assertThat(standing("2025-07-01")).isZero();
    }

    @Test
    void namesAreMaskedWhereTheyAreNotShownOnPurpose() {
        Versioned<Deputy> li = congress.daibiao().get(Deputy.SHAPE, congress.deputy("阿卜杜拉·买买提"), congress.office());

        assertThat(li.toString()).contains("阿*").doesNotContain("买买提");
        assertThat(li.value().name().value()).isEqualTo("阿卜杜拉·买买提");
    }

    private Versioned<Seat> own(Id<Deputy> deputy) {
        return congress.seats(deputy).stream()
                .filter(seat -> seat.value().office() == Office.DEPUTY)
                .findFirst()
                .orElseThrow();
    }

    private long standing(String day) {
        LocalDate on = LocalDate.parse(day);
        var who = new Requirement.Standing("deputy.seat", List.of("deputy.suspension"), Line.DEPUTY);
        var any = new Requirement.Any(java.util.Set.of("never"), Requirement.Measure.ENTRIES);
        var requirement = new Requirement(who, any, 0, 0, 0);
        return congress.daibiao()
                .desk()
                .read(
                        PlanRoom.REPORT,
                        congress.office(),
                        context -> context.reader()
                                .journal()
                                .tally(requirement, new Window(on, on), View.of(on))
                                .owed());
    }

    private List<Integer> sums(Id<Deputy> deputy) {
        var filter = new EntryFilter(
                java.util.Set.of("deputy.*", "committee.*", "chairpersons.*", "group.*"),
                null,
                deputy.value(),
                null,
                null,
                null);
        var entries = congress.daibiao()
                .desk()
                .read(
                        PlanRoom.REPORT,
                        congress.office(),
                        context -> context.reader()
                                .journal()
                                .entries(filter, View.of(congress.today()), null, 99)
                                .items());
        return List.copyOf(entries.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        entry -> entry.line().kind(),
                        java.util.stream.Collectors.summingInt(
                                entry -> entry.line().weight())))
                .values());
    }
}
