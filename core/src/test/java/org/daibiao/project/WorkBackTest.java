package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.SameDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.poll.PollRules;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step of a project that was recorded in error")
class WorkBackTest {
    private final ProjectFixture congress = new ProjectFixture();
    private final Actor office = congress.office;
    private final ProjectWorkService work = congress.reporting(TimeLimit.months(2));
    private final Id<Project> project = underWay();

    @Test
    @DisplayName(
            "as the last progress report is taken back: the one before counts, and a lower figure needs no word why")
    void lastReport() {
        report(40, "2025-04-01");
        var before = lines();
        var wrong = report(90, "2025-05-01");
        takeBack(wrong);

        assertThat(lines()).isEqualTo(before);
        assertThat(congress.congress
                        .daibiao()
                        .get(Progress.SHAPE, Id.of(wrong), office)
                        .value())
                .satisfies(kept -> {
                    assertThat(kept.takenBackOn()).isNotNull();
                    assertThat(kept.takenBackReason()).isEqualTo("误登记");
                });
        report(50, "2025-05-01");
    }

    @Test
    @DisplayName("as the first report is taken back: it is owed since the start, as if it had never been made")
    void firstReport() {
        var before = lines();
        takeBack(report(40, "2025-04-01"));

        assertThat(lines()).isEqualTo(before);
        assertThat(codes(tried(first(Query.of(Progress.SHAPE))))).containsExactly("project.taken-back");
    }

    @Test
    @DisplayName("as reports are taken back the last one first, never the one before, nor after the completion")
    void builtOn() {
        UUID first = report(40, "2025-04-01");
        UUID last = report(50, "2025-05-01");

        assertThat(codes(tried(first))).containsExactly("project.built-on");
        assertThat(codes(tried(project.value()))).containsExactly("project.built-on");
        complete("2025-06-01");
        assertThat(codes(tried(last))).containsExactly("project.built-on");
        takeBack(project.value());
        takeBack(last);
        takeBack(first);
        takeBack(project.value());
        assertThat(now().value().state()).isEqualTo(Project.State.CHOSEN);
    }

    @Test
    @DisplayName("as a completion is taken back: what had fallen away with it is owed again")
    void completion() {
        milestone("2025-12-01");
        report(40, "2025-04-01");
        var before = lines();
        var was = now().value();
        complete("2025-05-01");
        assertThat(lines()).isNotEqualTo(before);
        takeBack(project.value());

        assertThat(lines()).isEqualTo(before);
        assertThat(now().value()).isEqualTo(was);
        assertThat(congress.congress.earlier(project)).contains("state: completed");
        complete("2025-06-01");
    }

    @Test
    @DisplayName("as a start is taken back, and the project starts on another day")
    void start() {
        takeBack(project.value());

        assertThat(now().value().state()).isEqualTo(Project.State.CHOSEN);
        assertThat(lines()).noneMatch(line -> line.contains("progress-due"));
        assertThat(codes(tried(project.value()))).containsExactly("project.no-step");
        work.start(new StartProject(now().seen(), LocalDate.parse("2025-04-01")), office)
                .orThrow();
        assertThat(lines()).anyMatch(line -> line.contains("project.progress-due 2025-04-01"));
        report(40, "2025-05-01");
        work.recompute(office);
    }

    @Test
    @DisplayName("as a closing is taken back: it is chosen as long as it runs")
    void closing() {
        complete("2025-05-01");
        var items = List.of(new ItemRating(project, null, 9, 1, 0, 0));
        var rated = new RateProjects("测评", null, 10, null, items, LocalDate.parse("2025-06-01"));
        congress.evaluation.rate(rated, office).orThrow();
        assertThat(codes(tried(project.value()))).containsExactly("project.no-step");
        var before = lines();
        var was = now().value();
        work.close(new CloseProject(now().seen(), LocalDate.parse("2025-06-02")), office)
                .orThrow();
        takeBack(project.value());

        assertThat(lines()).isEqualTo(before);
        assertThat(now().value()).isEqualTo(was);
    }

    @Test
    @DisplayName("as a milestone is taken back: first that it was reached, then that it was set")
    void milestone() {
        var none = lines();
        var set = milestone("2025-06-01");
        var before = lines();
        work.reachMilestone(new ReachMilestone(set.seen(), LocalDate.parse("2025-05-01")), office)
                .orThrow();
        takeBack(set.id().value());

        assertThat(lines()).isEqualTo(before);
        takeBack(set.id().value());
        assertThat(lines()).isEqualTo(none);
        var gone = congress.congress.daibiao().get(Milestone.SHAPE, set.id(), office);
        assertThat(codes(work.reachMilestone(new ReachMilestone(gone.seen(), LocalDate.parse("2025-05-01")), office)))
                .containsExactly("project.taken-back");
        assertThat(codes(tried(set.id().value()))).containsExactly("project.taken-back");
    }

    @Test
    @DisplayName("as one of several supervisions is taken back alone, also once a deputy who took part was merged")
    void supervisionOfTheMerged() {
        supervise("2025-03-20");
        var before = lines();
        var held = supervise("2025-04-01");
        var again = supervise("2025-04-01");
        var deputies = congress.congress.daibiao().deputies();
        var kept = congress.congress.deputy("同一人");
        Seen<Deputy> gone = congress.congress
                .daibiao()
                .get(Deputy.SHAPE, congress.deputy, office)
                .seen();
        deputies.sameDeputy(new SameDeputy(gone, kept, "同一人登记了两次"), office).orThrow();
        var all = lines();

        takeBack(held.id().value());
        assertThat(lines()).hasSize(all.size() - (all.size() - before.size()) / 2);
        takeBack(again.id().value());
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    @DisplayName("as supervision is taken back: first its answer, which is owed again, then all of it")
    void supervision() {
        var none = lines();
        var held = supervise();
        var before = lines();
        work.answer(new AnswerSupervision(held.seen(), "已改", LocalDate.parse("2025-05-01")), office)
                .orThrow();
        takeBack(held.id().value());

        assertThat(lines()).isEqualTo(before);
        supervise();
        var two = lines();
        takeBack(held.id().value());
        assertThat(lines()).hasSizeLessThan(two.size());
        takeBack(congress.congress
                .daibiao()
                .find(Query.of(ProjectSupervision.SHAPE, ProjectSupervision.TAKEN_BACK_ON.missing()), office)
                .items()
                .get(0)
                .id()
                .value());
        assertThat(lines()).isEqualTo(none);
    }

    @Test
    @DisplayName("as a refusal is taken back, and then the request; an approval has taken effect")
    void adjustment() {
        var none = lines();
        var asked = ask();
        var before = lines();
        decide(asked, Adjustment.Answer.REFUSED);
        takeBack(asked.id().value());

        assertThat(lines()).isEqualTo(before);
        takeBack(asked.id().value());
        assertThat(lines()).isEqualTo(none);
        assertThat(codes(tried(asked.id().value()))).containsExactly("project.taken-back");
        var again = ask();
        decide(again, Adjustment.Answer.APPROVED);
        assertThat(codes(tried(again.id().value()))).containsExactly("project.in-effect");
    }

    @Test
    @DisplayName("is taken back by the office alone, and only as it was seen")
    void byWhom() {
        UUID step = report(40, "2025-04-01");
        Actor unit = Actor.of(office.congress(), "unit", Roles.HANDLING_UNIT).tied(Relation.UNIT, "某局");
        var command = new TakeBackProjectStep(now().seen(), step, "误登记");
        var stale = new Seen<>(project, now().version() - 1);

        assertThatThrownBy(() -> work.takeBack(command, unit)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> work.takeBack(new TakeBackProjectStep(stale, step, "误登记"), office))
                .isInstanceOf(StaleVersionException.class);
        assertThat(codes(tried(new UUID(9, 9)))).containsExactly("project.no-step");
    }

    private Id<Project> underWay() {
        var round = congress.deliberated(1, "a", "b");
        congress.record(round, congress.poll(1, PollRules.AtTie.REVOTE, List.of("a", "b"), List.of("a")))
                .orThrow();
        return work.start(new StartProject(congress.project("a").seen(), DAY), office)
                .orThrow()
                .id();
    }

    private Versioned<Project> now() {
        return congress.project("a");
    }

    private UUID report(int done, String day) {
        var command = new ReportProgress(project, "某局", done, 10, "进展", null, LocalDate.parse(day));
        return work.reportProgress(command, office).orThrow().id().value();
    }

    private Versioned<Milestone> milestone(String dueOn) {
        return work.setMilestone(new SetMilestone(project, "开工", LocalDate.parse(dueOn), DAY), office)
                .orThrow();
    }

    private void complete(String day) {
        work.complete(new CompleteProject(now().seen(), LocalDate.parse(day)), office)
                .orThrow();
    }

    private Versioned<ProjectSupervision> supervise() {
        return supervise("2025-04-01");
    }

    private Versioned<ProjectSupervision> supervise(String day) {
        var command = new SuperviseProject(
                project,
                null,
                List.of(congress.deputy),
                ProjectSupervision.Way.SITE_VISIT,
                "进展慢",
                "加快",
                LocalDate.parse("2025-06-01"),
                LocalDate.parse(day));
        return work.supervise(command, office).orThrow();
    }

    private Versioned<Adjustment> ask() {
        return work.askAdjustment(new AskAdjustment(project, Adjustment.Matter.BUDGET, null, 150L, "超支", DAY), office)
                .orThrow();
    }

    private void decide(Versioned<Adjustment> asked, Adjustment.Answer answer) {
        work.decideAdjustment(new DecideAdjustment(asked.seen(), answer, "常委会文件", DAY), office)
                .orThrow();
    }

    private Outcome<Versioned<Project>> tried(UUID step) {
        return work.takeBack(new TakeBackProjectStep(now().seen(), step, "误登记"), office);
    }

    private void takeBack(UUID step) {
        tried(step).orThrow();
    }

    private <T> UUID first(Query<T> query) {
        return congress.congress
                .daibiao()
                .find(query, office)
                .items()
                .get(0)
                .id()
                .value();
    }

    /** The net lines about it and all that belongs to it. */
    private List<String> lines() {
        var door = congress.congress.daibiao();
        Stream<Id<?>> items = Stream.of(
                        Stream.<Id<?>>of(project),
                        door.find(Query.of(Progress.SHAPE), office).items().stream()
                                .map(Versioned::id),
                        door.find(Query.of(Milestone.SHAPE), office).items().stream()
                                .map(Versioned::id),
                        door.find(Query.of(ProjectSupervision.SHAPE), office).items().stream()
                                .map(Versioned::id))
                .flatMap(all -> all);
        return items.flatMap(item -> congress.congress.entries(EntryFilter.about(item)).stream())
                .map(line -> line.role() + " " + line.item() + " " + line.kind() + " " + line.day() + " " + line.due())
                .sorted()
                .toList();
    }
}
