package org.daibiao.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seats;
import org.daibiao.desk.Context;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.poll.Grade;
import org.daibiao.poll.Poll;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** Reads from the records what decisions about chosen projects need. */
final class WorkFacts {
    private WorkFacts() {}

    /** A project named by a command; a hidden one is treated as missing. */
    static Project project(Context context, Id<Project> id) {
        return context.shown(Project.SHAPE, id).value();
    }

    static List<Progress> reports(Context context, Id<Project> project) {
        return context.values(Progress.SHAPE, Progress.PROJECT.is(project));
    }

    /** The day of the latest report, or null. */
    static @Nullable LocalDate reported(Context context, Id<Project> project) {
        return reports(context, project).stream()
                .map(Progress::reportedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    static boolean seated(Context context, List<Id<Deputy>> deputies, LocalDate day) {
        Seats seats = context.answer(Seats.of(deputies));
        return deputies.stream().allMatch(deputy -> seats.acts(deputy, Office.DEPUTY, day));
    }

    /** The day since which a project is chosen; the day of its latest step if it is not. */
    static LocalDate chosenOn(Context context, Project project) {
        return context.entries(EntryFilter.about(project.id(), ProjectRoom.CHOSEN.code())).stream()
                .map(entry -> entry.line().day())
                .min(LocalDate::compareTo)
                .orElse(project.stateOn());
    }

    /** What the next report follows: the reports of the latest day, which answer all earlier ones, or the start. */
    private static Stream<Id<?>> latest(Context context, Id<Project> project) {
        List<Progress> reports = reports(context, project);
        LocalDate day = reports.stream()
                .map(Progress::reportedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
        return day == null
                ? Stream.of(project)
                : reports.stream().filter(one -> one.reportedOn().equals(day)).map(Progress::id);
    }

    /** The due entries of the next report. */
    static List<Entry> awaited(Context context, Id<Project> project) {
        String answered = ProjectRoom.PROGRESS_REPORTED.code();
        return latest(context, project)
                .map(id -> context.entries(EntryFilter.about(id, ProjectRoom.PROGRESS_DUE.code(), answered)))
                .filter(known ->
                        known.stream().noneMatch(entry -> entry.line().kind().equals(answered)))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The lines that take back the due days of milestones not reached, and of the next report.
     *
     * @param day the day on which the project ends; what was due before stays overdue. A past provisional day stays too, until the notice shows
     *     whether it was past
     */
    static List<Line> owed(Context context, Id<Project> project, LocalDate day) {
        var milestones = context.all(Milestone.SHAPE, Milestone.PROJECT.is(project), Milestone.REACHED_ON.missing());
        return Stream.concat(
                        milestones.stream()
                                .map(one -> EntryFilter.about(one.id(), ProjectRoom.MILESTONE_DUE.code()))
                                .flatMap(one -> context.entries(one).stream()),
                        awaited(context, project).stream())
                .filter(entry -> !due(entry).isBefore(day))
                .map(Entry::takenBack)
                .toList();
    }

    private static LocalDate due(Entry entry) {
        return Objects.requireNonNull(entry.line().due());
    }

    /** Whether the next report is past a provisional due day. */
    static boolean waits(Context context, Project project, WorkCalendar calendar) {
        Map<UUID, ProgressInterval> intervals = intervals(context, project.id());
        return awaited(context, project.id()).stream()
                .filter(entry -> entry.line().due() != null && due(entry).isBefore(context.today()))
                .flatMap(entry -> by(intervals, entry.line(), calendar))
                .anyMatch(ComputedDay::provisional);
    }

    /** The intervals, by the project or report that they run from. */
    private static Map<UUID, ProgressInterval> intervals(Context context, Id<Project> project) {
        return context.values(ProgressInterval.SHAPE, ProgressInterval.PROJECT.is(project)).stream()
                .collect(Collectors.toMap(ProgressInterval::since, Function.identity()));
    }

    /** The due day under the current calendar; empty if recorded before intervals were stored, and so not moved. */
    private static Stream<ComputedDay> by(Map<UUID, ProgressInterval> intervals, Line line, WorkCalendar calendar) {
        return Stream.ofNullable(intervals.get(line.item())).map(one -> one.after(line.day(), calendar));
    }

    /** The day on which a project was completed or stopped; null while it is under way. */
    private static @Nullable LocalDate endedOn(Context context, Project project) {
        return Stream.of(Project.Step.COMPLETE, Project.Step.STOP)
                .map(step -> ProjectRoom.STEP.member(step))
                .flatMap(kind -> context.entries(EntryFilter.about(project.id(), kind)).stream())
                .map(entry -> entry.line().day())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /**
     * A due entry of a report that falls on another day under the current calendar.
     *
     * @param was the line with the previous due day
     * @param takenBack the lines that take it back, if it still counts
     * @param endedOn the day on which the project ended without that report; null if it was made or is still awaited
     */
    record Moved(
            Line was,
            List<Line> takenBack,
            ComputedDay to,
            @Nullable LocalDate endedOn) {
        /** The previous due day. */
        ComputedDay before() {
            return ComputedDay.fixed(Objects.requireNonNull(was.due()));
        }

        /** Whether the report is owed after all: not if the project ended before the due day was past. */
        boolean isOwed() {
            return endedOn == null || to.day().isBefore(endedOn);
        }
    }

    static List<Moved> moved(Context context, Project project, WorkCalendar calendar) {
        Map<UUID, ProgressInterval> intervals = intervals(context, project.id());
        if (intervals.isEmpty()) {
            return List.of();
        }
        LocalDate ended = endedOn(context, project);
        Set<Long> open =
                awaited(context, project.id()).stream().map(Entry::number).collect(Collectors.toSet());
        Stream<Id<?>> all = Stream.concat(
                Stream.of(project.id()), reports(context, project.id()).stream().map(Progress::id));
        Stream<Moved> standing = all.flatMap(id -> due(context, id).stream())
                .filter(entry -> entry.line().due() != null)
                .flatMap(entry -> by(intervals, entry.line(), calendar)
                        .filter(to -> !to.day().equals(due(entry)))
                        .map(to -> new Moved(
                                entry.line(),
                                List.of(entry.takenBack()),
                                to,
                                open.contains(entry.number()) ? ended : null)));
        Stream<Moved> again = (ended == null ? Stream.<Line>empty() : fellAway(context, project.id()))
                .flatMap(line -> by(intervals, line, calendar)
                        .map(to -> new Moved(line, List.of(), to, ended))
                        .filter(Moved::isOwed));
        return Stream.concat(standing, again).toList();
    }

    private static List<Entry> due(Context context, Id<?> since) {
        return context.entries(EntryFilter.about(since, ProjectRoom.PROGRESS_DUE.code()));
    }

    /** Due lines of the next report that stopped counting when the project ended; the acts that entered them still hold them. */
    private static Stream<Line> fellAway(Context context, Id<Project> project) {
        Set<UUID> items = latest(context, project)
                .filter(id -> due(context, id).isEmpty())
                .map(Id::value)
                .collect(Collectors.toSet());
        if (items.isEmpty()) {
            return Stream.empty();
        }
        LocalDate day = reported(context, project);
        String since = day == null ? ProjectRoom.STEP.member(Project.Step.START) : ProjectRoom.PROGRESS.code();
        return context.entries(EntryFilter.about(project, since)).stream()
                .filter(entry -> day == null || entry.line().day().equals(day))
                .map(Entry::operation)
                .distinct()
                .flatMap(operation -> context.reader().journal().act(operation).stream())
                .flatMap(act -> act.lines().stream())
                .filter(line -> line.kind().equals(ProjectRoom.PROGRESS_DUE.code()) && items.contains(line.item()));
    }

    static List<ProjectAssignment> assignments(Context context, Id<Project> project, Id<SupervisionGroup> group) {
        return context.values(
                ProjectAssignment.SHAPE, ProjectAssignment.PROJECT.is(project), ProjectAssignment.ASSIGNED.is(group));
    }

    static boolean usedByEvaluation(Context context, Id<Poll> poll) {
        return !context.all(ProjectEvaluation.SHAPE, ProjectEvaluation.POLL.is(poll))
                .isEmpty();
    }

    /** What is known about each project that is rated, in the order of the command. */
    static Map<Id<Project>, EvaluationRule.Rated> rated(Context context, RateProjects command) {
        var known = new LinkedHashMap<Id<Project>, EvaluationRule.Rated>();
        for (ItemRating item : command.items()) {
            known.computeIfAbsent(item.project(), id -> rated(context, id));
        }
        return known;
    }

    private static EvaluationRule.Rated rated(Context context, Id<Project> id) {
        List<ProjectPart> parts = context.values(ProjectPart.SHAPE, ProjectPart.PROJECT.is(id));
        List<ProjectRating> before = context.values(ProjectRating.SHAPE, ProjectRating.PROJECT.is(id));
        Set<Id<ProjectPart>> asked = parts.stream()
                .map(ProjectPart::id)
                .filter(part -> latest(before, part) != Grade.SATISFIED && latest(before, part) != Grade.BASICALLY)
                .collect(Collectors.toSet());
        return new EvaluationRule.Rated(context.get(Project.SHAPE, id), parts, asked);
    }

    /** The grade of a part's latest rating; null if it has none. */
    private static @Nullable Grade latest(List<ProjectRating> ratings, Id<ProjectPart> part) {
        return ratings.stream()
                .filter(one -> part.equals(one.part()))
                .max(Comparator.comparing(ProjectRating::ratedOn)
                        .thenComparing(ProjectRating::turn)
                        .thenComparing(one -> one.id().toString()))
                .map(ProjectRating::grade)
                .orElse(null);
    }
}
