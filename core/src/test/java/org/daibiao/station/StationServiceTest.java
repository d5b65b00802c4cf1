package org.daibiao.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.Fixture;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Period;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.contact.TakeBackContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.Status;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.Test;

class StationServiceTest {
    private final Fixture congress = new Fixture();
    private final StationService stations = congress.daibiao().stations();

    /** Clause 5.b: the 16th, fixed; with the other day rule the next working day, 16 February 2025 being a Sunday. */
    @Test
    void receptionDaysFollowThePlansDayAndItsRule() throws Exception {
        assertThat(stations.receptionDays(Period.quarter(2025, 1)))
                .extracting(ComputedDay::day)
                .containsExactly(day("2025-01-16"), day("2025-02-16"), day("2025-03-16"));

        var postponed = new Fixture(plan("reception-roll: none", "reception-roll: forward"))
                .daibiao()
                .stations();
        assertThat(postponed.receptionDays(Period.quarter(2025, 1)))
                .extracting(ComputedDay::day)
                .containsExactly(day("2025-01-16"), day("2025-02-17"), day("2025-03-17"));
        var twentieth = new Fixture(plan("reception-day: 16 ", "reception-day: 20 "))
                .daibiao()
                .stations();
        assertThat(twentieth.receptionDays(Period.month(2025, 1)))
                .extracting(ComputedDay::day)
                .containsExactly(day("2025-01-20"));
    }

    /** 16 January 2027 is a Saturday of a year that has no notice yet; in 2026 the 16th is a Friday. */
    @Test
    void aReceptionDayThatMovesIsProvisionalInAYearWithoutItsNotice() throws Exception {
        var postponed = new Fixture(plan("reception-roll: none", "reception-roll: forward"))
                .daibiao()
                .stations();

        assertThat(postponed.receptionDays(Period.month(2027, 1)))
                .containsExactly(new ComputedDay(day("2027-01-18"), true));
        assertThat(postponed.receptionDays(Period.month(2026, 1)))
                .containsExactly(ComputedDay.fixed(day("2026-01-16")));
        assertThat(stations.receptionDays(Period.month(2027, 1))).containsExactly(ComputedDay.fixed(day("2027-01-16")));
    }

    @Test
    void aStationOpenedInAprilAndClosedInSeptemberOwesTheReceptionsBetween() {
        Id<Deputy> li = congress.deputy("李敏");
        Versioned<Station> station = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-04-01"), congress.office())
                .orThrow();
        for (String day : List.of("2025-04-16", "2025-05-16")) {
            stations.receive(ReceivePeople.of(station.id(), day, List.of(li), 5), congress.office())
                    .orThrow();
        }
        stations.close(CloseStation.of(station.seen(), "2025-06-20"), congress.office())
                .orThrow();

        PlanReport.Line line = report().obligation("5.b").orElseThrow();

        assertThat(line.decisive().numerator()).isEqualTo(2);
        assertThat(line.decisive().denominator()).isEqualTo(3);
        assertThat(line.standing()).isEqualTo(Status.MISSED);
        assertThat(line.decisive().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.until()).isEqualTo("2025-06-16"));
    }

    @Test
    void aReceptionTakenBackNoLongerCounts() {
        Id<Deputy> li = congress.deputy("李敏");
        Versioned<Station> station = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-06-01"), congress.office())
                .orThrow();
        var reception = stations.receive(
                        ReceivePeople.of(station.id(), "2025-06-16", List.of(li), 5), congress.office())
                .orThrow();
        assertThat(report().obligation("5.b").orElseThrow().decisive().numerator())
                .isEqualTo(1);

        stations.takeBack(new TakeBackStationEvent(reception.seen(), "未举行"), congress.office())
                .orThrow();

        assertThat(report().obligation("5.b").orElseThrow().decisive().numerator())
                .isZero();
    }

    /** Each record takes back what it entered itself: the entering took place, although its occasion was entered in error. */
    @Test
    void anEnteringStaysWhenItsOccasionIsTakenBack() {
        Id<Deputy> li = congress.deputy("李敏");
        Versioned<Station> station = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-06-01"), congress.office())
                .orThrow();
        var reception = stations.receive(
                        ReceivePeople.of(station.id(), "2025-06-16", List.of(li), 5), congress.office())
                .orThrow();
        var visit = congress.daibiao()
                .contacts()
                .recordVoters(
                        RecordVoterContact.of(li, "appointment", 1, "2025-06-10")
                                .at(station.id()),
                        congress.office())
                .orThrow();
        var monthly = EnterStation.of(station.id(), "deputies.monthly", "主题", "2025-06-16");
        var appointed = EnterStation.of(station.id(), "departments.appointment", "服务", "2025-06-10");
        var entering =
                stations.enter(monthly.at(reception.id()), congress.office()).orThrow();
        stations.enter(appointed.at(visit.id()), congress.office()).orThrow();
        enterOthers(station);

        stations.takeBack(new TakeBackStationEvent(reception.seen(), "未举行"), congress.office())
                .orThrow();
        congress.daibiao()
                .contacts()
                .takeBack(new TakeBackContact(visit.seen(), "未举行"), congress.office())
                .orThrow();

        assertThat(report().obligation("5.f").orElseThrow().standing()).isEqualTo(Status.MET);
        stations.takeBack(new TakeBackStationEvent(entering.seen(), "未进站"), congress.office())
                .orThrow();
        assertThat(report().obligation("5.f").orElseThrow().standing()).isEqualTo(Status.OPEN);
    }

    /** Clause 5.f: an occasion is known when its room is installed; here those of stations, opinions and suggestions are. */
    @Test
    void onlyTheOccasionsOfInstalledRoomsAreKnown() {
        Versioned<Station> station = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-01"), congress.office())
                .orThrow();

        assertThat(codes(stations.enter(
                        EnterStation.of(station.id(), "committees.research", "议题", "2025-05-01"), congress.office())))
                .containsExactly("station.occasion");
        stations.enter(EnterStation.of(station.id(), "deputies.monthly", "主题", "2025-05-16"), congress.office())
                .orThrow();
        assertThat(report().obligation("5.f").orElseThrow().decisive().denominator())
                .isEqualTo(1);
        stations.enter(EnterStation.of(station.id(), "departments.appointment", "服务", "2025-05-16"), congress.office())
                .orThrow();
        assertThat(report().obligation("5.f").orElseThrow().standing()).isEqualTo(Status.OPEN);
        enterOthers(station);
        assertThat(report().obligation("5.f").orElseThrow().standing()).isEqualTo(Status.MET);
    }

    /** The cells whose occasions the rooms of opinions and of suggestions know. */
    private void enterOthers(Versioned<Station> station) {
        for (String occasion : List.of(
                "deputies.concentrated", "departments.concentrated", "committees.supervision", "departments.reply")) {
            var enter = EnterStation.of(station.id(), occasion, "主题", "2025-06-16");
            stations.enter(enter, congress.office()).orThrow();
        }
    }

    /** The other reading of clause 5.f: an entering at each reception and at each appointment, as the plan file says it. */
    @Test
    void theLiteralReadingAsksForAnEnteringAtEachOccasion() throws Exception {
        String cells =
                "{who: {owed: stations}, has: {all: [station.entered.deputies.concentrated, station.entered.deputies.monthly, station.entered.committees.research, station.entered.committees.supervision, station.entered.departments.concentrated, station.entered.departments.reply, station.entered.departments.appointment]}, when: every-year, installed-only: true}";
        var other = new Fixture(
                plan(
                        cells,
                        "{who: {each: station.reception, role: station}, has: {any: [station.entered.deputies.monthly]}, when: every-year}\n      - {who: {each: visit.appointment, role: station}, has: {any: [station.entered.departments.appointment]}, when: every-year}"));
        StationService service = other.daibiao().stations();
        Id<Deputy> li = other.deputy("李敏");
        var station = service.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-05-01"), other.office())
                .orThrow();
        service.receive(ReceivePeople.of(station.id(), "2025-05-16", List.of(li), 1), other.office())
                .orThrow();
        var june = service.receive(ReceivePeople.of(station.id(), "2025-06-16", List.of(li), 1), other.office())
                .orThrow();
        var met = other.daibiao()
                .contacts()
                .recordVoters(
                        RecordVoterContact.of(li, "appointment", 1, "2025-06-01")
                                .at(station.id()),
                        other.office())
                .orThrow();
        var entering = service.enter(
                        EnterStation.of(station.id(), "deputies.monthly", "主题", "2025-06-16")
                                .at(june.id()),
                        other.office())
                .orThrow();
        service.enter(EnterStation.of(station.id(), "deputies.monthly", "又一主题", "2025-06-16"), other.office())
                .orThrow();
        service.enter(
                        EnterStation.of(station.id(), "departments.appointment", "服务", "2025-06-01")
                                .at(met.id()),
                        other.office())
                .orThrow();

        assertThat(figures(other)).containsExactly("1/2", "1/1");
        service.takeBack(new TakeBackStationEvent(entering.seen(), "未进站"), other.office())
                .orThrow();
        assertThat(figures(other)).containsExactly("0/2", "1/1");
    }

    private static List<String> figures(Fixture fixture) {
        return fixture
                .daibiao()
                .plan()
                .report(Period.year(2025), fixture.office())
                .obligation("5.f")
                .orElseThrow()
                .checks()
                .stream()
                .map(check -> check.numerator() + "/" + check.denominator())
                .toList();
    }

    @Test
    void aLeaderHoldsTheOfficeAndEndsWithTheStation() {
        Id<Deputy> leader = congress.chairperson("李敏");
        Versioned<Station> station = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-01"), congress.office())
                .orThrow();

        assertThat(codes(stations.linkLeader(
                        LinkLeader.of(station.id(), congress.deputy("王芳"), "2025-02-01"), congress.office())))
                .containsExactly("station.no-leader");
        stations.linkLeader(LinkLeader.of(station.id(), leader, "2025-02-01"), congress.office())
                .orThrow();
        assertThat(report().obligation("4.e").orElseThrow().standing()).isEqualTo(Status.MET);
        stations.close(CloseStation.of(station.seen(), "2025-06-01"), congress.office())
                .orThrow();
        assertThat(congress.daibiao()
                        .find(Query.of(Post.SHAPE, Post.STATION.is(station.id())), congress.office())
                        .items())
                .allSatisfy(post -> assertThat(post.value().until()).isEqualTo("2025-06-01"));
    }

    @Test
    void aLeaderIsLinkedWithAStationOnceOnEveryDay() {
        Id<Deputy> leader = congress.chairperson("李敏");
        var station = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-01"), congress.office())
                .orThrow();
        var post = stations.linkLeader(LinkLeader.of(station.id(), leader, "2025-02-01"), congress.office())
                .orThrow();
        stations.endPost(new EndPost(post.seen(), day("2025-06-01")), congress.office())
                .orThrow();

        assertThat(codes(stations.linkLeader(LinkLeader.of(station.id(), leader, "2025-03-01"), congress.office())))
                .containsExactly("station.linked");
        assertThat(codes(stations.linkLeader(LinkLeader.of(station.id(), leader, "2025-06-01"), congress.office())))
                .isEmpty();
    }

    /** What was recorded there by any room must be taken back before the station can have been closed. */
    @Test
    void aStationIsNotClosedBeforeWhatHappenedThere() {
        Id<Deputy> li = congress.deputy("李敏");
        var receiving = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-01"), congress.office())
                .orThrow();
        var visited = stations.open(OpenStation.of("第二站", "安亭镇", "某路", "2025-01-01"), congress.office())
                .orThrow();
        var reception = stations.receive(
                        ReceivePeople.of(receiving.id(), "2025-06-16", List.of(li), 3), congress.office())
                .orThrow();
        congress.daibiao()
                .contacts()
                .recordVoters(
                        RecordVoterContact.of(li, "visit", 3, "2025-06-12").at(visited.id()), congress.office())
                .orThrow();

        assertThat(codes(stations.close(CloseStation.of(receiving.seen(), "2025-06-16"), congress.office())))
                .containsExactly("station.used-later");
        assertThat(codes(stations.close(CloseStation.of(visited.seen(), "2025-06-12"), congress.office())))
                .containsExactly("station.used-later");
        assertThat(codes(stations.close(CloseStation.of(visited.seen(), "2025-06-13"), congress.office())))
                .isEmpty();
        var back = stations.takeBack(new TakeBackStationEvent(reception.seen(), "误登记"), congress.office())
                .orThrow();
        assertThat(back.value().takenBackReason()).isEqualTo("误登记");
        assertThat(codes(stations.close(CloseStation.of(receiving.seen(), "2025-01-01"), congress.office())))
                .isEmpty();
    }

    @Test
    void aStationGoesOutWithDeputies() {
        var station = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-01"), congress.office())
                .orThrow();

        assertThat(codes(stations.rove(
                        new RecordOutreach(station.id(), "某村", List.of(), day("2025-06-01")), congress.office())))
                .containsExactly("record.invalid.NotEmpty");
    }

    /** A closed station stays in the records; another may be opened under its name. */
    @Test
    void aNameIsFreeOnceItsStationIsClosed() {
        var first = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-01"), congress.office())
                .orThrow();
        stations.close(CloseStation.of(first.seen(), "2025-03-01"), congress.office())
                .orThrow();

        assertThat(codes(stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-02-28"), congress.office())))
                .containsExactly("station.known");
        assertThat(codes(stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-03-01"), congress.office())))
                .isEmpty();
    }

    /** Clause 4.c asks for tasks, requirements and positioning; a blank says nothing of them. */
    @Test
    void aBlankDescribesNothing() {
        var station = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-01"), congress.office())
                .orThrow();
        var blank = new DescribeStation(station.seen(), "听取民意", "", "  ", day("2025-02-01"));

        assertThat(stations.describe(blank, congress.office()).reasons())
                .extracting(reason -> reason.code() + " " + reason.path())
                .containsExactly("station.blank requirements", "station.blank positioning");
    }

    @Test
    void nothingHappensAtAClosedStationOrInTheFuture() {
        Id<Deputy> li = congress.deputy("李敏");
        Versioned<Station> station = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-02-01"), congress.office())
                .orThrow();

        assertThat(codes(stations.receive(
                        ReceivePeople.of(station.id(), "2025-01-16", List.of(li), 1), congress.office())))
                .containsExactly("station.not-open");
        assertThat(codes(stations.receive(
                        ReceivePeople.of(station.id(), "2025-07-16", List.of(li, li), 1), congress.office())))
                .containsExactly("station.future", "station.twice");
        assertThat(codes(stations.guide(GuideStation.of(station.id(), "weather", "2025-03-01"), congress.office())))
                .containsExactly("station.aspect");
        assertThat(codes(stations.open(OpenStation.of("第一站", "马陆镇", "某路", "2025-02-01"), congress.office())))
                .containsExactly("station.known");
        assertThat(codes(stations.describe(
                        new DescribeStation(station.seen(), null, null, null, day("2025-03-01")), congress.office())))
                .containsExactly("station.nothing-set");
    }

    private PlanReport report() {
        return congress.daibiao().plan().report(Period.year(2025), congress.office());
    }

    private static WorkPlan plan(String from, String to) throws java.io.IOException {
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(yaml).contains(from);
            return WorkPlan.read(yaml.replace(from, to).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
