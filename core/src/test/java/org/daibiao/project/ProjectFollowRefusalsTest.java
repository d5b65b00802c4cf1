package org.daibiao.project;

import static org.daibiao.project.ProjectFixture.DAY;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input to groups and supervision. */
@DisplayName("Where deputies follow projects")
class ProjectFollowRefusalsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource({"groups", "supervisions"})
    @DisplayName("a command is refused, with its code, and changes nothing:")
    void isRefused(Refusal refusal) {
        refusal.check();
    }

    static Stream<Refusal> groups() {
        return Stream.of(
                underWay("project.group-known", "a second group of a name", (f, a) -> {
                    group(f, a);
                    return () -> form(f, a.value().round(), f.deputy);
                }),
                underWay(
                        "project.deputy-twice",
                        "a leader who is a member too",
                        (f, a) -> () -> form(f, a.value().round(), f.deputy, f.deputy)),
                underWay("project.no-deputy", "a suspended leader", (f, a) -> {
                    suspend(f);
                    return () -> form(f, a.value().round(), f.deputy);
                }),
                new Refusal("project.round-cancelled", "a group of a round that was cancelled", f -> {
                    var cancelled = f.projects
                            .cancel(new CancelRound(f.deliberated(1, "a").seen(), "会议改期", DAY), f.office)
                            .orThrow();
                    return () -> form(f, cancelled.id(), f.deputy);
                }),
                underWay("project.other-year", "a group of a year in which the project does not run", (f, a) -> {
                    var next = f.projects
                            .openRound(new OpenProjectRound(2026, 1, DAY, DAY), f.office)
                            .orThrow();
                    var group = form(f, next.id(), f.deputy).orThrow().id();
                    return () -> assign(f, a.id(), group);
                }),
                underWay("project.assigned", "a project that has the group already", (f, a) -> {
                    var group = group(f, a);
                    assign(f, a.id(), group).orThrow();
                    return () -> assign(f, a.id(), group);
                }),
                underWay("project.not-followed", "a group for a project that was not chosen", (f, a) -> {
                    var group = group(f, a);
                    var b = f.project("b").id();
                    return () -> assign(f, b, group);
                }),
                underWay("project.assignment-ended", "an assignment that is ended twice", (f, a) -> {
                    var ended = ended(f, a, group(f, a));
                    return () -> f.work.endAssignment(new EndAssignment(ended.seen(), DAY), f.office);
                }));
    }

    static Stream<Refusal> supervisions() {
        return Stream.of(
                underWay("project.not-assigned", "supervision by a group that has not the project", (f, a) -> {
                    var group = group(f, a);
                    return () -> supervise(f, a.id(), group, null, null, 0, f.deputy);
                }),
                underWay("project.not-assigned", "supervision by a group that has it no more", (f, a) -> {
                    var group = group(f, a);
                    ended(f, a, group);
                    return () -> supervise(f, a.id(), group, null, null, 1, f.deputy);
                }),
                underWay("project.not-followed", "supervision of a project that was stopped", (f, a) -> {
                    f.stop(a.id(), DAY);
                    return () -> supervise(f, a.id(), null, null, null, 0, f.deputy);
                }),
                underWay(
                        "project.deputy-twice",
                        "supervision by a deputy twice",
                        (f, a) -> () -> supervise(f, a.id(), null, null, null, 0, f.deputy, f.deputy)),
                underWay("project.no-deputy", "supervision by a suspended deputy", (f, a) -> {
                    suspend(f);
                    return () -> supervise(f, a.id(), null, null, null, 0, f.deputy);
                }),
                underWay(
                        "project.demand-and-due",
                        "a demand without a last day",
                        (f, a) -> () -> supervise(f, a.id(), null, "加快进度", null, 0, f.deputy)),
                underWay(
                        "project.demand-and-due",
                        "a last day without a demand",
                        (f, a) -> () -> supervise(f, a.id(), null, null, 9, 0, f.deputy)),
                underWay(
                        "project.due-past",
                        "an answer that is due before it is demanded",
                        (f, a) -> () -> supervise(f, a.id(), null, "加快进度", -1, 0, f.deputy)),
                underWay("project.nothing-demanded", "an answer to no demand", (f, a) -> {
                    var held =
                            supervise(f, a.id(), null, null, null, 0, f.deputy).orThrow();
                    return () -> answer(f, held);
                }),
                underWay("project.answered", "a second answer", (f, a) -> {
                    var held =
                            supervise(f, a.id(), null, "加快进度", 9, 0, f.deputy).orThrow();
                    var answered = answer(f, held).orThrow();
                    return () -> answer(f, answered);
                }));
    }

    private interface State {
        Supplier<Outcome<?>> of(ProjectFixture f, Versioned<Project> a);
    }

    /** Tried where project a is under way and project b was not chosen. */
    private static Refusal underWay(String code, String tried, State state) {
        return new Refusal(code, tried, f -> state.of(f, f.underWay("a", "b")));
    }

    private static void suspend(ProjectFixture f) {
        f.congress
                .daibiao()
                .deputies()
                .suspend(SuspendDeputy.of(f.deputy, Suspension.Cause.IN_CUSTODY, "2025-02-01"), f.office)
                .orThrow();
    }

    @SafeVarargs
    private static Outcome<Versioned<SupervisionGroup>> form(
            ProjectFixture f, Id<ProjectRound> round, Id<Deputy> leader, Id<Deputy>... members) {
        return f.work.formGroup(new FormSupervisionGroup(round, "第一组", leader, List.of(members), DAY), f.office);
    }

    private static Id<SupervisionGroup> group(ProjectFixture f, Versioned<Project> a) {
        return form(f, a.value().round(), f.deputy).orThrow().id();
    }

    private static Outcome<Versioned<ProjectAssignment>> assign(
            ProjectFixture f, Id<Project> project, Id<SupervisionGroup> group) {
        return f.work.assign(new AssignProject(project, group, "进度", DAY), f.office);
    }

    private static Versioned<ProjectAssignment> ended(
            ProjectFixture f, Versioned<Project> a, Id<SupervisionGroup> group) {
        var assigned = assign(f, a.id(), group).orThrow();
        return f.work.endAssignment(new EndAssignment(assigned.seen(), DAY), f.office)
                .orThrow();
    }

    /**
     * Supervision.
     *
     * @param due how many days later an answer is due
     * @param later how many days after the start it is held
     */
    @SafeVarargs
    private static Outcome<Versioned<ProjectSupervision>> supervise(
            ProjectFixture f,
            Id<Project> project,
            @Nullable Id<SupervisionGroup> group,
            @Nullable String demanded,
            @Nullable Integer due,
            int later,
            Id<Deputy>... deputies) {
        var day = DAY.plusDays(later);
        var way = ProjectSupervision.Way.SITE_VISIT;
        return f.work.supervise(
                new SuperviseProject(
                        project,
                        group,
                        List.of(deputies),
                        way,
                        "进度滞后",
                        demanded,
                        due == null ? null : day.plusDays(due),
                        day),
                f.office);
    }

    private static Outcome<Versioned<ProjectSupervision>> answer(
            ProjectFixture f, Versioned<ProjectSupervision> supervision) {
        return f.work.answer(new AnswerSupervision(supervision.seen(), "已加快", DAY), f.office);
    }
}
