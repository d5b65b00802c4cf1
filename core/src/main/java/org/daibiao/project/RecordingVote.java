package org.daibiao.project;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Detour;
import org.daibiao.desk.Question;
import org.daibiao.journal.EntryFilter;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollResult;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;

/** Records the result of a vote in its round. The result is read outside the command, and needs a right of its own. */
record RecordingVote(RecordVote command, Votes votes, Actor actor)
        implements Detour<ProjectRound, ProjectRound, PollResult> {
    private static final Field<Poll, Id<Poll>> POLL_ID = Poll.SHAPE.field("id");

    @Override
    public Outcome<ProjectRound> foresee(ProjectRound now, Context context) {
        return Outcome.accepted(now);
    }

    @Override
    public Outcome<PollResult> work(ProjectRound foreseen, Supplier<Outcome<ProjectRound>> again) {
        return votes.result(command.poll(), actor);
    }

    @Override
    public Outcome<Change<ProjectRound>> enter(ProjectRound now, PollResult result, Context context) {
        var projects = DefaultProjectService.projects(now.id());
        // The round names only its latest vote; earlier ones are in the journal.
        var uses = Question.entries(EntryFilter.about(command.poll(), ProjectRoom.VOTE_RECORDED.code()));
        var polls = Question.values(Poll.SHAPE, POLL_ID.is(command.poll()));
        context.ask(projects, uses, polls);
        boolean used = !context.answer(uses).isEmpty();
        LocalDate held = context.answer(polls).stream()
                .map(Poll::heldOn)
                .findFirst()
                .orElse(command.day()); // a vote that was held outside this library
        return VoteRule.record(now, command, result, context.answer(projects), used, held, context.today());
    }
}
