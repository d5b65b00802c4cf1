package org.daibiao.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.poll.Evaluation;
import org.daibiao.poll.Grade;
import org.daibiao.poll.RatingVotes;
import org.daibiao.project.Project.State;
import org.daibiao.project.Project.Step;
import org.daibiao.project.ProjectRating.Turn;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Decides on ratings of projects, and on what a bad grade requires: pure functions. */
record EvaluationRule(ProjectRules rules, WorkCalendar calendar) {
    /**
     * What is known about a project that is rated.
     *
     * @param parts all its parts
     * @param asked the parts to rate now: all at first, later those that were rated dissatisfied; empty if the project is rated as a whole
     */
    record Rated(Versioned<Project> project, List<ProjectPart> parts, Set<Id<ProjectPart>> asked) {}

    /** New ids. */
    record Ids(Supplier<Id<ProjectRating>> ratings, Supplier<Id<Rectification>> rectifications) {}

    /** Grades all items of an evaluation, and warns of numbers that do not fit, without rejecting them. Items are named by their ids. */
    Evaluation evaluate(RateProjects command) {
        List<RatingVotes> ratings =
                command.items().stream().map(EvaluationRule::rating).toList();
        return rules.grading().evaluate(ratings, command.everybody(), command.collected());
    }

    private static RatingVotes rating(ItemRating item) {
        Id<ProjectPart> part = item.part();
        return new RatingVotes(
                item.project().toString(),
                part == null ? null : part.toString(),
                item.satisfied(),
                item.basically(),
                item.dissatisfied(),
                item.abstained());
    }

    /** Rates all items of an evaluation and stores it, or does neither. */
    Outcome<Change<ProjectEvaluation>> rate(
            RateProjects command, ProjectEvaluation kept, Map<Id<Project>, Rated> known, Ids ids, LocalDate today) {
        LocalDate day = command.day();
        var reasons = ProjectSteps.day(day, day, today);
        for (Rated one : known.values()) {
            ratable(one, command, reasons);
        }
        int n = 0;
        var seen = new HashSet<List<@Nullable Object>>();
        for (ItemRating item : command.items()) {
            String path = "items[" + n++ + "]";
            var key = new ArrayList<@Nullable Object>();
            key.add(item.project());
            key.add(item.part());
            reasons.when(!seen.add(key), ProjectReasons.RATED_TWICE, path);
        }
        return reasons.orElse(() -> rated(command, kept, known, ids));
    }

    private static void ratable(Rated one, RateProjects command, Rejections reasons) {
        Project project = one.project().value();
        LocalDate day = command.day();
        boolean ratable = project.state() == State.COMPLETED || project.state() == State.RECTIFIED;
        List<ItemRating> items = items(command, project.id());
        Set<Id<ProjectPart>> parts = one.parts().stream().map(ProjectPart::id).collect(Collectors.toSet());
        boolean whole = items.stream().anyMatch(item -> item.part() == null);
        Set<Id<ProjectPart>> told = new HashSet<>();
        items.forEach(item -> {
            if (item.part() != null) {
                told.add(item.part());
            }
        });
        reasons.when(!ratable, ProjectReasons.NOT_RATABLE, "items", project.code(), Messages.code(project.state()))
                .when(day.isBefore(project.stateOn()), ProjectReasons.BEFORE, "day", project.stateOn())
                .when(!parts.containsAll(told), ProjectReasons.NO_PART, "items", project.code())
                .when(whole && !told.isEmpty(), ProjectReasons.WHOLE_AND_PARTS, "items", project.code())
                .when(
                        ratable && (whole ? !one.asked().isEmpty() : !told.containsAll(one.asked())),
                        ProjectReasons.PARTS_LACK,
                        "items",
                        project.code());
    }

    private Change<ProjectEvaluation> rated(
            RateProjects command, ProjectEvaluation kept, Map<Id<Project>, Rated> known, Ids ids) {
        LocalDate day = command.day();
        Change<ProjectEvaluation> change = Change.to(kept);
        List<Evaluation.Graded> graded = evaluate(command).graded();
        Map<Id<Project>, Boolean> bad = new LinkedHashMap<>();
        int n = 0;
        for (ItemRating item : command.items()) {
            Grade grade = graded.get(n++).grade();
            Rated one = java.util.Objects.requireNonNull(known.get(item.project()));
            Turn turn = one.project().value().state() == State.COMPLETED ? Turn.FIRST : Turn.AGAIN;
            change = change.insert(
                    ProjectRating.SHAPE,
                    Edit.blank(ProjectRating.SHAPE, ids.ratings().get())
                            .set(ProjectRating.EVALUATION, kept.id())
                            .set(ProjectRating.PROJECT, item.project())
                            .set(ProjectRating.PART, item.part())
                            .set(ProjectRating.TURN, turn)
                            .set(ProjectRating.RATED_ON, day)
                            .set(ProjectRating.SATISFIED, item.satisfied())
                            .set(ProjectRating.BASICALLY, item.basically())
                            .set(ProjectRating.DISSATISFIED, item.dissatisfied())
                            .set(ProjectRating.ABSTAINED, item.abstained())
                            .set(ProjectRating.GRADE, grade)
                            .done());
            bad.merge(item.project(), grade == Grade.DISSATISFIED, Boolean::logicalOr);
        }
        for (Map.Entry<Id<Project>, Boolean> one : bad.entrySet()) {
            Versioned<Project> project =
                    java.util.Objects.requireNonNull(known.get(one.getKey())).project();
            change = one.getValue() ? failed(change, project, day, ids) : moved(change, project, Step.PASS, day);
        }
        return change;
    }

    private Change<ProjectEvaluation> failed(
            Change<ProjectEvaluation> change, Versioned<Project> project, LocalDate day, Ids ids) {
        TimeLimit limit = rules.rectified();
        ComputedDay due = limit.computed(day, rules.roll(), calendar);
        var owed = Edit.blank(Rectification.SHAPE, ids.rectifications().get())
                .set(Rectification.PROJECT, project.id())
                .set(Rectification.EVALUATION, change.next().id())
                .set(Rectification.SINCE, day)
                .set(Rectification.TIME_LIMIT, limit.toString())
                .set(Rectification.ROLL, rules.roll())
                .set(Rectification.DUE_ON, due.day())
                .set(Rectification.CERTAINTY, due.certainty())
                .done();
        return moved(change, project, Step.FAIL, day)
                .insert(Rectification.SHAPE, owed)
                .line(owed.owed());
    }

    private static Change<ProjectEvaluation> moved(
            Change<ProjectEvaluation> change, Versioned<Project> project, Step step, LocalDate day) {
        Project now = project.value();
        State next = ProjectSteps.PROJECT.next(now.state(), step, "project").orThrow();
        return change.update(Project.SHAPE, project, now.to(next, day, null))
                .line(ProjectSteps.line(step, now, day))
                .line(Line.event(ProjectRoom.EVALUATED.code(), now.id(), day));
    }

    static List<ItemRating> items(RateProjects command, Id<Project> project) {
        return command.items().stream()
                .filter(item -> item.project().equals(project))
                .toList();
    }

    /** Whether the current calendar moves its day or makes it certain. */
    boolean moved(Rectification now) {
        return !now.due(calendar).equals(now.due());
    }

    /**
     * Its due day under the current calendar.
     *
     * @param owed the lines that take back its due entry
     */
    Outcome<Change<Rectification>> recompute(Rectification now, List<Line> owed) {
        return new Rejections()
                .when(!moved(now), ProjectReasons.DUE_UNMOVED, "rectification", now.dueOn())
                .orElse(() -> {
                    Rectification next = now.dueOn(now.due(calendar));
                    Change<Rectification> change = Change.to(next);
                    return next.dueOn().equals(now.dueOn())
                            ? change
                            : change.lines(owed).line(next.owed());
                });
    }

    /** Reports a rectification; the project can then be rated again. */
    static Outcome<Change<Rectification>> rectify(
            Rectification now, RectifyProject command, Versioned<Project> project, LocalDate today) {
        Project before = project.value();
        LocalDate day = command.day();
        var more = ProjectSteps.day(day, now.since(), today)
                .when(now.reportedOn() != null, ProjectReasons.RECTIFIED, "rectification");
        return ProjectSteps.next(before, Step.RECTIFY, "rectification", more)
                .map(next -> Change.to(
                                Edit.of(now)
                                        .set(Rectification.TEXT, command.text())
                                        .set(Rectification.REPORTED_ON, day)
                                        .done(),
                                Line.event(ProjectRoom.RECTIFIED.code(), now.id(), day),
                                ProjectSteps.line(Step.RECTIFY, before, day))
                        .update(Project.SHAPE, project, before.to(next, day, null)));
    }
}
