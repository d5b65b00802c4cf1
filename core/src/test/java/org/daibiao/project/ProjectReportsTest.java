package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.project.ProjectFixture.DAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DueDayRun;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.poll.PollRules;
import org.daibiao.profile.RuleProfile;
import org.daibiao.record.Id;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter of the rule profile; today is 2025-07-01. */
@DisplayName("The next report of progress")
class ProjectReportsTest {
    private final ProjectFixture congress = new ProjectFixture(ProjectFixture.dues());
    private final Actor office = congress.office;
    private final ProjectWorkService work = congress.work;

    /** Every two months, from 3 March: 3 May is a holiday until the 5th, 10 May and 6 and 12 July are days of rest. */
    @ParameterizedTest(name = "reported on {0}: {1}")
    @CsvSource({
        "                                , 0/1 MISSED",
        "2025-05-06                      , 1/2 OPEN",
        "2025-05-07                      , 0/2 MISSED",
        "2025-03-10 2025-05-12           , 2/3 OPEN",
        "2025-03-10 2025-05-13           , 1/3 MISSED",
        "2025-03-10 2025-03-10 2025-05-12, 3/4 OPEN"
    })
    @DisplayName("is due time after time, each by itself")
    void isDueTimeAfterTime(String days, String found) {
        reporting(days == null ? List.of() : List.of(days.split(" ")));

        assertThat(congress.figure("18.reports")).isEqualTo(found);
    }

    @ParameterizedTest(name = "reported on {0}, stopped {1}: {2}")
    @CsvSource({
        "2025-05-06, false, 1/1 MET",
        "2025-05-06, true , 1/1 MET",
        "2025-05-07, false, 0/1 MISSED",
        "          , true , 0/1 MISSED"
    })
    @DisplayName("is no longer due when the project is completed or stopped, but what was late stays late")
    void isNoLongerDue(String day, boolean stopped, String found) {
        var service = reporting(day == null ? List.of() : List.of(day));
        var end = LocalDate.parse("2025-06-03");
        work.setMilestone(
                        new SetMilestone(congress.project("a").id(), "验收", LocalDate.parse("2025-06-20"), DAY), office)
                .orThrow();
        if (stopped) {
            congress.stop(congress.project("a").id(), end);
        } else {
            service.complete(new CompleteProject(congress.project("a").seen(), end), office)
                    .orThrow();
        }

        assertThat(congress.figure("18.reports")).isEqualTo(found);
        assertThat(congress.figure("18.milestones")).isEqualTo("0/0 NOTHING_OWED");
    }

    @Test
    @DisplayName("is not due unless the rule profile says how often")
    void isNotDueUnlessTold() throws IOException {
        var project = congress.underWay("a", "b");
        report(work, project.id(), "2025-04-01");
        assertThat(congress.figure("18.reports")).isEqualTo("0/0 NOTHING_OWED");

        try (var in = RuleProfile.class.getResourceAsStream("jiading-2025.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^id: .+$", "id: six-months")
                    .replace(
                            "    rectify-limit:",
                            "    progress-interval: {value: 6 months, source: JD}\n    rectify-limit:");
            var rules = ProjectRules.of(RuleProfile.read(yaml.getBytes(StandardCharsets.UTF_8)));
            assertThat(rules.interval(Id.of(UUID.randomUUID()), project.id(), project.id(), DAY, WorkCalendars.CHINA)
                            .dueOn())
                    .isEqualTo("2025-09-03");
        }
    }

    @Test
    @DisplayName(
            "is due by the interval that held when that began to run: another one of the next year moves nothing that was due")
    void keepsItsInterval() {
        reporting(List.of("2025-04-01", "2025-05-12"));
        List<LocalDate> due = due();
        assertThat(due).hasSize(3);

        var later = congress.reporting(TimeLimit.workingDays(10));

        assertThat(later.recompute(office)).isEqualTo(DueDayRun.NONE);
        assertThat(due()).isEqualTo(due);
        report(later, congress.project("a").id(), "2025-06-03");
        assertThat(due()).as("and that of the next one is the new one").contains(LocalDate.parse("2025-06-17"));
    }

    private List<LocalDate> due() {
        return congress
                .congress
                .entries(new EntryFilter(Set.of(ProjectRoom.PROGRESS_DUE.code()), null, null, null, null, null))
                .stream()
                .map(Line::due)
                .toList();
    }

    /** A project under way that reports every two months, and has on these days. */
    private ProjectWorkService reporting(List<String> days) {
        var service = congress.reporting(TimeLimit.months(2));
        var round = congress.deliberated(1, "a", "b");
        congress.record(round, congress.poll(1, PollRules.AtTie.REVOTE, List.of("a", "b"), List.of("a")))
                .orThrow();
        var project = service.start(new StartProject(congress.project("a").seen(), DAY), office)
                .orThrow();
        days.forEach(day -> report(service, project.id(), day));
        return service;
    }

    private void report(ProjectWorkService service, Id<Project> project, String day) {
        service.reportProgress(new ReportProgress(project, "某局", 40, 30, "进展", null, LocalDate.parse(day)), office)
                .orThrow();
    }
}
