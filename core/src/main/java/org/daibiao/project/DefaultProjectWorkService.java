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

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDayRun;
import org.daibiao.desk.Sweep;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
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
                        rules.interval(context.newId(), now.id(), now.id()),
                        calendar,
                        context.today()));
    }

    @Override
    public Outcome<Versioned<Milestone>> setMilestone(SetMilestone command, Actor actor) {
        return desk.create(
                SET_MILESTONE,
                command,
                actor,
                context -> WorkRule.set(
                        command, context.newId(), WorkFacts.project(context, command.project()), context.today()));
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
        return desk.create(REPORT_PROGRESS, command, actor, context -> {
            Id<Progress> id = context.newId();
            return WorkRule.report(
                    command,
                    id,
                    WorkFacts.project(context, command.project()),
                    WorkFacts.reports(context, command.project()),
                    WorkFacts.awaited(context, command.project()),
                    rules.interval(context.newId(), command.project(), id),
                    calendar,
                    context.today());
        });
    }

    @Override
    public Outcome<Versioned<Project>> complete(CompleteProject command, Actor actor) {
        return desk.change(
                COMPLETE,
                command,
                actor,
                (now, context) -> WorkRule.complete(
                        now,
                        command.day(),
                        WorkFacts.reported(context, now.id()),
                        WorkFacts.owed(context, now.id(), command.day()),
                        context.today()));
    }

    @Override
    public DueDayRun recompute(Actor actor) {
        return new Sweep<>(
                        desk,
                        LIST_DUE,
                        context -> Query.of(Project.SHAPE),
                        (page, context) -> page.stream()
                                .filter(one -> !WorkFacts.moved(context, one.value(), calendar)
                                        .isEmpty())
                                .toList(),
                        this::recompute)
                .run(actor);
    }

    /** Due days of reports have no records of their own, and projects are few, so all projects are examined. */
    @Override
    public DueDayRun recomputeRunning(Actor actor) {
        return recompute(actor);
    }

    @Override
    public List<LocalDate> uncomputed(Context context, LocalDate from, LocalDate to) {
        return context.all(Project.SHAPE).stream()
                .flatMap(one -> WorkFacts.moved(context, one.value(), calendar).stream())
                .flatMap(moved -> ComputedDay.within(moved.before(), moved.to(), from, to).stream())
                .toList();
    }

    Outcome<Versioned<Project>> recompute(Seen<Project> project, Actor actor) {
        return desk.change(
                RECOMPUTE,
                new RecomputeReport(project),
                actor,
                (now, context) -> WorkRule.recompute(now, WorkFacts.moved(context, now, calendar)));
    }

    @Override
    public Page<Versioned<Project>> waiting(@Nullable String cursor, Actor actor) {
        return desk.read(LIST_DUE, actor, context -> {
            Page<Versioned<Project>> page =
                    context.reader().select(Query.of(Project.SHAPE).from(cursor));
            return new Page<>(
                    page.items().stream()
                            .filter(one -> WorkFacts.waits(context, one.value(), calendar))
                            .toList(),
                    page.next());
        });
    }

    @Override
    public Outcome<Versioned<Adjustment>> askAdjustment(AskAdjustment command, Actor actor) {
        return desk.create(ASK_ADJUSTMENT, command, actor, context -> {
            boolean open = !context.all(
                            Adjustment.SHAPE, Adjustment.PROJECT.is(command.project()), Adjustment.ANSWER.missing())
                    .isEmpty();
            Project project = WorkFacts.project(context, command.project());
            return AdjustmentRule.ask(command, context.newId(), project, open, context.today());
        });
    }

    @Override
    public Outcome<Versioned<Adjustment>> decideAdjustment(DecideAdjustment command, Actor actor) {
        return desk.change(DECIDE_ADJUSTMENT, command, actor, (now, context) -> {
            Versioned<Project> project = context.get(Project.SHAPE, now.project());
            return AdjustmentRule.decide(
                    now,
                    command,
                    project,
                    WorkFacts.chosenOn(context, project.value()),
                    WorkFacts.owed(context, project.id(), command.day()),
                    context.today());
        });
    }

    @Override
    public Outcome<Versioned<SupervisionGroup>> formGroup(FormSupervisionGroup command, Actor actor) {
        return desk.create(FORM_GROUP, command, actor, context -> {
            ProjectRound round =
                    context.shown(ProjectRound.SHAPE, command.round()).value();
            boolean taken = context.all(SupervisionGroup.SHAPE, SupervisionGroup.ROUND.is(round.id())).stream()
                    .anyMatch(one -> one.value().name().equals(command.name()));
            List<Id<Deputy>> all = Stream.concat(Stream.of(command.leader()), command.members().stream())
                    .toList();
            return FollowRule.form(
                    command,
                    context.newId(),
                    round,
                    taken,
                    WorkFacts.seated(context, all, command.day()),
                    context.today());
        });
    }

    @Override
    public Outcome<Versioned<ProjectAssignment>> assign(AssignProject command, Actor actor) {
        return desk.create(ASSIGN, command, actor, context -> {
            SupervisionGroup group =
                    context.shown(SupervisionGroup.SHAPE, command.assigned()).value();
            int year = context.get(ProjectRound.SHAPE, group.round()).value().forYear();
            Project project = WorkFacts.project(context, command.project());
            return FollowRule.assign(
                    command,
                    context.newId(),
                    project,
                    group,
                    year,
                    WorkFacts.assignments(context, project.id(), group.id()),
                    context.today());
        });
    }

    @Override
    public Outcome<Versioned<ProjectAssignment>> endAssignment(EndAssignment command, Actor actor) {
        return desk.change(
                END_ASSIGNMENT, command, actor, (now, context) -> FollowRule.end(now, command.day(), context.today()));
    }

    @Override
    public Outcome<Versioned<ProjectSupervision>> supervise(SuperviseProject command, Actor actor) {
        return desk.create(SUPERVISE, command, actor, context -> {
            Project project = WorkFacts.project(context, command.project());
            Id<SupervisionGroup> group = command.assigned();
            boolean assigned = group == null
                    || WorkFacts.assignments(context, project.id(), group).stream()
                            .anyMatch(one -> one.standsOn(command.day()));
            return FollowRule.supervise(
                    command,
                    context.newId(),
                    project,
                    WorkFacts.chosenOn(context, project),
                    assigned,
                    WorkFacts.seated(context, command.deputies(), command.day()),
                    context.today());
        });
    }

    @Override
    public Outcome<Versioned<ProjectSupervision>> answer(AnswerSupervision command, Actor actor) {
        return desk.change(
                ANSWER_SUPERVISION, command, actor, (now, context) -> FollowRule.answer(now, command, context.today()));
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
}
