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
import org.daibiao.congress.Session;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seats;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
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
                moment -> ProposalRule.propose(command, moment.newId(), seated(moment, command), moment.today()));
    }

    @Override
    public Outcome<Versioned<ProjectProposal>> leaveOut(LeaveOutProposal command, Actor actor) {
        return desk.change(
                LEAVE_OUT_PROPOSAL,
                command,
                actor,
                (now, moment) -> ProposalRule.leaveOut(now, command, moment.today()));
    }

    @Override
    public Outcome<Versioned<ProjectProposal>> pool(PoolProject command, Actor actor) {
        return desk.create(POOL, command, actor, moment -> {
            Project project = moment.shown(Project.SHAPE, command.project()).value();
            boolean already = !moment.all(ProjectProposal.SHAPE, ProjectProposal.ORIGIN.is(project.id()))
                    .isEmpty();
            return ProposalRule.pool(project, moment.newId(), already, command.day(), moment.today());
        });
    }

    @Override
    public Outcome<Versioned<ProjectRound>> openRound(OpenProjectRound command, Actor actor) {
        return desk.create(OPEN_ROUND, command, actor, moment -> {
            boolean taken = moment.all(ProjectRound.SHAPE, ProjectRound.FOR_YEAR.is(command.forYear())).stream()
                    .anyMatch(one -> one.value().state() != ProjectRound.State.CANCELLED);
            return ProjectRoundRule.open(command, moment.newId(), taken, moment.today());
        });
    }

    @Override
    public Outcome<Versioned<Project>> nominate(NominateProject command, Actor actor) {
        return desk.create(
                NOMINATE,
                command,
                actor,
                moment -> NominationRule.nominate(
                        command, moment.newId(), moment::newId, moment::newId, known(moment, command)));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> screen(ScreenRound command, Actor actor) {
        return desk.change(
                SCREEN,
                command,
                actor,
                (now, moment) -> ProjectRoundRule.screen(now, command.day(), projects(moment, now), moment.today()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> review(ReviewRound command, Actor actor) {
        return desk.change(
                REVIEW,
                command,
                actor,
                (now, moment) -> ProjectRoundRule.review(now, command, projects(moment, now), moment.today()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> deliberate(DeliberateRound command, Actor actor) {
        return desk.change(DELIBERATE, command, actor, (now, moment) -> {
            Id<Session> session = command.session();
            boolean ofCongress = session == null
                    || moment.get(Session.SHAPE, session).value().body() == Session.Body.CONGRESS;
            return ProjectRoundRule.deliberate(now, command, ofCongress, moment.today());
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
                (now, moment) -> VoteRule.decide(now, command, projects(moment, now), moment.today()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> leaveEmpty(LeaveSeatsEmpty command, Actor actor) {
        return desk.change(
                LEAVE_EMPTY,
                command,
                actor,
                (now, moment) -> VoteRule.leaveEmpty(now, command, projects(moment, now), moment.today()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> notice(NoticeRound command, Actor actor) {
        return desk.change(
                NOTICE, command, actor, (now, moment) -> ProjectRoundRule.notice(now, command, moment.today()));
    }

    @Override
    public Outcome<Versioned<ProjectRound>> cancel(CancelRound command, Actor actor) {
        return desk.change(
                CANCEL_ROUND,
                command,
                actor,
                (now, moment) -> ProjectRoundRule.cancel(now, command, projects(moment, now), moment.today()));
    }

    private static boolean seated(Context moment, ProposeProject command) {
        Id<Deputy> deputy = command.deputy();
        return deputy == null || moment.answer(Seats.of(List.of(deputy))).acts(deputy, Office.DEPUTY, command.day());
    }

    private static NominationRule.Known known(Context moment, NominateProject command) {
        ProjectRound round = moment.shown(ProjectRound.SHAPE, command.round()).value();
        boolean taken = projects(moment, round).stream()
                .anyMatch(one -> one.value().code().equals(command.code()));
        List<Versioned<ProjectProposal>> proposals = command.proposals().stream()
                .map(id -> moment.shown(ProjectProposal.SHAPE, id))
                .toList();
        return new NominationRule.Known(moment.today(), round, taken, proposals);
    }

    private static List<Versioned<Project>> projects(Context moment, ProjectRound round) {
        return moment.all(Project.SHAPE, Project.ROUND.is(round.id()));
    }
}
