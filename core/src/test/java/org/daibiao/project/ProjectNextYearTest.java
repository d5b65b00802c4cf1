package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daibiao.Fixture;
import org.daibiao.NextYear;
import org.daibiao.Today;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.desk.DueDayRun;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.plan.CheckReport;
import org.daibiao.poll.PollRules;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L1 in the room of projects: 2027 has no notice yet. */
@DisplayName("Before the notice for a year is out, a project")
class ProjectNextYearTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-28");

    private static final TimeLimit TEN = TimeLimit.workingDays(10);

    private final Today today = new Today("2025-07-01");
    private final ProjectFixture congress = new ProjectFixture(new Fixture(ProjectFixture.dues(), today));
    private final WorkCalendar told =
            WorkCalendars.china(Path.of("src/test/resources/org/daibiao/made-up-2027-2028.yaml"));

    @Test
    @DisplayName("is rated on every day, and put right by a provisional day that stands once the notice is read in")
    void isRatedOnEveryDay() {
        var project = congress.underWay("a", "b");
        congress.work
                .complete(new CompleteProject(project.seen(), ProjectFixture.DAY), congress.office)
                .orThrow();
        ProjectEvaluationService service = congress.rectifying(TimeLimit.months(3));
        DAY.datesUntil(LocalDate.parse("2027-12-31")).forEach(day -> {
            today.go(day);
            service.rate(rated(project, day), congress.office).orThrow();
            service.rectify(new RectifyProject(open(service).seen(), "已整改", day), congress.office)
                    .orThrow();
        });
        service.rate(rated(project, today.day()), congress.office).orThrow();
        Rectification first = open(service).value();
        assertThat(first.provisional()).isTrue();

        ProjectEvaluationService later = congress.rectifying(TimeLimit.months(3), told);
        DueDayRun run = later.recompute(congress.office);

        assertThat(run.done()).isPositive();
        assertThat(all(later)).allSatisfy(one -> {
            assertThat(one.provisional()).isFalse();
            assertThat(one.dueOn())
                    .isEqualTo(TimeLimit.months(3)
                            .computed(one.since(), Roll.FORWARD, told)
                            .day());
            assertThat(congress.congress.entries(EntryFilter.about(one.id(), ProjectRoom.RECTIFICATION_DUE.code())))
                    .extracting(Line::due)
                    .containsExactly(one.dueOn());
        });
        assertThat(later.recomputeRunning(congress.office)).isEqualTo(DueDayRun.NONE);
    }

    @Test
    @DisplayName("whose report is past by a provisional day waits for the notice, and is missed in no report")
    void waits() {
        var project = congress.underWay("a", "b");
        today.go(DAY);
        ProjectWorkService service = congress.reporting(TimeLimit.months(3));
        report(service, project, DAY);
        today.go("2027-06-30");

        assertThat(service.waiting(null, congress.office).items())
                .extracting(Versioned::id)
                .containsExactly(project.id());
        assertThat(figure("18.reports")).isEqualTo("0/1 OPEN");
        assertThat(service.recompute(congress.office)).isEqualTo(DueDayRun.NONE);

        ProjectWorkService later = congress.reporting(TimeLimit.months(3), told);
        assertThat(later.recomputeRunning(congress.office))
                .as("the day stays, and is certain now")
                .isEqualTo(new DueDayRun(1, 0));
        assertThat(later.recompute(congress.office)).isEqualTo(DueDayRun.NONE);
        assertThat(later.waiting(null, congress.office).items()).isEmpty();
    }

    @Test
    @DisplayName("that ended after its provisional day waits for the notice all the same, in the list as in the report")
    void waitsWhenEnded() {
        var project = congress.underWay("a", "b");
        today.go(DAY);
        ProjectWorkService service = congress.reporting(TimeLimit.months(3));
        report(service, project, DAY);
        today.go("2027-06-30");
        service.complete(new CompleteProject(project.seen(), today.day()), congress.office)
                .orThrow();

        assertThat(figure("18.reports")).isEqualTo("0/1 OPEN");
        assertThat(service.waiting(null, congress.office).items())
                .extracting(Versioned::id)
                .containsExactly(project.id());
        ProjectWorkService later = congress.reporting(TimeLimit.months(3), told);
        later.recompute(congress.office);
        assertThat(later.waiting(null, congress.office).items()).isEmpty();
    }

    @Test
    @DisplayName("whose report came after the provisional day and before the true one was in time")
    void cameInTime() {
        var project = congress.underWay("a", "b");
        today.go("2026-11-06");
        ProjectWorkService service = congress.reporting(TimeLimit.months(3));
        report(service, project, today.day());
        today.go("2027-02-12");
        report(service, project, today.day());

        assertThat(congress.reporting(TimeLimit.months(3), told)
                        .recompute(congress.office)
                        .done())
                .isEqualTo(1);

        assertThat(congress.congress.entries(
                        new EntryFilter(Set.of(ProjectRoom.PROGRESS_DUE.code()), null, null, null, null, null)))
                .extracting(Line::due)
                .contains(LocalDate.parse("2027-02-12"))
                .doesNotContain(LocalDate.parse("2027-02-08"));
    }

    @Test
    @DisplayName("whose milestone people have set to a day of that year misses it all the same")
    void missesWhatPeopleSet() {
        var project = congress.underWay("a", "b");
        today.go(DAY);
        congress.work
                .setMilestone(new SetMilestone(project.id(), "完工", LocalDate.parse("2027-03-31"), DAY), congress.office)
                .orThrow();
        today.go("2027-06-30");

        assertThat(figure("18.milestones")).isEqualTo("0/1 MISSED");
    }

    @Test
    @DisplayName("that was completed before the notice came has its reports computed again too")
    void isComputedAgainWhenCompleted() {
        var project = congress.underWay("a", "b");
        today.go("2026-11-06");
        ProjectWorkService service = congress.reporting(TimeLimit.months(3));
        report(service, project, today.day());
        today.go("2027-02-12");
        report(service, project, today.day());
        service.complete(new CompleteProject(congress.project("a").seen(), today.day()), congress.office)
                .orThrow();

        assertThat(congress.reporting(TimeLimit.months(3), told)
                        .recompute(congress.office)
                        .done())
                .isEqualTo(1);
        assertThat(congress.reporting(TimeLimit.months(3), told).recompute(congress.office))
                .isEqualTo(DueDayRun.NONE);
    }

    /** The made-up notice makes 20 February 2027, a Saturday, a working day, and 5 to 11 February days off. */
    @ParameterizedTest(name = "started {0}, {2} on {1}")
    @CsvSource({
        "2026-11-10, 2027-03-01, completed", // after the provisional and the true day: late
        "2026-11-20, 2027-02-22, reported", // by the provisional day, after the true one
        "2026-11-08, 2027-02-05, reported", // by both, of which the true one is later
        "2026-11-08, 2027-02-12, completed", // after the provisional day, by the true one
        "2026-11-08, 2027-02-05, completed"
    })
    @DisplayName("has the reports of one that knew the notice from the start, however it went on meanwhile")
    void isAsFromTheStart(String started, LocalDate day, String what) {
        List<List<Line>> both = new ArrayList<>();
        for (WorkCalendar calendar : List.of(WorkCalendars.CHINA, told)) {
            var on = new Today("2025-07-01");
            var district = new ProjectFixture(new Fixture(ProjectFixture.dues(), on));
            var project = district.underWay("a", "b");
            on.go(started);
            ProjectWorkService service = district.reporting(TimeLimit.months(3), calendar);
            service.reportProgress(
                            new ReportProgress(project.id(), "某局", 10, 10, "推进中", null, on.day()), district.office)
                    .orThrow();
            on.go(day);
            if (what.equals("completed")) {
                service.complete(new CompleteProject(district.project("a").seen(), day), district.office)
                        .orThrow();
            } else {
                service.reportProgress(
                                new ReportProgress(project.id(), "某局", 20, 20, "推进中", null, day), district.office)
                        .orThrow();
            }
            district.reporting(TimeLimit.months(3), told).recomputeRunning(district.office);
            both.add(district
                    .congress
                    .entries(new EntryFilter(Set.of(ProjectRoom.PROGRESS_DUE.code()), null, null, null, null, null))
                    .stream()
                    .filter(line -> line.day().isAfter(LocalDate.parse("2026-01-01")))
                    .toList());
        }

        assertThat(both.get(0))
                .extracting(Line::due)
                .containsExactlyInAnyOrderElementsOf(
                        both.get(1).stream().map(Line::due).toList());
    }

    /** Make-up days bring the last day forward; counted in working days from the 22nd of December. */
    @ParameterizedTest(name = "reported before: {0}, stopped: {1}")
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    @DisplayName(
            "that ended by the provisional day owes the report after all when the notice says that its day was past")
    void owesAfterAll(boolean reported, boolean stopped, @TempDir Path folder) throws IOException {
        WorkCalendar earlier = NextYear.told(folder, "2027-01-02 working", "2027-01-03 working");
        WorkCalendar corrected = NextYear.told(folder, "2027-01-01 off", "2027-01-04 off");
        List<List<LocalDate>> found = new ArrayList<>();
        for (WorkCalendar calendar : List.of(WorkCalendars.CHINA, earlier)) {
            var on = new Today("2025-07-01");
            var district = new ProjectFixture(new Fixture(ProjectFixture.dues(), on));
            Versioned<Project> project = ended(district, on, calendar, reported, stopped);
            assertThat(district.reporting(TEN, WorkCalendars.CHINA).recompute(district.office))
                    .isEqualTo(calendar == WorkCalendars.CHINA ? DueDayRun.NONE : new DueDayRun(1, 0));

            district.reporting(TEN, earlier).recompute(district.office);

            found.add(dueDays(district));
            assertThat(district.reporting(TEN, earlier).recompute(district.office))
                    .isEqualTo(DueDayRun.NONE);
            district.reporting(TEN, corrected).recompute(district.office);
            assertThat(dueDays(district)).describedAs("%s", project.id()).isEmpty();
            district.reporting(TEN, earlier).recompute(district.office);
            assertThat(dueDays(district)).isEqualTo(found.get(0));
        }

        assertThat(found.get(0)).containsExactly(LocalDate.parse("2027-01-03"));
        assertThat(found.get(1)).isEqualTo(found.get(0));
    }

    private static Versioned<Project> ended(
            ProjectFixture district, Today on, WorkCalendar calendar, boolean reported, boolean stopped) {
        ProjectWorkService service = district.reporting(TEN, calendar);
        var round = district.deliberated(1, "a", "b");
        district.record(round, district.poll(1, PollRules.AtTie.REVOTE, List.of("a", "b"), List.of("a")))
                .orThrow();
        on.go(reported ? "2026-12-10" : "2026-12-22");
        Versioned<Project> project = service.start(
                        new StartProject(district.project("a").seen(), on.day()), district.office)
                .orThrow();
        if (reported) {
            on.go("2026-12-22");
            service.reportProgress(
                            new ReportProgress(project.id(), "某局", 10, 10, "推进中", null, on.day()), district.office)
                    .orThrow();
        }
        on.go("2027-01-04");
        if (stopped) {
            district.stop(project.id(), on.day());
        } else {
            service.complete(new CompleteProject(district.project("a").seen(), on.day()), district.office)
                    .orThrow();
        }
        return project;
    }

    /** The days of the reports that are owed, or were late; not of the one that came in time. */
    private static List<LocalDate> dueDays(ProjectFixture district) {
        return district
                .congress
                .entries(new EntryFilter(Set.of(ProjectRoom.PROGRESS_DUE.code()), null, null, null, null, null))
                .stream()
                .filter(line -> line.day().isAfter(LocalDate.parse("2026-12-20")))
                .map(Line::due)
                .toList();
    }

    private void report(ProjectWorkService service, Versioned<Project> project, LocalDate day) {
        service.reportProgress(new ReportProgress(project.id(), "某局", 10, 10, "推进中", null, day), congress.office)
                .orThrow();
    }

    private RateProjects rated(Versioned<Project> project, LocalDate day) {
        var item = new ItemRating(project.id(), null, 10, 10, 162, 0);
        return new RateProjects("满意度测评", null, 182, null, List.of(item), day);
    }

    private Versioned<Rectification> open(ProjectEvaluationService service) {
        return congress.congress
                .daibiao()
                .find(Query.of(Rectification.SHAPE, Rectification.REPORTED_ON.missing()), congress.office)
                .items()
                .get(0);
    }

    private List<Rectification> all(ProjectEvaluationService service) {
        return congress.congress.daibiao().find(Query.of(Rectification.SHAPE), congress.office).items().stream()
                .map(Versioned::value)
                .toList();
    }

    private String figure(String id) {
        CheckReport check = congress.congress
                .daibiao()
                .plan()
                .report(Period.year(2027), congress.office)
                .obligation(id)
                .orElseThrow()
                .decisive();
        return check.numerator() + "/" + check.denominator() + " " + check.standing();
    }
}
