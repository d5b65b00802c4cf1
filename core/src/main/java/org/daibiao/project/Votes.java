package org.daibiao.project;

import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollResult;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;

/** Votes (票决): the source of vote results, asked before anything is decided on them. Thread-safe. */
@FunctionalInterface
public interface Votes {
    /** The result of a vote; rejected until it is closed, as described at {@link org.daibiao.poll.PollService#result}. */
    Outcome<PollResult> result(Id<Poll> poll, Actor actor);

    /** The same source within a command of this desk: one attempt, reported to the observer once. */
    default Votes within(Desk desk) {
        return (poll, actor) -> desk.partly(() -> result(poll, actor));
    }
}
