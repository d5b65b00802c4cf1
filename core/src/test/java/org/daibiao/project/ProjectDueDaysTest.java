package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.project.ProjectFixture.DAY;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.desk.Actor;
import org.daibiao.record.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lateness, told by checks that a district adds to its plan. Today is 2025-07-01; what is due today can still be done. */
@DisplayName("What is due of a chosen project")
class ProjectDueDaysTest {
    private final ProjectFixture congress = new ProjectFixture(ProjectFixture.dues());
    private final Actor office = congress.office;
    private final ProjectWorkService work = congress.work;

    @ParameterizedTest(name = "due {0}, reached {1}: {2}")
    @CsvSource({
        "2025-04-10, 2025-03-20, 1/1 MET",
        "2025-04-10, 2025-04-10, 1/1 MET",
        "2025-04-10, 2025-04-11, 0/1 MISSED",
        "2025-04-10,           , 0/1 MISSED",
        "2025-07-01,           , 0/1 OPEN",
        "2025-07-02,           , 0/1 OPEN",
        "2025-12-10, 2025-06-30, 1/1 MET"
    })
    @DisplayName("are its milestones, late from the day after")
    void areItsMilestones(LocalDate due, LocalDate reached, String found) {
        var project = congress.underWay("a", "b");
        var milestone = work.setMilestone(new SetMilestone(project.id(), "主体完工", due, DAY), office)
                .orThrow();
        if (reached != null) {
            work.reachMilestone(new ReachMilestone(milestone.seen(), reached), office)
                    .orThrow();
        }

        assertThat(congress.figure("18.milestones")).isEqualTo(found);
    }

    @Test
    @DisplayName("is no longer due when the standing committee lets it stop, but for what was reached")
    void isNoLongerDue() {
        var project = congress.underWay("a", "b");
        var reached = work.setMilestone(new SetMilestone(project.id(), "开工", DAY.plusDays(9), DAY), office)
                .orThrow();
        work.reachMilestone(new ReachMilestone(reached.seen(), DAY.plusDays(8)), office)
                .orThrow();
        work.setMilestone(new SetMilestone(project.id(), "完工", LocalDate.parse("2025-12-10"), DAY), office)
                .orThrow();
        assertThat(congress.figure("18.milestones")).isEqualTo("1/2 OPEN");

        congress.stop(project.id(), LocalDate.parse("2025-05-06"));

        assertThat(congress.figure("18.milestones")).isEqualTo("1/1 MET");
    }

    @ParameterizedTest(name = "due {0}, answered {1}: {2}")
    @CsvSource({
        "2025-04-10, 2025-03-20, 1/1 MET",
        "2025-04-10, 2025-04-10, 1/1 MET",
        "2025-04-10, 2025-04-11, 0/1 MISSED",
        "2025-04-10,           , 0/1 MISSED",
        "2025-07-01,           , 0/1 OPEN",
        "2025-07-02,           , 0/1 OPEN",
        "          ,           , 0/0 NOTHING_OWED"
    })
    @DisplayName("is the answer to what deputies demanded, if they demanded anything")
    void isTheAnswer(LocalDate due, LocalDate answered, String found) {
        var project = congress.underWay("a", "b");
        var supervision = work.supervise(
                        new SuperviseProject(
                                project.id(),
                                null,
                                List.of(congress.deputy),
                                ProjectSupervision.Way.SPECIAL,
                                "进度滞后",
                                due == null ? null : "加快进度",
                                due,
                                DAY),
                        office)
                .orThrow();
        if (answered != null) {
            work.answer(new AnswerSupervision(supervision.seen(), "已加快", answered), office)
                    .orThrow();
        }

        assertThat(congress.figure("18.answers")).isEqualTo(found);
    }

    /** Within a month; days of rest and make-up working days as the State Council's notice for 2025 has them. */
    @ParameterizedTest(name = "rated {0}, due {1}, put right {2}: {3}")
    @CsvSource({
        // 26 April is a Saturday, and Sunday the 27th a working day that makes up for Labour Day
        "2025-03-26, 2025-04-27, 2025-04-27, 1/1 MET",
        "2025-03-26, 2025-04-27, 2025-04-28, 0/1 MISSED",
        "2025-03-27, 2025-04-27, 2025-04-27, 1/1 MET",
        // Labour Day is off until 5 May
        "2025-04-01, 2025-05-06, 2025-05-06, 1/1 MET",
        "2025-04-01, 2025-05-06, 2025-05-07, 0/1 MISSED",
        "2025-04-01, 2025-05-06, 2025-04-20, 1/1 MET",
        "2025-04-01, 2025-05-06,           , 0/1 MISSED",
        // the last day of a month that is shorter
        "2025-03-31, 2025-04-30, 2025-04-30, 1/1 MET",
        "2025-06-20, 2025-07-21,           , 0/1 OPEN"
    })
    @DisplayName("is what must be put right, by a working day")
    void isWhatMustBePutRight(LocalDate rated, LocalDate due, LocalDate putRight, String found) {
        var project = congress.underWay("a", "b");
        work.complete(new CompleteProject(project.seen(), DAY), office).orThrow();
        var service = congress.rectifying(TimeLimit.months(1));
        var item = new ItemRating(project.id(), null, 10, 10, 162, 0);
        service.rate(new RateProjects("满意度测评", null, 182, null, List.of(item), rated), office)
                .orThrow();
        var owed = congress.congress
                .daibiao()
                .find(Query.of(Rectification.SHAPE), office)
                .items()
                .get(0);
        assertThat(owed.value().dueOn()).isEqualTo(due);
        if (putRight != null) {
            congress.evaluation
                    .rectify(new RectifyProject(owed.seen(), "已整改", putRight), office)
                    .orThrow();
        }

        assertThat(congress.figure("18.rectifications")).isEqualTo(found);
    }
}
