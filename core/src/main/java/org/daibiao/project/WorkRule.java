package org.daibiao.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.project.Project.State;
import org.daibiao.project.Project.Step;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Decides on the steps of a chosen project: pure functions. */
final class WorkRule {
    private static final Set<State> RUNNING = EnumSet.of(State.CHOSEN, State.UNDER_WAY);

    private WorkRule() {}

    /**
     * Starts a project.
     *
     * @param next the interval to the first progress report, or null
     */
    static Outcome<Change<Project>> start(
            Project now, LocalDate day, @Nullable ProgressInterval next, LocalDate today) {
        return step(now, Step.START, day, ProjectSteps.day(day, now.stateOn(), today))
                .map(change -> awaiting(change, next));
    }

    private static <T> Change<T> awaiting(Change<T> change, @Nullable ProgressInterval next) {
        return next == null
                ? change
                : change.lines(due(Id.of(next.since()), next.startsOn(), next.dueOn()))
                        .insert(ProgressInterval.SHAPE, next);
    }

    /**
     * Completes a project.
     *
     * @param reported the day of its latest progress report, or null
     * @param takenBack the lines that take back due days still to come
     */
    static Outcome<Change<Project>> complete(
            Project now, LocalDate day, @Nullable LocalDate reported, List<Line> takenBack, LocalDate today) {
        LocalDate earliest = reported != null && reported.isAfter(now.stateOn()) ? reported : now.stateOn();
        return step(now, Step.COMPLETE, day, ProjectSteps.day(day, earliest, today))
                .map(change -> change.lines(takenBack));
    }

    /** Closes it; nothing of it remains in force, and it needs no supervision group from that day on. */
    static Outcome<Change<Project>> close(Project now, LocalDate day, LocalDate chosenOn, LocalDate today) {
        return step(now, Step.CLOSE, day, ProjectSteps.day(day, now.stateOn(), today))
                .map(change -> change.line(ProjectSteps.chosen(now, chosenOn).endedOn(day)));
    }

    private static Outcome<Change<Project>> step(Project now, Step step, LocalDate day, Rejections more) {
        return ProjectSteps.next(now, step, "project", more)
                .map(next -> Change.to(now.to(next, day, null), ProjectSteps.line(step, now, day)));
    }

    static Outcome<Change<Milestone>> set(SetMilestone command, Id<Milestone> id, Project project, LocalDate today) {
        LocalDate day = command.day();
        return running(project, "project", ProjectSteps.day(day, project.stateOn(), today))
                .when(command.dueOn().isBefore(day), ProjectReasons.DUE_PAST, "dueOn", day)
                .orElse(() -> {
                    var milestone =
                            new Milestone(id, project.id(), command.title(), day, command.dueOn(), null, null, null);
                    return Change.to(milestone, due(milestone));
                });
    }

    static Line due(Milestone milestone) {
        return Line.event(ProjectRoom.MILESTONE_DUE.code(), milestone.id(), milestone.setOn())
                .dueOn(milestone.dueOn());
    }

    static Outcome<Change<Milestone>> reach(Milestone now, Project project, LocalDate day, LocalDate today) {
        return running(project, "milestone", ProjectSteps.day(day, now.setOn(), today))
                .when(now.takenBackOn() != null, ProjectReasons.TAKEN_BACK, "milestone")
                .when(now.reachedOn() != null, ProjectReasons.REACHED, "milestone")
                .orElse(() -> Change.to(
                        Edit.of(now).set(Milestone.REACHED_ON, day).done(),
                        Line.event(ProjectRoom.MILESTONE_REACHED.code(), now.id(), day)));
    }

    /**
     * Records a progress report. Percentage and amount must not decrease, unless the report says why an earlier figure was too high.
     *
     * @param before the earlier reports
     * @param awaited the due entries of this report
     * @param next the interval to the next report, or null
     */
    static Outcome<Change<Progress>> report(
            ReportProgress command,
            Id<Progress> id,
            Project project,
            List<Progress> before,
            List<Entry> awaited,
            @Nullable ProgressInterval next,
            LocalDate today) {
        if (!project.concerns(command.unit())) { // other units learn nothing about it
            return Outcome.rejected(ProjectReasons.NOT_IN_CHARGE.at("unit"));
        }
        LocalDate day = command.day();
        Progress last = before.stream()
                .max(Comparator.comparing(Progress::reportedOn).thenComparing(one -> one.id()))
                .orElse(null);
        LocalDate earliest = last == null ? project.stateOn() : last.reportedOn();
        return back(command, last, ProjectSteps.day(day, earliest, today))
                .when(
                        project.state() != State.UNDER_WAY,
                        ProjectReasons.NOT_UNDER_WAY,
                        "project",
                        Messages.code(project.state()))
                .orElse(() -> awaiting(
                        Change.to(
                                        Edit.blank(Progress.SHAPE, id)
                                                .set(Progress.PROJECT, project.id())
                                                .set(Progress.UNIT, command.unit())
                                                .set(Progress.REPORTED_ON, day)
                                                .set(Progress.DONE, command.done())
                                                .set(Progress.SPENT, command.spent())
                                                .set(Progress.TEXT, command.text())
                                                .set(Progress.CORRECTION, command.correction())
                                                .done(),
                                        Line.event(ProjectRoom.PROGRESS.code(), project.id(), day))
                                .lines(answered(awaited, day)),
                        next));
    }

    /**
     * Recomputes the due days of its reports under the current calendar.
     *
     * @param intervals those whose last day it changes or makes certain
     * @param moved the entries that fall on another day
     */
    static Outcome<Change<Project>> recompute(
            Project now,
            List<Versioned<ProgressInterval>> intervals,
            List<WorkFacts.Moved> moved,
            WorkCalendar calendar) {
        return new Rejections()
                .when(intervals.isEmpty() && moved.isEmpty(), ProjectReasons.REPORT_UNMOVED, "project")
                .orElse(() -> {
                    Change<Project> change = Change.to(now);
                    for (Versioned<ProgressInterval> one : intervals) {
                        change = change.update(
                                ProgressInterval.SHAPE, one, one.value().recomputed(calendar));
                    }
                    for (WorkFacts.Moved one : moved) {
                        Line was = one.was();
                        change = change.lines(one.takenBack())
                                .lines(due(
                                        Id.of(was.item()),
                                        was.day(),
                                        one.isOwed() ? one.to().day() : null));
                    }
                    return change;
                });
    }

    private static List<Line> answered(List<Entry> awaited, LocalDate day) {
        return awaited.stream()
                .map(due -> Line.event(
                        ProjectRoom.PROGRESS_REPORTED.code(), Id.of(due.line().item()), day))
                .toList();
    }

    /** The start and each report make the next one due, each as an item of its own, so that none answers for another. */
    static List<Line> due(Id<?> since, LocalDate day, @Nullable LocalDate reportBy) {
        return reportBy == null
                ? List.of()
                : List.of(
                        Line.event(ProjectRoom.PROGRESS_DUE.code(), since, day).dueOn(reportBy));
    }

    private static Rejections back(ReportProgress command, @Nullable Progress last, Rejections reasons) {
        boolean back = last != null && (command.done() < last.done() || command.spent() < last.spent());
        boolean explained =
                command.correction() != null && !command.correction().isBlank();
        return reasons.when(
                        back && !explained,
                        ProjectReasons.GOES_BACK,
                        "correction",
                        last == null ? 0 : last.done(),
                        last == null ? 0 : last.spent())
                .when(!back && command.correction() != null, ProjectReasons.NOTHING_TO_CORRECT, "correction");
    }

    /**
     * Adds a reason if the project is neither chosen nor under way.
     *
     * @param path of what names the project in the command
     */
    static Rejections running(Project project, String path, Rejections reasons) {
        return reasons.when(
                !RUNNING.contains(project.state()), ProjectReasons.NOT_RUNNING, path, Messages.code(project.state()));
    }
}
