package org.daibiao.project;

import static org.daibiao.project.ProjectRoom.ANSWER_SUPERVISION;
import static org.daibiao.project.ProjectRoom.ASK_ADJUSTMENT;
import static org.daibiao.project.ProjectRoom.ASSIGN;
import static org.daibiao.project.ProjectRoom.CLOSE;
import static org.daibiao.project.ProjectRoom.COMPLETE;
import static org.daibiao.project.ProjectRoom.DECIDE_ADJUSTMENT;
import static org.daibiao.project.ProjectRoom.END_ASSIGNMENT;
import static org.daibiao.project.ProjectRoom.FORM_GROUP;
import static org.daibiao.project.ProjectRoom.LIST_DUE;
import static org.daibiao.project.ProjectRoom.REACH_MILESTONE;
import static org.daibiao.project.ProjectRoom.RECOMPUTE;
import static org.daibiao.project.ProjectRoom.REPORT_PROGRESS;
import static org.daibiao.project.ProjectRoom.SET_MILESTONE;
import static org.daibiao.project.ProjectRoom.START;
import static org.daibiao.project.ProjectRoom.SUPERVISE;
import static org.daibiao.project.ProjectRoom.TAKE_BACK;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Decision;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDayRun;
import org.daibiao.desk.Question;
import org.daibiao.desk.Sweep;
import org.daibiao.record.Criterion;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

record DefaultProjectWorkService(Desk desk, ProjectRules rules, WorkCalendar calendar) implements ProjectWorkService {
    @Override
    public Outcome<Versioned<Project>> start(StartProject command, Actor actor) {
        return desk.change(
                START,
                command,
                actor,
                (now, context) -> WorkRule.start(
                        now,
                        command.day(),
                        rules.interval(context.newId(), now.id(), now.id(), command.day(), calendar),
                        context.today()));
    }

    @Override
    public Outcome<Versioned<Milestone>> setMilestone(SetMilestone command, Actor actor) {
        return desk.create(
                SET_MILESTONE,
                command,
                actor,
                context -> WorkRule.set(
                        command,
                        context.newId(),
                        context.answer(WorkFacts.project(command.project())),
                        context.today()));
    }

    @Override
    public Outcome<Versioned<Milestone>> reachMilestone(ReachMilestone command, Actor actor) {
        return desk.change(
                REACH_MILESTONE,
                command,
                actor,
                (now, context) -> WorkRule.reach(
                        now, context.get(Project.SHAPE, now.project()).value(), command.day(), context.today()));
    }

    @Override
    public Outcome<Versioned<Progress>> reportProgress(ReportProgress command, Actor actor) {
        return desk.create(
                REPORT_PROGRESS,
                command,
                actor,
                Creation.asking(
                        () -> List.of(WorkFacts.project(command.project()), WorkFacts.reports(command.project())),
                        context -> reported(command, context)));
    }

    private Outcome<Change<Progress>> reported(ReportProgress command, Context context) {
        Id<Progress> id = context.newId();
        return WorkRule.report(
                command,
                id,
                context.answer(WorkFacts.project(command.project())),
                context.answer(WorkFacts.reports(command.project())),
                WorkFacts.awaited(context, command.project()),
                rules.interval(context.newId(), command.project(), id, command.day(), calendar),
                context.today());
    }

    @Override
    public Outcome<Versioned<Project>> complete(CompleteProject command, Actor actor) {
        return desk.change(
                COMPLETE,
                command,
                actor,
                Decision.asking(
                        () -> WorkFacts.ofOwed(command.project().id()),
                        (now, context) -> WorkRule.complete(
                                now,
                                command.day(),
                                WorkFacts.reported(context, now.id()),
                                WorkFacts.owed(context, now.id(), command.day()),
                                context.today())));
    }

    @Override
    public DueDayRun recompute(Actor actor) {
        return sweep(context -> Query.of(Project.SHAPE)).run(actor);
    }

    @Override
    public DueDayRun recomputeRunning(Actor actor) {
        return sweep(context -> Query.of(Project.SHAPE, Project.STATE.is(Project.State.UNDER_WAY)))
                .run(actor)
                .plus(sweep(context -> due(ProgressInterval.CERTAINTY.is(Certainty.PROVISIONAL)))
                        .run(actor))
                .plus(sweep(context -> due(ProgressInterval.DUE_ON.atLeast(ComputedDay.firstToMove(context.today()))))
                        .run(actor));
    }

    /** Projects of which a report is, or was, due like that. */
    @SafeVarargs
    private static Query<Project> due(Criterion<ProgressInterval>... how) {
        return Query.of(
                Project.SHAPE, Reference.from(Project.SHAPE, ProgressInterval.SHAPE, ProgressInterval.PROJECT, how));
    }

    private Sweep<Project> sweep(Function<Context, Query<Project>> among) {
        return new Sweep<>(desk, LIST_DUE, among, this::moved, this::recompute);
    }

    private List<Versioned<Project>> moved(List<Versioned<Project>> page, Context context) {
        Set<Id<Project>> moved =
                WorkFacts.movedIntervals(
                                context, page.stream().map(Versioned::id).toList(), calendar)
                        .stream()
                        .map(one -> one.value().project())
                        .collect(Collectors.toSet());
        return page.stream().filter(one -> moved.contains(one.id())).toList();
    }

    @Override
    public List<LocalDate> uncomputed(Context context, LocalDate from, LocalDate to) {
        List<Versioned<Project>> near = context.answer(Question.all(due(
                ProgressInterval.DUE_ON.atLeast(ComputedDay.kept(from, -ComputedDay.MOST_MOVED)),
                ProgressInterval.DUE_ON.atMost(ComputedDay.kept(to, ComputedDay.MOST_MOVED)))));
        return moved(near, context).stream()
                .flatMap(one -> WorkFacts.moved(context, one.value(), calendar).stream())
                .flatMap(moved -> ComputedDay.within(moved.before(), moved.to(), from, to).stream())
                .toList();
    }

    Outcome<Versioned<Project>> recompute(Seen<Project> project, Actor actor) {
        return desk.change(
                RECOMPUTE,
                new RecomputeReport(project),
                actor,
                Decision.asking(
                        () -> WorkFacts.ofMoved(project.id()),
                        (now, context) -> WorkRule.recompute(
                                now,
                                WorkFacts.movedIntervals(context, List.of(now.id()), calendar),
                                WorkFacts.moved(context, now, calendar),
                                calendar)));
    }

    @Override
    public Page<Versioned<Project>> waiting(@Nullable String cursor, Actor actor) {
        return desk.read(
                LIST_DUE,
                actor,
                context -> Page.full(
                        due(
                                        ProgressInterval.CERTAINTY.is(Certainty.PROVISIONAL),
                                        ProgressInterval.DUE_ON.atMost(
                                                context.today().minusDays(1)))
                                .from(cursor),
                        context.reader()::select,
                        page -> page.stream()
                                .filter(one -> WorkFacts.waits(context, one.value(), calendar))
                                .toList()));
    }

    @Override
    public Outcome<Versioned<Adjustment>> askAdjustment(AskAdjustment command, Actor actor) {
        return desk.create(
                ASK_ADJUSTMENT,
                command,
                actor,
                Creation.asking(() -> List.of(undecided(command), WorkFacts.project(command.project())), context -> {
                    boolean open = !context.answer(undecided(command)).isEmpty();
                    Project project = context.answer(WorkFacts.project(command.project()));
                    return AdjustmentRule.ask(command, context.newId(), project, open, context.today());
                }));
    }

    private static Question<List<Adjustment>> undecided(AskAdjustment command) {
        return Question.values(
                Adjustment.SHAPE,
                Adjustment.PROJECT.is(command.project()),
                Adjustment.ANSWER.missing(),
                Adjustment.TAKEN_BACK_ON.missing());
    }

    @Override
    public Outcome<Versioned<Adjustment>> decideAdjustment(DecideAdjustment command, Actor actor) {
        return desk.change(DECIDE_ADJUSTMENT, command, actor, (now, context) -> {
            boolean stops = now.matter() == Adjustment.Matter.STOP;
            var known = Stream.of(Question.get(Project.SHAPE, now.project()), WorkFacts.chosen(now.project()));
            context.ask(Stream.concat(known, stops ? WorkFacts.ofOwed(now.project()).stream() : Stream.of())
                    .toList());
            Versioned<Project> project = context.get(Project.SHAPE, now.project());
            return AdjustmentRule.decide(
                    now,
                    command,
                    project,
                    WorkFacts.chosenOn(context, project.value()),
                    stops ? WorkFacts.owed(context, project.id(), command.day()) : List.of(),
                    context.today());
        });
    }

    @Override
    public Outcome<Versioned<SupervisionGroup>> formGroup(FormSupervisionGroup command, Actor actor) {
        return desk.create(
                FORM_GROUP,
                command,
                actor,
                Creation.asking(
                        () -> List.of(round(command), groups(command), seated(command)),
                        context -> ProjectSupervisionRule.form(
                                command,
                                context.newId(),
                                context.answer(round(command)).value(),
                                context.answer(groups(command)).stream()
                                        .anyMatch(one -> one.name().equals(command.name())),
                                context.answer(seated(command)),
                                context.today())));
    }

    private static Question<Versioned<ProjectRound>> round(FormSupervisionGroup command) {
        return Question.shown(ProjectRound.SHAPE, command.round());
    }

    private static Question<List<SupervisionGroup>> groups(FormSupervisionGroup command) {
        return Question.values(SupervisionGroup.SHAPE, SupervisionGroup.ROUND.is(command.round()));
    }

    private static Question<Boolean> seated(FormSupervisionGroup command) {
        List<Id<Deputy>> all = Stream.concat(Stream.of(command.leader()), command.members().stream())
                .toList();
        return WorkFacts.seated(all, command.day());
    }

    @Override
    public Outcome<Versioned<ProjectAssignment>> assign(AssignProject command, Actor actor) {
        return desk.create(
                ASSIGN,
                command,
                actor,
                Creation.asking(
                        () -> List.of(assigned(command), WorkFacts.project(command.project()), before(command)),
                        context -> assigned(command, context)));
    }

    private static Question<Versioned<SupervisionGroup>> assigned(AssignProject command) {
        return Question.shown(SupervisionGroup.SHAPE, command.assigned());
    }

    private static Question<List<ProjectAssignment>> before(AssignProject command) {
        return WorkFacts.assignments(command.project(), command.assigned());
    }

    private static Outcome<Change<ProjectAssignment>> assigned(AssignProject command, Context context) {
        SupervisionGroup group = context.answer(assigned(command)).value();
        int year = context.get(ProjectRound.SHAPE, group.round()).value().forYear();
        return ProjectSupervisionRule.assign(
                command,
                context.newId(),
                context.answer(WorkFacts.project(command.project())),
                group,
                year,
                context.answer(before(command)),
                context.today());
    }

    @Override
    public Outcome<Versioned<ProjectAssignment>> endAssignment(EndAssignment command, Actor actor) {
        return desk.change(
                END_ASSIGNMENT,
                command,
                actor,
                (now, context) -> ProjectSupervisionRule.end(now, command.day(), context.today()));
    }

    @Override
    public Outcome<Versioned<ProjectSupervision>> supervise(SuperviseProject command, Actor actor) {
        return desk.create(
                SUPERVISE,
                command,
                actor,
                Creation.asking(
                        () -> List.of(
                                WorkFacts.project(command.project()),
                                WorkFacts.chosen(command.project()),
                                assigned(command),
                                WorkFacts.seated(command.deputies(), command.day())),
                        context -> supervised(command, context)));
    }

    private static Question<Boolean> assigned(SuperviseProject command) {
        Id<SupervisionGroup> group = command.assigned();
        return group == null
                ? Question.known(true)
                : WorkFacts.assignments(command.project(), group)
                        .map(all -> all.stream().anyMatch(one -> one.standsOn(command.day())));
    }

    private static Outcome<Change<ProjectSupervision>> supervised(SuperviseProject command, Context context) {
        Project project = context.answer(WorkFacts.project(command.project()));
        return ProjectSupervisionRule.supervise(
                command,
                context.newId(),
                project,
                WorkFacts.chosenOn(context, project),
                context.answer(assigned(command)),
                context.answer(WorkFacts.seated(command.deputies(), command.day())),
                context.today());
    }

    @Override
    public Outcome<Versioned<ProjectSupervision>> answer(AnswerSupervision command, Actor actor) {
        return desk.change(
                ANSWER_SUPERVISION,
                command,
                actor,
                (now, context) -> ProjectSupervisionRule.answer(now, command, context.today()));
    }

    @Override
    public Outcome<Versioned<Project>> close(CloseProject command, Actor actor) {
        return desk.change(
                CLOSE,
                command,
                actor,
                (now, context) ->
                        WorkRule.close(now, command.day(), WorkFacts.chosenOn(context, now), context.today()));
    }

    @Override
    public Outcome<Versioned<Project>> takeBack(TakeBackProjectStep command, Actor actor) {
        return desk.change(
                TAKE_BACK,
                command,
                actor,
                Decision.asking(
                        () -> WorkFacts.ofTakeBack(command.project().id(), command.step()),
                        (now, context) ->
                                WorkFacts.takeBack(context, now, command).undone()));
    }
}
