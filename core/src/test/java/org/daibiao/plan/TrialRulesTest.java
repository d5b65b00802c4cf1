package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.TermInterval;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Observer;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is owed what, and when it is missed, told from lines of the journal for a year in which every kind of the plan is written. */
class TrialRulesTest {
    private static final WorkPlan JIADING = WorkPlans.JIADING_2025;
    private static final Period YEAR = Period.year(2025);

    /** Subjects are called by their ids. */
    private record Told(TermInterval interval) implements SubjectNames {
        @Override
        public String name(UUID subject, List<Shape<?>> shapes, Locale locale) {
            return subject.toString();
        }

        @Override
        public TermInterval term(LocalDate day) {
            return interval;
        }
    }

    private TermInterval term = TermInterval.since(LocalDate.parse("2022-01-12"));
    private final MemoryStores stores = new MemoryStores();
    private final CongressId congress = CongressId.of("jiading");
    private final Actor office = Actor.of(congress, "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final Desk desk = new Desk(new Desk.Parts(
            stores,
            RolePolicy.committeeOnly(),
            Clock.fixed(Instant.parse("2026-01-31T02:00:00Z"), ZoneOffset.UTC),
            IdSource.timeOrdered(),
            Observer.NONE,
            reader -> ZoneId.of("Asia/Shanghai"),
            List.of(PlanRoom.ROOM),
            Digest.SHA_256));

    @ParameterizedTest(name = "seated {0}, left {1}: {2} owed on {3}")
    @CsvSource({
        "2025-01-10, , 1, 2025-12-31",
        "2025-01-10, 2025-11-30, 0, 2025-12-31",
        "2025-01-10, 2025-11-30, 1, 2025-11-29",
        "2025-01-10, 2025-11-30, 0, 2025-11-30",
        "2025-01-10, 2025-12-31, 0, 2025-12-31",
        "2025-12-31, , 1, 2025-12-31",
        "2026-01-01, , 0, 2025-12-31",
    })
    void owedIsWhoIsSeatedOnTheLastDay(String from, String to, long owed, String asOf) {
        stand("committee.seat", "member", newId(), from, to);

        CheckReport check = check(JIADING, "1.a", asOf);

        assertThat(check.denominator()).isEqualTo(owed);
        assertThat(check.standing() == Status.NOTHING_OWED)
                .as("nobody owed is neither met nor missed")
                .isEqualTo(owed == 0);
    }

    @ParameterizedTest(name = "suspended {0} to {1}: {2} owed")
    @CsvSource({"2025-10-01, , 0", "2025-03-01, 2025-10-01, 1", "2025-03-01, 2025-12-31, 1", "2026-01-01, , 1"})
    void whoIsSuspendedOnTheLastDayIsNotOwed(String from, String to, long owed) {
        Id<?> deputy = seated("2022-01-12", null);
        stand("deputy.suspension", "deputy", deputy, from, to);

        assertThat(check(JIADING, "1.d", "2025-12-31").denominator()).isEqualTo(owed);
    }

    @Test
    void aTerminatedDeputyIsNeitherOwedNorCountedAsALink() {
        Id<?> member = member();
        link(member, seated("2022-01-12", null), "2025-01-10");
        link(member, seated("2022-01-12", null), "2025-01-10");
        link(member, seated("2022-01-12", "2025-06-01"), "2025-01-10");

        assertThat(check(JIADING, "1.a", "2025-05-31").standing()).isEqualTo(Status.MET);
        assertThat(check(JIADING, "1.a", "2025-06-01").standing()).isEqualTo(Status.OPEN);
        CheckReport atTheEnd = check(JIADING, "1.a", "2025-12-31");
        assertThat(atTheEnd.standing()).isEqualTo(Status.MISSED);
        assertThat(atTheEnd.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(member.value());
            assertThat(finding.actual()).isEqualTo(2);
        });
        assertThat(atTheEnd.answers().get(0).histogram().subjects()).isEqualTo(Map.of(2L, 1L));
        assertThat(check(JIADING, "1.b", "2025-12-31").denominator()).isEqualTo(2);
    }

    @ParameterizedTest(name = "elected and linked {0}: {1} pairs owed")
    @CsvSource({"2025-10-02, 1", "2025-10-03, 0", "2025-12-31, 0"})
    void whoCameByAByElectionIsExcusedForTheNewcomersDays(String day, long owed) {
        link(member(), seated(day, null), day);

        assertThat(check(JIADING, "1.b", "2025-12-31").denominator()).isEqualTo(owed);
    }

    @Test
    void aStationOwesTheDaysBetweenItsOpeningAndItsClosing() {
        Id<?> station = newId();
        stand("station.open", Line.STATION, station, "2025-04-10", "2025-09-16");
        receive(station, List.of("2025-04-16", "2025-05-16", "2025-06-16", "2025-07-16"));

        CheckReport check = check(JIADING, "5.b", "2025-12-31");

        assertThat(check.numerator() + "/" + check.denominator()).isEqualTo("4/5");
        assertThat(check.standing()).isEqualTo(Status.MISSED);
        assertThat(check.findings()).extracting(Finding::until).containsExactly(LocalDate.parse("2025-08-16"));
        assertThat(check(JIADING, "5.b", "2025-08-15").standing()).isEqualTo(Status.MET);
        assertThat(check(JIADING, "5.b", "2025-03-31").denominator()).isZero();
    }

    @Test
    void aTakenBackReceptionDoesNotCount() {
        Id<?> station = newId();
        stand("station.open", Line.STATION, station, "2025-06-01", "2025-07-01");
        Id<?> reception = receive(station, List.of("2025-06-16"));
        assertThat(check(JIADING, "5.b", "2025-12-31").standing()).isEqualTo(Status.MET);

        var filter = EntryFilter.about(reception, "station.reception");
        List<Entry> entries = stores.read(
                congress,
                reader -> reader.journal()
                        .entries(filter, View.of(LocalDate.parse("2025-12-31")), null, 500)
                        .items());
        append(entries.stream().map(Entry::takenBack).toArray(Line[]::new));

        CheckReport check = check(JIADING, "5.b", "2025-12-31");
        assertThat(check.standing()).isEqualTo(Status.MISSED);
        assertThat(check.numerator() + "/" + check.denominator()).isEqualTo("0/1");
    }

    @ParameterizedTest(name = "{0} to {1}, received {2}: {3}")
    @CsvSource({
        "reception-roll: none,    reception-roll: forward, 2025-08-18, MET",
        "reception-roll: none,    reception-roll: forward, 2025-08-16, MISSED",
        "reception-roll: none,    reception-roll: none,    2025-08-16, MET",
        "reception-day: 16,       reception-day: 20,       2025-08-20, MET",
        "reception-day: 16,       reception-day: 20,       2025-08-16, MISSED",
    })
    void theDayOfReceptionMovesWithThePlan(String from, String to, String day, Status standing) throws IOException {
        Id<?> station = newId();
        stand("station.open", Line.STATION, station, "2025-08-01", "2025-09-01");
        receive(station, List.of(day));

        assertThat(check(changed(from, to), "5.b", "2025-12-31").standing()).isEqualTo(standing);
    }

    @ParameterizedTest(name = "links {0}, at least {1}, at most {2}: {3}")
    @CsvSource({"2, 3, 6, MISSED", "2, 2, 4, MET", "5, 3, 6, MET", "5, 2, 4, MISSED"})
    void theBoundsOfLinksMoveWithThePlan(int links, int least, int most, Status standing) throws IOException {
        Id<?> member = member();
        for (int n = 0; n < links; n++) {
            link(member, seated("2022-01-12", null), "2025-01-10");
        }
        WorkPlan plan = changed(
                "links-least: 3 ", "links-least: " + least + " ", "links-most: 6 ", "links-most: " + most + " ");

        assertThat(check(plan, "1.a", "2025-12-31").standing()).isEqualTo(standing);
    }

    @Test
    void windowsThatHaveNotBegunAreNotAskedAndARunningOneIsOpen() {
        stand("chairpersons.seat", "member", newId(), "2022-01-12", null);

        assertThat(check(JIADING, "1.f", "2025-02-01").standing()).isEqualTo(Status.OPEN);
        assertThat(check(JIADING, "1.f", "2025-02-01").answers()).hasSize(1);
        assertThat(check(JIADING, "1.f", "2025-04-01").standing()).isEqualTo(Status.MISSED);
        assertThat(check(JIADING, "1.f", "2025-12-31").answers()).hasSize(4);
    }

    /** Clauses 2.b and 16.d: "within the term at least once" is missed only when the term has ended. */
    @ParameterizedTest(name = "term ends {0}, as of {1}, sat in {2}: {3}")
    @CsvSource({
        "          , 2025-12-31, 2023-05-01, MET",
        "          , 2025-12-31,           , OPEN",
        "          , 2025-12-31, 2022-01-11, OPEN",
        "2026-01-20, 2025-12-31,           , OPEN",
        "2026-01-20, 2026-01-20,           , MISSED",
        "2026-01-20, 2026-01-20, 2026-01-19, MET",
        "2026-01-20, 2026-01-31, 2026-01-20, MISSED",
    })
    void whatIsOwedWithinTheTermIsMissedWhenTheTermHasEnded(String termEnds, String asOf, String day, Status standing) {
        term = new TermInterval(LocalDate.parse("2022-01-12"), termEnds == null ? null : LocalDate.parse(termEnds));
        Id<?> deputy = seated("2022-01-12", null);
        if (day != null) {
            Line item = Line.event("sitin.attended", newId(), LocalDate.parse(day));
            append(item, item.as(Line.DEPUTY, deputy));
        }

        CheckReport check = check(JIADING, "2.b", asOf);

        assertThat(check.denominator()).isEqualTo(1);
        assertThat(check.standing()).isEqualTo(standing);
        assertThat(check.findings())
                .allSatisfy(finding -> assertThat(finding.until())
                        .isEqualTo(
                                termEnds == null
                                        ? null
                                        : LocalDate.parse(termEnds).minusDays(1)));
    }

    @Test
    void aMovedDueDayIsTheOneThatCounts() {
        Id<?> opinion = newId();
        append(Line.event("opinion.due", opinion, LocalDate.parse("2025-03-01")).dueOn(LocalDate.parse("2025-05-30")));
        append(Line.event("opinion.fed-back", opinion, LocalDate.parse("2025-06-20")));
        assertThat(check(JIADING, "4.h", "2025-12-31").standing()).isEqualTo(Status.MISSED);

        var filter = EntryFilter.about(opinion, "opinion.due");
        Entry due = stores.read(
                congress,
                reader -> reader.journal()
                        .entries(filter, View.of(LocalDate.parse("2025-12-31")), null, 500)
                        .items()
                        .get(0));
        append(due.takenBack(), due.line().dueOn(LocalDate.parse("2025-06-30")));

        CheckReport check = check(JIADING, "4.h", "2025-12-31");
        assertThat(check.standing()).isEqualTo(Status.MET);
        assertThat(check.numerator() + "/" + check.denominator()).isEqualTo("1/1");
    }

    @Test
    void someOfNoneIsNoRate() {
        append(Line.event("suggestion.replied", newId(), LocalDate.parse("2024-05-01")));
        append(Line.event("suggestion.solved", newId(), LocalDate.parse("2025-05-01")));
        append(Line.event("suggestion.solved", newId(), LocalDate.parse("2025-06-01")));

        CheckReport check = check(JIADING, "13.c", "2025-12-31");

        assertThat(check.numerator() + "/" + check.denominator()).isEqualTo("2/0");
        assertThat(check.standing()).isEqualTo(Status.NOTHING_OWED);

        append(Line.event("suggestion.replied", newId(), LocalDate.parse("2025-06-02")));
        assertThat(check(JIADING, "13.c", "2025-12-31").standing()).isEqualTo(Status.MET);
    }

    @Test
    void whatNoInstalledRoomWritesIsNotRecorded() {
        member();

        assertThat(report(JIADING, "2025-12-31", List.of(Kind.event("committee.seat")))
                        .obligation("1.a")
                        .orElseThrow()
                        .standing())
                .isEqualTo(Status.NOT_RECORDED);
    }

    /** 5.a wants four kinds of each station, 5.g one of each of four groups, 6.a one of two of the congress, 13.c a share. */
    @ParameterizedTest(name = "{0} on {3}, without {1}, of {2}: {4}")
    @CsvSource({
        "5.a, deliberation.*,                      station.reception visit.walk-in visit.appointment, 2025-12-31, PARTLY_RECORDED",
        "5.a, deliberation.*,                      station.reception visit.walk-in,                   2025-12-31, MISSED",
        "5.a, deliberation.*,                      station.reception visit.walk-in,                   2025-11-30, OPEN",
        "5.a, deliberation.* station.* visit.*,    '',                                                2025-12-31, NOT_RECORDED",
        "5.g, visit.*,                             deliberation.other governance.joined publicity.shown, 2025-12-31, PARTLY_RECORDED",
        "5.g, visit.*,                             deliberation.other governance.joined, 2025-12-31, MISSED",
        "6.a, document.adopted.*,                  '',                                                2025-12-31, PARTLY_RECORDED",
        "6.a, document.adopted.*,                  document.registered.ballot-measures,               2025-12-31, MET",
        "6.a, document.*,                          '',                                                2025-12-31, NOT_RECORDED",
        "6.a, nothing.*,                           '',                                                2026-01-30, MISSED",
        "13.c, suggestion.solved,                  suggestion.replied,                                2025-12-31, NOT_RECORDED",
        "13.c, nothing.*,                          suggestion.replied,                                2025-12-31, NOTHING_OWED",
        "13.c, nothing.*,                          '',                                                2025-12-31, NOTHING_OWED",
    })
    void whatIsRecordedPartlyAccusesOnlyOfWhatIsSeen(
            String id, String without, String entered, String asOf, Status expected) {
        Id<?> station = newId();
        stand("station.open", "station", station, "2025-01-10", null);
        for (String kind : entered.isEmpty() ? List.<String>of() : List.of(entered.split(" "))) {
            Line item = Line.event(kind, newId(), LocalDate.parse("2025-06-16"));
            append(item, item.as(Line.STATION, station));
        }
        List<Kind> installed = every(JIADING).stream()
                .filter(kind -> Stream.of(without.split(" ")).noneMatch(gone -> Kind.within(kind.code(), gone)))
                .toList();

        CheckReport check = report(JIADING, asOf, installed)
                .obligation(id)
                .orElseThrow()
                .checks()
                .get(0);

        assertThat(check.standing()).isEqualTo(expected);
        assertThat(check.findings().isEmpty())
                .as("somebody is named only for what is missed or open")
                .isEqualTo(expected != Status.MISSED && expected != Status.OPEN);
    }

    @Test
    void whoDidSomeOfSeveralIsToldWhatIsLacking() {
        Id<?> station = newId();
        stand("station.open", "station", station, "2025-01-10", null);
        Line reception = Line.event("station.reception", newId(), LocalDate.parse("2025-06-16"));
        append(reception, reception.as(Line.STATION, station));

        Finding finding = check(JIADING, "5.a", "2025-12-31").findings().get(0);

        assertThat(finding.lacking())
                .containsExactly(
                        Set.of("visit.walk-in"), Set.of("visit.appointment"), Set.of("deliberation.three-party"));
        assertThat(finding.text(Locale.CHINESE)).contains("：1，缺 3（选民来访、选民约访、");
        assertThat(finding.text(Locale.ENGLISH))
                .contains(": 1, lacks 3 (visit at a station, appointment at a station, ");
    }

    /** 1.e asks for one contact with voters a year. */
    @ParameterizedTest(name = "{0}, seated {1}: {3} owed on {2}")
    @CsvSource({
        "every-year, 2025-01-01, 2025-12-31, 1",
        "every-year, 2025-01-02, 2025-12-31, 0",
        "every-year, 2025-10-26, 2025-12-31, 0",
        "every-quarter, 2025-10-26, 2025-12-31, 0",
        "every-quarter, 2025-07-01, 2025-12-31, 2",
        "every-quarter, 2025-07-02, 2025-12-31, 1",
        "every-quarter, 2025-07-02, 2025-10-01, 1",
        "every-month, 2025-10-26, 2025-12-31, 2",
        "{by: 06-30}, 2025-03-01, 2025-12-31, 0",
    })
    void whoCameWithinAPeriodIsAskedFromTheNextOneOn(String when, String seated, String asOf, long owed)
            throws IOException {
        String asked = "has: {any: [voter-contact.*]}, least: voter-contacts, when: ";
        WorkPlan plan = changed(asked + "every-year}", asked + when + ", newcomers: whole-periods}");
        seated(seated, null);

        assertThat(check(plan, "1.e", asOf).denominator()).isEqualTo(owed);
        assertThat(check(JIADING, "1.e", asOf).denominator()).isEqualTo(1);
    }

    private Id<?> member() {
        Id<?> member = newId();
        stand("committee.seat", "member", member, "2022-01-12", null);
        return member;
    }

    private Id<?> seated(String from, String to) {
        Id<?> deputy = newId();
        stand("deputy.seat", "deputy", deputy, from, to);
        return deputy;
    }

    private void link(Id<?> member, Id<?> deputy, String day) {
        append(Line.begin("link.member-deputy", Line.MEMBER, member, newId(), LocalDate.parse(day))
                .with(deputy));
    }

    private Id<?> receive(Id<?> station, List<String> days) {
        Id<?> last = newId();
        for (String day : days) {
            last = newId();
            Line item = Line.event("station.reception", last, LocalDate.parse(day));
            append(item, item.as(Line.STATION, station));
        }
        return last;
    }

    private void stand(String kind, String role, Id<?> subject, String from, String to) {
        Line begin = Line.begin(kind, role, subject, newId(), LocalDate.parse(from));
        append(begin);
        if (to != null) {
            append(begin.endedOn(LocalDate.parse(to)));
        }
    }

    private void append(Line... lines) {
        var act = new Act(
                UUID.randomUUID(),
                "test.write",
                "-",
                "office",
                Instant.parse("2025-01-01T00:00:00Z"),
                LocalDate.parse("2025-01-01"),
                lines[0].item(),
                List.of(lines),
                null);
        stores.write(congress, writer -> {
            writer.append(List.of(act));
            return act;
        });
    }

    private CheckReport check(WorkPlan plan, String id, String asOf) {
        return report(plan, asOf, every(plan))
                .obligation(id)
                .orElseThrow()
                .checks()
                .get(0);
    }

    private static List<Kind> every(WorkPlan plan) {
        return plan.obligations().stream()
                .flatMap(one -> one.checks().stream())
                .flatMap(one -> one.kinds().stream())
                .distinct()
                .map(Kind::event)
                .toList();
    }

    private PlanReport report(WorkPlan plan, String asOf, List<Kind> installed) {
        return PlanService.of(desk.bare(), plan, WorkCalendars.CHINA, installed, context -> new Told(term))
                .report(YEAR, LocalDate.parse(asOf), office);
    }

    private static Id<?> newId() {
        return Id.of(UUID.randomUUID());
    }

    private static WorkPlan changed(String... pairs) throws IOException {
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int at = 0; at < pairs.length; at += 2) {
                assertThat(yaml).contains(pairs[at]);
                yaml = yaml.replace(pairs[at], pairs[at + 1]);
            }
            return WorkPlan.read(yaml.getBytes(StandardCharsets.UTF_8));
        }
    }
}
