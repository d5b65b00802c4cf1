package org.daibiao.project;

import java.util.List;
import java.util.function.Supplier;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Versioned;
import org.daibiao.poll.PollResult;

/** The way of a vote's result into its round: the result is asked for outside, with a right of its own. */
record RecordingVote(RecordVote command, Votes votes, Actor actor)
        implements Desk.Detour<ProjectRound, ProjectRound, PollResult> {
    @Override
    public Outcome<ProjectRound> foresee(ProjectRound now, Moment moment) {
        return Outcome.accepted(now);
    }

    @Override
    public Outcome<PollResult> work(ProjectRound foreseen, Supplier<Outcome<ProjectRound>> again) {
        return votes.result(command.poll(), actor);
    }

    @Override
    public Outcome<Change<ProjectRound>> enter(ProjectRound now, PollResult result, Moment moment) {
        List<Versioned<Project>> projects = moment.all(Project.SHAPE, Project.ROUND.is(now.id()));
        boolean used = !moment.all(ProjectRound.SHAPE, ProjectRound.POLL.is(command.poll()))
                .isEmpty();
        return VoteRule.record(now, command, result, projects, used, moment.today());
    }
}
