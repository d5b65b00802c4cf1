package org.daibiao.project;

import static org.daibiao.project.ProjectFixture.DAY;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.project.Adjustment.Answer;
import org.daibiao.project.Adjustment.Matter;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input to milestones, reports and adjustments. */
@DisplayName("While a chosen project is carried out")
class ProjectWorkRefusalsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource({"steps", "adjustments"})
    @DisplayName("a command is refused, with its code, and changes nothing:")
    void isRefused(Refusal refusal) {
        refusal.check();
    }

    static Stream<Refusal> steps() {
        return Stream.of(
                underWay(
                        "project.due-past",
                        "a milestone that is due before it is set",
                        (f, a) -> () ->
                                f.work.setMilestone(new SetMilestone(a.id(), "开工", DAY.minusDays(1), DAY), f.office)),
                underWay("project.not-running", "a milestone of a project that was not chosen", (f, a) -> {
                    var b = f.project("b").id();
                    return () -> f.work.setMilestone(new SetMilestone(b, "开工", DAY, DAY), f.office);
                }),
                underWay("project.reached", "a milestone that was reached already", (f, a) -> {
                    var reached = f.work.reachMilestone(
                                    new ReachMilestone(milestone(f, a).seen(), DAY), f.office)
                            .orThrow();
                    return () -> f.work.reachMilestone(new ReachMilestone(reached.seen(), DAY), f.office);
                }),
                underWay("project.not-running", "a milestone reached after the end", (f, a) -> {
                    var milestone = milestone(f, a);
                    complete(f, a);
                    return () -> f.work.reachMilestone(new ReachMilestone(milestone.seen(), DAY), f.office);
                }),
                underWay("record.invalid.Min", "money below zero", (f, a) -> () -> progress(f, a, 10, -1)),
                underWay("record.invalid.Max", "more done than all", (f, a) -> () -> progress(f, a, 101, 10)),
                underWay(
                        "project.no-such-step",
                        "a project that is started twice",
                        (f, a) -> () -> f.work.start(new StartProject(a.seen(), DAY), f.office)),
                underWay(
                        "project.no-such-step",
                        "a project that is closed before it was rated",
                        (f, a) -> () -> f.work.close(new CloseProject(a.seen(), DAY), f.office)),
                underWay("project.before", "a project that ends before its last report", (f, a) -> {
                    progress(f, a, 10, 10).orThrow();
                    return () -> f.work.complete(new CompleteProject(a.seen(), DAY), f.office);
                }));
    }

    static Stream<Refusal> adjustments() {
        return Stream.of(
                asking("project.adjusts-what", "a new content that is not told", Matter.CONTENT, null, null),
                asking("project.adjusts-what", "a new content that is blank", Matter.CONTENT, " ", null),
                asking("project.adjusts-what", "a new content with a budget", Matter.CONTENT, "改建", 90L),
                asking("project.adjusts-what", "a new budget that is not told", Matter.BUDGET, null, null),
                asking("project.adjusts-what", "a stop with a budget", Matter.STOP, null, 90L),
                asking("record.invalid.Min", "a new budget below zero", Matter.BUDGET, null, -1L),
                underWay("project.not-running", "an adjustment after the end", (f, a) -> {
                    complete(f, a);
                    return () -> ask(f, a, Matter.STOP, null, null);
                }),
                underWay("project.adjustment-decided", "an adjustment that is decided twice", (f, a) -> {
                    var decided = decide(f, ask(f, a, Matter.BUDGET, null, 90L).orThrow(), Answer.REFUSED)
                            .orThrow();
                    return () -> decide(f, decided, Answer.APPROVED);
                }),
                underWay("project.not-running", "an adjustment that is approved after the end", (f, a) -> {
                    var asked = ask(f, a, Matter.BUDGET, null, 90L).orThrow();
                    complete(f, a);
                    return () -> decide(f, asked, Answer.APPROVED);
                }));
    }

    private interface State {
        Supplier<Outcome<?>> of(ProjectFixture f, Versioned<Project> a);
    }

    /** Tried where project a is under way and project b was not chosen. */
    private static Refusal underWay(String code, String tried, State state) {
        return new Refusal(code, tried, f -> state.of(f, f.underWay("a", "b")));
    }

    private static Refusal asking(
            String code, String tried, Matter matter, @Nullable String text, @Nullable Long budget) {
        return underWay(code, tried, (f, a) -> () -> ask(f, a, matter, text, budget));
    }

    private static Versioned<Milestone> milestone(ProjectFixture f, Versioned<Project> a) {
        return f.work.setMilestone(new SetMilestone(a.id(), "完工", DAY.plusDays(9), DAY), f.office)
                .orThrow();
    }

    private static void complete(ProjectFixture f, Versioned<Project> a) {
        f.work.complete(new CompleteProject(a.seen(), DAY), f.office).orThrow();
    }

    /** A day after the start. */
    private static Outcome<Versioned<Progress>> progress(ProjectFixture f, Versioned<Project> a, int done, long spent) {
        return f.work.reportProgress(
                new ReportProgress(a.id(), "某局", done, spent, "进展", null, DAY.plusDays(1)), f.office);
    }

    private static Outcome<Versioned<Adjustment>> ask(
            ProjectFixture f, Versioned<Project> a, Matter matter, @Nullable String text, @Nullable Long budget) {
        return f.work.askAdjustment(new AskAdjustment(a.id(), matter, text, budget, "招标节约", DAY), f.office);
    }

    private static Outcome<Versioned<Adjustment>> decide(ProjectFixture f, Versioned<Adjustment> asked, Answer answer) {
        return f.work.decideAdjustment(new DecideAdjustment(asked.seen(), answer, "常委会决定", DAY), f.office);
    }
}
