package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.Fixture;
import org.daibiao.Today;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.desk.DueDayRun;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.poll.PollRules;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L1 in the room of projects, on every day of the last year with data and of the next: reports of one project, ratings and rectifications of another. */
@DisplayName("On every day of 2026 and 2027 a project")
class ProjectEveryDayTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2027-12-31");
    private static final WorkCalendar TOLD =
            WorkCalendars.china(Path.of("src/test/resources/org/daibiao/made-up-2027-2028.yaml"));
    private static final WorkCalendar WRONG =
            WorkCalendars.china(Path.of("src/test/resources/org/daibiao/made-up-and-wrong-2027-2028.yaml"));

    private static final class District {
        final Today today = new Today("2025-07-01");
        final ProjectFixture congress = new ProjectFixture(new Fixture(ProjectFixture.dues(), today));
        final TimeLimit within;
        ProjectWorkService work;
        ProjectEvaluationService evaluation;

        District(WorkCalendar calendar, TimeLimit within) {
            this.within = within;
            reads(calendar);
        }

        void reads(WorkCalendar calendar) {
            work = congress.reporting(within, calendar);
            evaluation = congress.rectifying(within, calendar);
        }

        DueDayRun recompute() {
            return work.recompute(congress.office).plus(evaluation.recompute(congress.office));
        }

        void live() {
            var round = congress.deliberated(2, "a", "b");
            congress.record(round, congress.poll(2, PollRules.AtTie.REVOTE, List.of("a", "b"), List.of("a", "b")))
                    .orThrow();
            var followed = started("a");
            var rated = started("b");
            congress.work
                    .complete(new CompleteProject(rated.seen(), ProjectFixture.DAY), congress.office)
                    .orThrow();
            FIRST.datesUntil(LAST.plusDays(1)).forEach(day -> {
                today.go(day);
                work.reportProgress(new ReportProgress(followed.id(), "某局", 10, 10, "推进中", null, day), congress.office)
                        .orThrow();
                var item = new ItemRating(rated.id(), null, 10, 10, 162, 0);
                evaluation
                        .rate(new RateProjects("满意度测评", null, 182, null, List.of(item), day), congress.office)
                        .orThrow();
                var open = Query.of(Rectification.SHAPE, Rectification.REPORTED_ON.missing());
                var demanded = congress.congress
                        .daibiao()
                        .find(open, congress.office)
                        .items()
                        .get(0);
                evaluation
                        .rectify(new RectifyProject(demanded.seen(), "已整改", day), congress.office)
                        .orThrow();
            });
        }

        private Versioned<Project> started(String code) {
            return congress.work
                    .start(new StartProject(congress.project(code).seen(), ProjectFixture.DAY), congress.office)
                    .orThrow();
        }

        /** By quarters, since more fit on no page. */
        List<String> lines() {
            return Stream.iterate(FIRST, quarter -> quarter.plusMonths(3))
                    .limit(8)
                    .map(quarter -> new Window(quarter, quarter.plusMonths(3).minusDays(1)))
                    .flatMap(quarter -> Stream.of(ProjectRoom.PROGRESS_DUE, ProjectRoom.RECTIFICATION_DUE)
                            .map(kind -> new EntryFilter(Set.of(kind.code()), null, null, null, null, quarter)))
                    .flatMap(filter -> congress.congress.entries(filter).stream())
                    .map((Line line) -> line.kind() + " " + line.day() + " by " + line.due())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "within {0}")
    @ValueSource(strings = {"3 months", "10 working days"})
    @DisplayName(
            "is reported on, rated and put right; after the notice, or one that is corrected, its days are as if it had been known")
    void isAsIfItHadBeenKnown(String limit) {
        var unknown = new District(WorkCalendars.CHINA, TimeLimit.parse(limit));
        var known = new District(TOLD, TimeLimit.parse(limit));
        unknown.live();
        known.live();
        assertThat(unknown.lines()).isNotEqualTo(known.lines());

        for (WorkCalendar calendar : List.of(TOLD, WRONG, TOLD)) {
            unknown.reads(calendar);
            assertThat(unknown.recompute().elsewhere()).isZero();
            assertThat(unknown.recompute()).isEqualTo(DueDayRun.NONE);
            assertThat(unknown.lines().equals(known.lines())).isEqualTo(calendar == TOLD);
        }
        assertThat(unknown.lines()).isEqualTo(known.lines());
    }
}
