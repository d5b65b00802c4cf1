package org.daibiao.poll;

import java.util.function.Supplier;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Outcome;

/** The way of a take-over: of a vote that could be ended, the box first. */
record TakingOver(CongressId congress, Hall hall) implements Desk.Detour<Poll, Poll, Poll> {
    @Override
    public Outcome<Poll> foresee(Poll now, Moment moment) {
        return Poll.LIFECYCLE.next(now.state(), Poll.Step.CLOSE, "6.b", "poll").map(next -> now);
    }

    @Override
    public Outcome<Poll> work(Poll foreseen, Supplier<Outcome<Poll>> again) {
        hall.takeOver(congress, foreseen);
        return Outcome.accepted(foreseen);
    }

    @Override
    public Outcome<Change<Poll>> enter(Poll now, Poll done, Moment moment) {
        return Outcome.accepted(Change.to(now));
    }
}
