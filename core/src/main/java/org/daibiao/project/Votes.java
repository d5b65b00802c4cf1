package org.daibiao.project;

import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollResult;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;

/** Votes (票决): where results of votes are asked for, before anything is decided on them. Thread-safe. */
@FunctionalInterface
public interface Votes {
    /** The result of a vote; rejected until it is closed, as {@link org.daibiao.poll.PollService#result} says. */
    Outcome<PollResult> result(Id<Poll> poll, Actor actor);

    /** Asked within a command of this desk: one attempt, of which the observer is told once. */
    default Votes within(Desk desk) {
        return (poll, actor) -> desk.partly(() -> result(poll, actor));
    }
}
