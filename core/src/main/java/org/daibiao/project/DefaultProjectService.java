package org.daibiao.project;

import static org.daibiao.project.ProjectRoom.CANCEL_ROUND;
import static org.daibiao.project.ProjectRoom.DECIDE_TIE;
import static org.daibiao.project.ProjectRoom.DELIBERATE;
import static org.daibiao.project.ProjectRoom.LEAVE_EMPTY;
import static org.daibiao.project.ProjectRoom.LEAVE_OUT_PROPOSAL;
import static org.daibiao.project.ProjectRoom.NOMINATE;
import static org.daibiao.project.ProjectRoom.NOTICE;
import static org.daibiao.project.ProjectRoom.OPEN_ROUND;
import static org.daibiao.project.ProjectRoom.POOL;
import static org.daibiao.project.ProjectRoom.PROPOSE;
import static org.daibiao.project.ProjectRoom.RECORD_VOTE;
import static org.daibiao.project.ProjectRoom.REVIEW;
import static org.daibiao.project.ProjectRoom.SCREEN;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.congress.Session;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seats;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Question;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

record DefaultProjectService(Desk desk, Votes votes) implements ProjectService {
    @Override
    public Outcome<Versioned<ProjectProposal>> propose(ProposeProject command, Actor actor) {
        return desk.create(
                PROPOSE,
                command,
                actor,
                context -> ProposalRule.propose(command, context.newId(), seated(context, command), context.today()));
    }

    @Override
    public Outcome<Versioned<ProjectProposal>> leaveOut(LeaveOutProposal command, Actor actor) {
        return desk.change(
                LEAVE_OUT_PROPOSAL,
                command,
                actor,
                (now, context) -> ProposalRule.leaveOut(now, command, context.today()));
    }

    @Override
    public Outcome<Versioned<ProjectProposal>> pool(PoolProject command, Actor actor) {
        return desk.create(
                POOL, command, actor, Creation.asking(() -> List.of(project(command), pooled(command)), context -> {
                    Project project = context.answer(project(command)).value();
                    boolean already = !context.answer(pooled(command)).isEmpty();
                    return ProposalRule.pool(project, context.newId(), already, command.day(), context.today());
                }));
    }

    private static Question<Versioned<Project>> project(PoolProject command) {
        return Question.shown(Project.SHAPE, command.project());
    }

    private static Question<List<ProjectProposal>> pooled(PoolProject command) {
        return Question.values(ProjectProposal.SHAPE, ProjectProposal.ORIGIN.is(command.project()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> openRound(OpenProjectRound command, Actor actor) {
        return desk.create(OPEN_ROUND, command, actor, context -> {
            boolean taken = context.all(ProjectRound.SHAPE, ProjectRound.FOR_YEAR.is(command.forYear())).stream()
                    .anyMatch(one -> one.value().state() != ProjectRound.State.CANCELLED);
            return ProjectRoundRule.open(command, context.newId(), taken, context.today());
        });
    }

    @Override
    public Outcome<Versioned<Project>> nominate(NominateProject command, Actor actor) {
        return desk.create(
                NOMINATE,
                command,
                actor,
                Creation.asking(
                        () -> Stream.concat(
                                        Stream.of(round(command), projects(command.round())),
                                        proposals(command).stream())
                                .toList(),
                        context -> NominationRule.nominate(
                                command, context.newId(), context::newId, context::newId, known(context, command))));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> screen(ScreenRound command, Actor actor) {
        return desk.change(
                SCREEN,
                command,
                actor,
                (now, context) -> ProjectRoundRule.screen(now, command.day(), projects(context, now), context.today()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> review(ReviewRound command, Actor actor) {
        return desk.change(
                REVIEW,
                command,
                actor,
                (now, context) -> ProjectRoundRule.review(now, command, projects(context, now), context.today()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> deliberate(DeliberateRound command, Actor actor) {
        return desk.change(DELIBERATE, command, actor, (now, context) -> {
            Id<Session> session = command.session();
            boolean ofCongress = session == null
                    || context.get(Session.SHAPE, session).value().body() == Session.Body.CONGRESS;
            return ProjectRoundRule.deliberate(now, command, ofCongress, context.today());
        });
    }

    @Override
    public Outcome<Versioned<ProjectRound>> recordVote(RecordVote command, Actor actor) {
        var detour = new RecordingVote(command, votes, actor);
        return desk.changeByDetour(RECORD_VOTE, command, actor, detour);
    }

    @Override
    public Outcome<Versioned<ProjectRound>> decideTie(DecideTie command, Actor actor) {
        return desk.change(
                DECIDE_TIE,
                command,
                actor,
                (now, context) -> VoteRule.decide(now, command, projects(context, now), context.today()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> leaveEmpty(LeaveSeatsEmpty command, Actor actor) {
        return desk.change(
                LEAVE_EMPTY,
                command,
                actor,
                (now, context) -> VoteRule.leaveEmpty(now, command, projects(context, now), context.today()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> notice(NoticeRound command, Actor actor) {
        return desk.change(
                NOTICE, command, actor, (now, context) -> ProjectRoundRule.notice(now, command, context.today()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> cancel(CancelRound command, Actor actor) {
        return desk.change(
                CANCEL_ROUND,
                command,
                actor,
                (now, context) -> ProjectRoundRule.cancel(now, command, projects(context, now), context.today()));
    }

    private static boolean seated(Context context, ProposeProject command) {
        Id<Deputy> deputy = command.deputy();
        return deputy == null || context.answer(Seats.of(List.of(deputy))).acts(deputy, Office.DEPUTY, command.day());
    }

    private static NominationRule.Known known(Context context, NominateProject command) {
        ProjectRound round = context.answer(round(command)).value();
        boolean taken = projects(context, round).stream()
                .anyMatch(one -> one.value().code().equals(command.code()));
        List<Versioned<ProjectProposal>> proposals =
                proposals(command).stream().map(context::answer).toList();
        return new NominationRule.Known(context.today(), round, taken, proposals);
    }

    private static Question<Versioned<ProjectRound>> round(NominateProject command) {
        return Question.shown(ProjectRound.SHAPE, command.round());
    }

    private static List<Question<Versioned<ProjectProposal>>> proposals(NominateProject command) {
        return command.proposals().stream()
                .map(id -> Question.shown(ProjectProposal.SHAPE, id))
                .toList();
    }

    private static List<Versioned<Project>> projects(Context context, ProjectRound round) {
        return context.answer(projects(round.id()));
    }

    /** All projects of a round. */
    static Question<List<Versioned<Project>>> projects(Id<ProjectRound> round) {
        return Question.all(Project.SHAPE, Project.ROUND.is(round));
    }
}
