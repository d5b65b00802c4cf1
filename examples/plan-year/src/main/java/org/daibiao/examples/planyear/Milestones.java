package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.daibiao.Daibiao;
import org.daibiao.desk.Actor;
import org.daibiao.project.Milestone;
import org.daibiao.project.Project;
import org.daibiao.project.ProjectWorkService;
import org.daibiao.project.ReachMilestone;
import org.daibiao.project.SetMilestone;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/** Two milestones for each project. All are reached in time, but the first project begins late. No obligation of the plan requires them. */
final class Milestones {
    private static final String BEGUN = "全面开工";
    private static final LocalDate BEGUN_BY = LocalDate.parse("2025-05-15");
    private static final LocalDate BEGUN_LATE = LocalDate.parse("2025-05-27");
    private static final String HALF = "主体完成过半";
    private static final LocalDate HALF_BY = LocalDate.parse("2025-09-19");

    private final Daibiao daibiao;
    private final ProjectWorkService work;
    private final Actor office;

    Milestones(Daibiao daibiao, Actor office) {
        this.daibiao = daibiao;
        this.work = daibiao.projectWork();
        this.office = office;
    }

    void plan(Diary diary, LocalDate started, Supplier<List<Versioned<Project>>> underWay) {
        diary.on(
                started,
                () -> underWay.get().forEach(one -> {
                    set(one, BEGUN, BEGUN_BY, started);
                    set(one, HALF, HALF_BY, started);
                }));
        diary.on(BEGUN_BY, () -> reach(underWay.get().stream().skip(1).toList(), BEGUN, BEGUN_BY));
        diary.on(BEGUN_LATE, () -> reach(underWay.get().stream().limit(1).toList(), BEGUN, BEGUN_LATE));
        diary.on(HALF_BY, () -> reach(underWay.get(), HALF, HALF_BY));
    }

    private void set(Versioned<Project> project, String title, LocalDate due, LocalDate day) {
        work.setMilestone(new SetMilestone(project.id(), title, due, day), office)
                .orThrow();
    }

    private void reach(List<Versioned<Project>> projects, String title, LocalDate day) {
        for (Versioned<Project> project : projects) {
            daibiao.find(Query.of(Milestone.SHAPE, Milestone.PROJECT.is(project.id())), office).items().stream()
                    .filter(one -> one.value().title().equals(title))
                    .forEach(one -> work.reachMilestone(new ReachMilestone(one.seen(), day), office)
                            .orThrow());
        }
    }
}
