package org.daibiao.project;

import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Service of the project room up to the public notice (民生实事项目征集与票决服务): proposals, rounds, candidates, votes. Days are counted in the
 * congress's time zone; none may lie in the future. Thread-safe. Every command may also throw the exceptions of {@link Desk}.
 */
public interface ProjectService {
    /** The service at a desk, with the source of vote results. */
    static ProjectService of(Desk desk, Votes votes) {
        return ProjectRoom.served(desk, new DefaultProjectService(desk, votes.within(desk)));
    }

    /** Records a proposal (6.b). */
    Outcome<Versioned<ProjectProposal>> propose(ProposeProject command, Actor actor);

    /** Declines a proposal, with a reason. */
    Outcome<Versioned<ProjectProposal>> leaveOut(LeaveOutProposal command, Actor actor);

    /** Returns a project that was not chosen or was left out to the pool, once. */
    Outcome<Versioned<ProjectProposal>> pool(PoolProject command, Actor actor);

    /** Opens the round of a year. */
    Outcome<Versioned<ProjectRound>> openRound(OpenProjectRound command, Actor actor);

    /** Puts a project on the list of candidates. */
    Outcome<Versioned<Project>> nominate(NominateProject command, Actor actor);

    /** Closes the list of candidates. */
    Outcome<Versioned<ProjectRound>> screen(ScreenRound command, Actor actor);

    /** Records that the standing committee has deliberated the list. */
    Outcome<Versioned<ProjectRound>> review(ReviewRound command, Actor actor);

    /** Records that the delegations have deliberated (6.b). */
    Outcome<Versioned<ProjectRound>> deliberate(DeliberateRound command, Actor actor);

    /** Records the result of a vote (6.b); also rejected whenever {@link Votes#result} is. */
    Outcome<Versioned<ProjectRound>> recordVote(RecordVote command, Actor actor);

    /** Records the presidium's decision on a tie. */
    Outcome<Versioned<ProjectRound>> decideTie(DecideTie command, Actor actor);

    /** Leaves the remaining seats empty. */
    Outcome<Versioned<ProjectRound>> leaveEmpty(LeaveSeatsEmpty command, Actor actor);

    /** Records the public notice of the result. */
    Outcome<Versioned<ProjectRound>> notice(NoticeRound command, Actor actor);

    /** Cancels a round before any project was chosen. */
    Outcome<Versioned<ProjectRound>> cancel(CancelRound command, Actor actor);
}
