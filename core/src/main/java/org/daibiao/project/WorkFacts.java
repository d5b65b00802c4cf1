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
import org.daibiao.correction.Corrections;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Seats;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.poll.Grade;
import org.daibiao.poll.Poll;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Reads from the records what decisions about chosen projects need. */
final class WorkFacts {
    private WorkFacts() {}

    /** A project named by a command; a hidden one is treated as missing. */
    static Question<Project> project(Id<Project> id) {
        return Question.shown(Project.SHAPE, id).map(Versioned::value);
    }

    /** Its progress reports that count. */
    static Question<List<Progress>> reports(Id<Project> project) {
        return Question.values(Progress.SHAPE, Progress.PROJECT.is(project), Progress.TAKEN_BACK_ON.missing());
    }

    /** The day of the latest report, or null. */
    static @Nullable LocalDate reported(Context context, Id<Project> project) {
        return context.answer(reports(project)).stream()
                .map(Progress::reportedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    static Question<Boolean> seated(List<Id<Deputy>> deputies, LocalDate day) {
        return Seats.of(deputies).map(seats -> seats.allAct(deputies, day));
    }

    /** The days since which a project is chosen. */
    static Question<List<LocalDate>> chosen(Id<Project> project) {
        return Question.entries(EntryFilter.about(project, ProjectRoom.CHOSEN.code()))
                .map(all -> all.stream().map(entry -> entry.line().day()).toList());
    }

    /** The day since which a project is chosen; the day of its latest step if it is not. */
    static LocalDate chosenOn(Context context, Project project) {
        return context.answer(chosen(project.id())).stream()
                .min(LocalDate::compareTo)
                .orElse(project.stateOn());
    }

    /** What the next report follows: the reports of the latest day, which answer all earlier ones, or the start. */
    private static Stream<Id<?>> latest(Context context, Id<Project> project) {
        List<Progress> reports = context.answer(reports(project));
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
        return answers(context, nextDue(context, project))
                .filter(known -> known.stream()
                        .noneMatch(entry -> entry.line().kind().equals(ProjectRoom.PROGRESS_REPORTED.code())))
                .flatMap(List::stream)
                .toList();
    }

    /** What is owed since the latest reports, and whether it is answered. */
    private static List<Question<List<Entry>>> nextDue(Context context, Id<Project> project) {
        return latest(context, project)
                .map(id -> Question.entries(
                        EntryFilter.about(id, ProjectRoom.PROGRESS_DUE.code(), ProjectRoom.PROGRESS_REPORTED.code())))
                .toList();
    }

    private static <A> Stream<A> answers(Context context, List<Question<A>> questions) {
        context.ask(questions);
        return questions.stream().map(context::answer);
    }

    /** What {@link #owed} asks first. */
    static List<Question<?>> ofOwed(Id<Project> project) {
        return List.of(reports(project), unreached(project));
    }

    private static Question<List<Milestone>> unreached(Id<Project> project) {
        return Question.values(
                Milestone.SHAPE,
                Milestone.PROJECT.is(project),
                Milestone.REACHED_ON.missing(),
                Milestone.TAKEN_BACK_ON.missing());
    }

    /**
     * The lines that take back the due days of milestones not reached, and of the next report.
     *
     * @param day the day on which the project ends; what was due before stays overdue. A past provisional day stays too, until the notice shows
     *     whether it was past
     */
    static List<Line> owed(Context context, Id<Project> project, LocalDate day) {
        context.ask(ofOwed(project));
        List<Question<List<Entry>>> ofMilestones = context.answer(unreached(project)).stream()
                .map(one -> Question.entries(EntryFilter.about(one.id(), ProjectRoom.MILESTONE_DUE.code())))
                .toList();
        context.ask(Stream.of(ofMilestones, nextDue(context, project))
                .flatMap(List::stream)
                .toList());
        return Stream.concat(answers(context, ofMilestones).flatMap(List::stream), awaited(context, project).stream())
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

    /** The intervals, by the project or report that they run from; the later one of a project that started anew. */
    private static Map<UUID, ProgressInterval> intervals(Context context, Id<Project> project) {
        return context.answer(ofIntervals(project)).stream()
                .collect(Collectors.toMap(
                        ProgressInterval::since,
                        Function.identity(),
                        (one, other) -> one.id().compareTo(other.id()) > 0 ? one : other));
    }

    private static Question<List<ProgressInterval>> ofIntervals(Id<Project> project) {
        return Question.values(ProgressInterval.SHAPE, ProgressInterval.PROJECT.is(project));
    }

    /** The due day under the current calendar; empty if recorded before intervals were stored, and so not moved. */
    private static Stream<ComputedDay> by(Map<UUID, ProgressInterval> intervals, Line line, WorkCalendar calendar) {
        return Stream.ofNullable(intervals.get(line.item())).map(one -> one.due(calendar));
    }

    /** The intervals of these projects whose last day the current calendar changes or makes certain. */
    static List<Versioned<ProgressInterval>> movedIntervals(
            Context context, List<Id<Project>> projects, WorkCalendar calendar) {
        return projects.isEmpty()
                ? List.of()
                : context.all(ProgressInterval.SHAPE, ProgressInterval.PROJECT.in(projects)).stream()
                        .filter(one -> one.value().moved(calendar))
                        .toList();
    }

    /** The day on which a project was completed or stopped; null while it is under way. */
    private static @Nullable LocalDate endedOn(Context context, Project project) {
        return context.answer(ends(project.id())).stream()
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

    private static Question<List<Entry>> ends(Id<Project> project) {
        return Question.entries(EntryFilter.about(
                project, ProjectRoom.STEP.member(Project.Step.COMPLETE), ProjectRoom.STEP.member(Project.Step.STOP)));
    }

    /** What {@link #moved} asks first. */
    static List<Question<?>> ofMoved(Id<Project> project) {
        return List.of(ofIntervals(project), ends(project), reports(project));
    }

    static List<Moved> moved(Context context, Project project, WorkCalendar calendar) {
        Map<UUID, ProgressInterval> intervals = intervals(context, project.id());
        if (intervals.isEmpty()) {
            return List.of();
        }
        LocalDate ended = endedOn(context, project);
        context.ask(Stream.of(
                        dueOfAll(context, project.id()),
                        nextDue(context, project.id()),
                        ended == null ? List.<Question<?>>of() : List.of(since(context, project.id())))
                .flatMap(List::stream)
                .toList());
        Set<Long> open =
                awaited(context, project.id()).stream().map(Entry::number).collect(Collectors.toSet());
        Stream<Moved> standing = answers(context, dueOfAll(context, project.id()))
                .flatMap(List::stream)
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

    /** The due entries of the first and of every later report. */
    private static List<Question<List<Entry>>> dueOfAll(Context context, Id<Project> project) {
        return Stream.concat(
                        Stream.<Id<?>>of(project),
                        context.answer(reports(project)).stream().map(Progress::id))
                .map(WorkFacts::due)
                .toList();
    }

    private static Question<List<Entry>> due(Id<?> since) {
        return Question.entries(EntryFilter.about(since, ProjectRoom.PROGRESS_DUE.code()));
    }

    /** What the next report follows: the entries of the latest reports, or of the start. */
    private static Question<List<Entry>> since(Context context, Id<Project> project) {
        LocalDate day = reported(context, project);
        String kind = day == null ? ProjectRoom.STEP.member(Project.Step.START) : ProjectRoom.PROGRESS.code();
        return Question.entries(EntryFilter.about(project, kind))
                .map(all -> all.stream()
                        .filter(entry -> day == null || entry.line().day().equals(day))
                        .toList());
    }

    /** Due lines of the next report that stopped counting when the project ended; the acts that entered them still hold them. */
    private static Stream<Line> fellAway(Context context, Id<Project> project) {
        Set<UUID> items = latest(context, project)
                .filter(id -> context.answer(due(id)).isEmpty())
                .map(Id::value)
                .collect(Collectors.toSet());
        if (items.isEmpty()) {
            return Stream.empty();
        }
        return context.answer(since(context, project)).stream()
                .map(Entry::operation)
                .distinct()
                .flatMap(operation -> context.reader().journal().act(operation).stream())
                .flatMap(act -> act.lines().stream())
                .filter(line -> line.kind().equals(ProjectRoom.PROGRESS_DUE.code()) && items.contains(line.item()));
    }

    static Question<List<ProjectAssignment>> assignments(Id<Project> project, Id<SupervisionGroup> group) {
        return Question.values(
                ProjectAssignment.SHAPE, ProjectAssignment.PROJECT.is(project), ProjectAssignment.ASSIGNED.is(group));
    }

    static Question<Boolean> usedByEvaluation(Id<Poll> poll) {
        return Question.values(ProjectEvaluation.SHAPE, ProjectEvaluation.POLL.is(poll))
                .map(all -> !all.isEmpty());
    }

    /** What is known about each project that is rated, in the order of the command. */
    static Map<Id<Project>, EvaluationRule.Rated> rated(Context context, RateProjects command) {
        var known = new LinkedHashMap<Id<Project>, EvaluationRule.Rated>();
        for (ItemRating item : command.items()) {
            known.computeIfAbsent(item.project(), id -> rated(context, id));
        }
        return known;
    }

    /** What {@link #rated} asks about a project. */
    static Stream<Question<?>> ofRated(Id<Project> project) {
        return Stream.of(Question.get(Project.SHAPE, project), parts(project), ratings(project));
    }

    private static Question<List<ProjectPart>> parts(Id<Project> project) {
        return Question.values(ProjectPart.SHAPE, ProjectPart.PROJECT.is(project));
    }

    private static Question<List<ProjectRating>> ratings(Id<Project> project) {
        return Question.values(ProjectRating.SHAPE, ProjectRating.PROJECT.is(project));
    }

    private static EvaluationRule.Rated rated(Context context, Id<Project> id) {
        List<ProjectPart> parts = context.answer(parts(id));
        List<ProjectRating> before = context.answer(ratings(id));
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
                        .thenComparing(one -> one.id()))
                .map(ProjectRating::grade)
                .orElse(null);
    }

    /** What {@link #takeBack} asks first. */
    static List<Question<?>> ofTakeBack(Id<Project> project, UUID step) {
        return List.of(kept(project), about(project), about(Id.of(step)));
    }

    private static Question<List<Entry>> about(Id<?> item) {
        return Question.entries(EntryFilter.about(item));
    }

    private static Question<WorkBackRule.Kept> kept(Id<Project> project) {
        var reports = Question.all(Progress.SHAPE, Progress.PROJECT.is(project));
        var milestones = Question.all(Milestone.SHAPE, Milestone.PROJECT.is(project));
        var supervisions = Question.all(ProjectSupervision.SHAPE, ProjectSupervision.PROJECT.is(project));
        var adjustments = Question.all(Adjustment.SHAPE, Adjustment.PROJECT.is(project));
        var intervals = ofIntervals(project);
        return Question.of(
                List.of(reports, milestones, supervisions, adjustments, intervals),
                context -> new WorkBackRule.Kept(
                        context.answer(reports),
                        context.answer(milestones),
                        context.answer(supervisions),
                        context.answer(adjustments),
                        context.answer(intervals)));
    }

    /** What decides whether a step of the project can be taken back. */
    static WorkBackRule takeBack(Context context, Project now, TakeBackProjectStep command) {
        context.ask(ofTakeBack(now.id(), command.step()));
        WorkBackRule.Kept kept = context.answer(kept(now.id()));
        List<Question<List<Entry>>> all = Stream.of(Stream.<Id<?>>of(now.id(), Id.of(command.step())), kept.items())
                .flatMap(items -> items)
                .map(Id::value)
                .distinct()
                .map(id -> about(Id.of(id)))
                .toList();
        return new WorkBackRule(
                now,
                command,
                kept,
                answers(context, all).flatMap(List::stream).toList(),
                new Corrections(command.reason(), context.today(), context::newId));
    }
}
