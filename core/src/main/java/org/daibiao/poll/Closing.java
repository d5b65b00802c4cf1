package org.daibiao.poll;

import java.util.List;
import java.util.function.Supplier;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Outcome;

/** The way of a close: the box first, then the count as the end of its chain, then the record with the numbers that the chain has. */
record Closing(ClosePoll command, CongressId congress, Hall hall, PollRule rule, CountedPolls counted)
        implements Desk.Detour<Poll, People, Turnout> {
    @Override
    public boolean isDone(Poll now) {
        return now.state() == Poll.State.CLOSED || now.state() == Poll.State.ANNOUNCED;
    }

    @Override
    public Outcome<People> foresee(Poll now, Moment moment) {
        return Outcome.accepted(People.of(now, moment));
    }

    @Override
    public Outcome<Turnout> work(People foreseen, Supplier<Outcome<People>> again) {
        Poll poll = foreseen.poll();
        return rule.closing(foreseen, command.terminated(), papersDone(congress, hall, poll))
                .map(allowed -> {
                    hall.close(congress, poll);
                    List<Slip> slips = hall.slips(congress, poll.id());
                    // Asked again: who signed in and voted before the box was closed is among those present.
                    People present = again.get().orThrow();
                    Turnout turnout = rule.closing(present, command.terminated(), true)
                            .orThrow()
                            .collected(slips.size());
                    PollResult result = counted.count(poll, turnout, slips).orThrow();
                    return hall.conclude(congress, poll, turnout, result, slips);
                });
    }

    /** Asked beside a read of the desk's, never within it: the box has a connection of its own. */
    static boolean papersDone(CongressId congress, Hall hall, Poll poll) {
        return poll.state() != Poll.State.OPEN || hall.papersDone(congress, poll);
    }

    @Override
    public Outcome<Change<Poll>> enter(Poll now, Turnout told, Moment moment) {
        return Outcome.accepted(Change.to(now.counted(told), PollRule.line(PollKinds.CLOSED, now, moment)));
    }
}
