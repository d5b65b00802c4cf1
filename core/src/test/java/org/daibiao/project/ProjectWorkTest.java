package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work on a chosen project")
class ProjectWorkTest {
    private final ProjectFixture congress = new ProjectFixture();
    private final Actor office = congress.office;
    private final ProjectWorkService work = congress.work;

    @Test
    @DisplayName("is reported forward, and backward only with a word why")
    void isReportedForward() {
        var project = congress.underWay("a", "b").id();
        progress(project, "某局", 40, 30, null, "2025-04-01").orThrow();

        assertThat(codes(progress(project, "某局", 30, 30, null, "2025-05-01"))).containsExactly("project.goes-back");
        assertThat(codes(progress(project, "某局", 50, 40, "更正", "2025-05-01")))
                .containsExactly("project.nothing-to-correct");
        assertThat(codes(progress(project, "别的局", 50, 40, null, "2025-05-01")))
                .containsExactly("project.not-in-charge");
        assertThat(codes(progress(project, "某局", 50, 40, null, "2025-03-31"))).containsExactly("project.before");
        assertThat(codes(progress(project, "某局", 50, 40, null, "2025-07-02"))).containsExactly("project.future");
        progress(project, "某局", 30, 30, "四月多报", "2025-05-01").orThrow();
        assertThat(codes(progress(congress.project("b").id(), "某局", 10, 1, null, "2025-05-01")))
                .containsExactly("project.not-under-way");
    }

    @Test
    @DisplayName("is reported by those in charge of it; another unit learns nothing of it, as of one that there is not")
    void isNothingToOtherUnits() {
        var project = congress.underWay("a", "b").id();
        Actor other = Actor.of(office.congress(), "other", Roles.HANDLING_UNIT).tied(Relation.UNIT, "别的局");

        for (Id<Project> one : List.of(project, Id.<Project>of(new UUID(9, 9)))) {
            var report = new ReportProgress(one, "别的局", 50, 40, "进展", null, LocalDate.parse("2025-05-01"));
            assertThatThrownBy(() -> work.reportProgress(report, other)).isInstanceOf(UnknownIdException.class);
        }
    }

    @Test
    @DisplayName("is supervised by the group to which it was assigned, which has a line of its own")
    void isSupervisedByItsGroup() {
        var project = congress.underWay("a", "b");
        var group = work.formGroup(
                        new FormSupervisionGroup(project.value().round(), "第一组", congress.deputy, List.of(), DAY),
                        office)
                .orThrow();
        work.assign(new AssignProject(project.id(), group.id(), "进度", DAY), office)
                .orThrow();
        var way = ProjectSupervision.Way.SITE_VISIT;

        work.supervise(
                        new SuperviseProject(
                                project.id(), group.id(), List.of(congress.deputy), way, "进展正常", null, null, DAY),
                        office)
                .orThrow();

        assertThat(congress.congress.entries(EntryFilter.about(project.id(), "project.supervised")))
                .extracting(Line::role)
                .containsExactly(Line.ITEM, Line.DEPUTY, Line.GROUP);
    }

    @Test
    @DisplayName("goes on unchanged when the standing committee refuses an adjustment")
    void goesOnWhenRefused() {
        var project = congress.underWay("a", "b");
        long budget = project.value().budget();
        var asked = work.askAdjustment(
                        new AskAdjustment(project.id(), Adjustment.Matter.BUDGET, null, budget + 50, "超支", DAY), office)
                .orThrow();
        work.decideAdjustment(new DecideAdjustment(asked.seen(), Adjustment.Answer.REFUSED, "常委会未予批准", DAY), office)
                .orThrow();

        assertThat(congress.project("a").value().budget()).isEqualTo(budget);
        assertThat(congress.project("a").value().state()).isEqualTo(Project.State.UNDER_WAY);
    }

    /** Huzhou rates the parts of a project by implementing body: 11 fields, 17 sub-items [P]. */
    @Test
    @DisplayName("is rated part by part where bodies share it; a body that fails is rated again, and it alone")
    void isRatedByParts() {
        var round = congress.projects
                .openRound(new OpenProjectRound(2025, 1, DAY, DAY), office)
                .orThrow();
        var parts = List.of(new NewPart("甲镇", "甲镇部分"), new NewPart("乙镇", "乙镇部分"));
        congress.projects
                .nominate(
                        new NominateProject(
                                round.id(),
                                "a",
                                "某项目",
                                "某事",
                                "某局",
                                List.of(),
                                parts,
                                100,
                                2025,
                                List.of(),
                                List.of(),
                                DAY),
                        office)
                .orThrow();
        congress.projects
                .nominate(ProjectFixture.candidate(round.id(), 2025, "b"), office)
                .orThrow();
        var deliberated = congress.deliberated(round);
        congress.record(deliberated, congress.poll(1, AtTie.REVOTE, List.of("a", "b"), List.of("a")))
                .orThrow();
        var started = work.start(new StartProject(congress.project("a").seen(), DAY), office)
                .orThrow();
        var done =
                work.complete(new CompleteProject(started.seen(), DAY), office).orThrow();
        var kept = congress.congress
                .daibiao()
                .find(Query.of(ProjectPart.SHAPE), office)
                .items();
        var first = rated(done.id(), part(kept, "甲镇"), 200, 40, 20);
        var second = rated(done.id(), part(kept, "乙镇"), 60, 60, 140);

        assertThat(codes(rate(List.of(first)))).containsExactly("project.parts-lack");
        assertThat(codes(rate(List.of(rated(done.id(), null, 260, 0, 0))))).containsExactly("project.parts-lack");
        assertThat(codes(rate(List.of(first, first)))).contains("project.rated-twice");
        rate(List.of(first, second)).orThrow();
        assertThat(congress.project("a").value().state()).isEqualTo(Project.State.RECTIFYING);

        var owed = congress.congress
                .daibiao()
                .find(Query.of(Rectification.SHAPE), office)
                .items()
                .get(0);
        congress.evaluation
                .rectify(new RectifyProject(owed.seen(), "已整改", DAY), office)
                .orThrow();
        assertThat(codes(congress.evaluation.rectify(
                        new RectifyProject(new org.daibiao.record.Seen<>(owed.id(), owed.version() + 1), "再次", DAY),
                        office)))
                .contains("project.rectified");
        rate(List.of(rated(done.id(), part(kept, "乙镇"), 200, 40, 20))).orThrow();
        assertThat(congress.project("a").value().state()).isEqualTo(Project.State.EVALUATED);
    }

    /** A misprint in one number is told, not refused: 152/30/0/0 is Longyou's [P]. */
    @Test
    @DisplayName("is rated whatever the numbers look like, with a warning where they do not fit")
    void warnsOfMisprints() {
        var project = congress.underWay("a", "b");
        work.complete(new CompleteProject(project.seen(), DAY), office).orThrow();
        var item = new ItemRating(project.id(), null, 152, 30, 0, 0);

        var rated = congress.evaluation
                .rate(new RateProjects("满意度测评", null, 182, 181L, List.of(item), DAY), office)
                .orThrow();
        assertThat(rated.grades().warnings()).extracting(Rejection::code).containsExactly("poll.votes-differ");
    }

    private Outcome<Versioned<Progress>> progress(
            Id<Project> project, String unit, int done, long spent, String correction, String day) {
        return work.reportProgress(
                new ReportProgress(project, unit, done, spent, "进展", correction, LocalDate.parse(day)), office);
    }

    private Outcome<RatedProjects> rate(List<ItemRating> items) {
        return congress.evaluation.rate(new RateProjects("满意度测评", null, 273, null, items, DAY), office);
    }

    private static ItemRating rated(
            Id<Project> project, Id<ProjectPart> part, long satisfied, long basically, long dissatisfied) {
        return new ItemRating(project, part, satisfied, basically, dissatisfied, 0);
    }

    private static Id<ProjectPart> part(List<Versioned<ProjectPart>> parts, String body) {
        return parts.stream()
                .filter(one -> one.value().body().equals(body))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
