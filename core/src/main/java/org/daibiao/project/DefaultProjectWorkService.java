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
                (now, moment) -> WorkRule.start(
                        now,
                        command.day(),
                        rules.interval(moment.newId(), now.id(), now.id()),
                        calendar,
                        moment.today()));
    }

    @Override
    public Outcome<Versioned<Milestone>> setMilestone(SetMilestone command, Actor actor) {
        return desk.create(
                SET_MILESTONE,
                command,
                actor,
                moment -> WorkRule.set(
                        command, moment.newId(), WorkFacts.project(moment, command.project()), moment.today()));
    }

    @Override
    public Outcome<Versioned<Milestone>> reachMilestone(ReachMilestone command, Actor actor) {
        return desk.change(
                REACH_MILESTONE,
                command,
                actor,
                (now, moment) -> WorkRule.reach(
                        now, moment.get(Project.SHAPE, now.project()).value(), command.day(), moment.today()));
    }

    @Override
    public Outcome<Versioned<Progress>> reportProgress(ReportProgress command, Actor actor) {
        return desk.create(REPORT_PROGRESS, command, actor, moment -> {
            Id<Progress> id = moment.newId();
            return WorkRule.report(
                    command,
                    id,
                    WorkFacts.project(moment, command.project()),
                    WorkFacts.reports(moment, command.project()),
                    WorkFacts.awaited(moment, command.project()),
                    rules.interval(moment.newId(), command.project(), id),
                    calendar,
                    moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Project>> complete(CompleteProject command, Actor actor) {
        return desk.change(
                COMPLETE,
                command,
                actor,
                (now, moment) -> WorkRule.complete(
                        now,
                        command.day(),
                        WorkFacts.reported(moment, now.id()),
                        WorkFacts.owed(moment, now.id(), command.day()),
                        moment.today()));
    }

    @Override
    public DueDayRun recompute(Actor actor) {
        return new Sweep<>(
                        desk,
                        LIST_DUE,
                        moment -> Query.of(Project.SHAPE),
                        (page, moment) -> page.stream()
                                .filter(one -> !WorkFacts.moved(moment, one.value(), calendar)
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
    public List<LocalDate> uncomputed(Context moment, LocalDate from, LocalDate to) {
        return moment.all(Project.SHAPE).stream()
                .flatMap(one -> WorkFacts.moved(moment, one.value(), calendar).stream())
                .flatMap(moved -> ComputedDay.within(moved.before(), moved.to(), from, to).stream())
                .toList();
    }

    Outcome<Versioned<Project>> recompute(Seen<Project> project, Actor actor) {
        return desk.change(
                RECOMPUTE,
                new RecomputeReport(project),
                actor,
                (now, moment) -> WorkRule.recompute(now, WorkFacts.moved(moment, now, calendar)));
    }

    @Override
    public Page<Versioned<Project>> waiting(@Nullable String cursor, Actor actor) {
        return desk.read(LIST_DUE, actor, moment -> {
            Page<Versioned<Project>> page =
                    moment.reader().select(Query.of(Project.SHAPE).from(cursor));
            return new Page<>(
                    page.items().stream()
                            .filter(one -> WorkFacts.waits(moment, one.value(), calendar))
                            .toList(),
                    page.next());
        });
    }

    @Override
    public Outcome<Versioned<Adjustment>> askAdjustment(AskAdjustment command, Actor actor) {
        return desk.create(ASK_ADJUSTMENT, command, actor, moment -> {
            boolean open = !moment.all(
                            Adjustment.SHAPE, Adjustment.PROJECT.is(command.project()), Adjustment.ANSWER.missing())
                    .isEmpty();
            Project project = WorkFacts.project(moment, command.project());
            return AdjustmentRule.ask(command, moment.newId(), project, open, moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Adjustment>> decideAdjustment(DecideAdjustment command, Actor actor) {
        return desk.change(DECIDE_ADJUSTMENT, command, actor, (now, moment) -> {
            Versioned<Project> project = moment.get(Project.SHAPE, now.project());
            return AdjustmentRule.decide(
                    now,
                    command,
                    project,
                    WorkFacts.chosenOn(moment, project.value()),
                    WorkFacts.owed(moment, project.id(), command.day()),
                    moment.today());
        });
    }

    @Override
    public Outcome<Versioned<SupervisionGroup>> formGroup(FormSupervisionGroup command, Actor actor) {
        return desk.create(FORM_GROUP, command, actor, moment -> {
            ProjectRound round =
                    moment.shown(ProjectRound.SHAPE, command.round()).value();
            boolean taken = moment.all(SupervisionGroup.SHAPE, SupervisionGroup.ROUND.is(round.id())).stream()
                    .anyMatch(one -> one.value().name().equals(command.name()));
            List<Id<Deputy>> all = Stream.concat(Stream.of(command.leader()), command.members().stream())
                    .toList();
            return FollowRule.form(
                    command,
                    moment.newId(),
                    round,
                    taken,
                    WorkFacts.seated(moment, all, command.day()),
                    moment.today());
        });
    }

    @Override
    public Outcome<Versioned<ProjectAssignment>> assign(AssignProject command, Actor actor) {
        return desk.create(ASSIGN, command, actor, moment -> {
            SupervisionGroup group =
                    moment.shown(SupervisionGroup.SHAPE, command.assigned()).value();
            int year = moment.get(ProjectRound.SHAPE, group.round()).value().forYear();
            Project project = WorkFacts.project(moment, command.project());
            return FollowRule.assign(
                    command,
                    moment.newId(),
                    project,
                    group,
                    year,
                    WorkFacts.assignments(moment, project.id(), group.id()),
                    moment.today());
        });
    }

    @Override
    public Outcome<Versioned<ProjectAssignment>> endAssignment(EndAssignment command, Actor actor) {
        return desk.change(
                END_ASSIGNMENT, command, actor, (now, moment) -> FollowRule.end(now, command.day(), moment.today()));
    }

    @Override
    public Outcome<Versioned<ProjectSupervision>> supervise(SuperviseProject command, Actor actor) {
        return desk.create(SUPERVISE, command, actor, moment -> {
            Project project = WorkFacts.project(moment, command.project());
            Id<SupervisionGroup> group = command.assigned();
            boolean assigned = group == null
                    || WorkFacts.assignments(moment, project.id(), group).stream()
                            .anyMatch(one -> one.standsOn(command.day()));
            return FollowRule.supervise(
                    command,
                    moment.newId(),
                    project,
                    WorkFacts.chosenOn(moment, project),
                    assigned,
                    WorkFacts.seated(moment, command.deputies(), command.day()),
                    moment.today());
        });
    }

    @Override
    public Outcome<Versioned<ProjectSupervision>> answer(AnswerSupervision command, Actor actor) {
        return desk.change(
                ANSWER_SUPERVISION, command, actor, (now, moment) -> FollowRule.answer(now, command, moment.today()));
    }

    @Override
    public Outcome<Versioned<Project>> close(CloseProject command, Actor actor) {
        return desk.change(
                CLOSE,
                command,
                actor,
                (now, moment) -> WorkRule.close(now, command.day(), WorkFacts.chosenOn(moment, now), moment.today()));
    }
}
