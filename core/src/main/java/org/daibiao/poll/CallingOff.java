package org.daibiao.poll;

import java.util.function.Supplier;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Detour;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;

/**
 * The steps of a cancellation: done by the process that holds the box, the record first. A box that was closed without its ballots must never be
 * counted.
 */
record CallingOff(CongressId congress, HeldPolls hall, PollRule rule) implements Detour<Poll, Poll, Poll> {
    /** When sent again, it completes an earlier cancellation that stopped halfway. */
    @Override
    public boolean isDone(Poll now) {
        return now.state() == Poll.State.CANCELLED;
    }

    @Override
    public Outcome<Poll> foresee(Poll now, Context context) {
        return Poll.LIFECYCLE.next(now.state(), Poll.Step.CANCEL, "poll").map(next -> now);
    }

    @Override
    public Outcome<Poll> work(Poll foreseen, Supplier<Outcome<Poll>> again) {
        if (foreseen.state() == Poll.State.OPEN) {
            if (!BoxCheck.isChanged(
                    hall,
                    congress,
                    foreseen.id())) { // otherwise cancelling is all that remains, whichever process holds it
                hall.requireHeld(congress, foreseen);
            }
            if (hall.isCounted(congress, foreseen.id())) { // by a close that stopped before saving its record
                return CastRule.no(PollReasons.COUNTED, "poll");
            }
        }
        return Outcome.accepted(foreseen);
    }

    @Override
    public Outcome<Change<Poll>> enter(Poll now, Poll done, Context context) {
        return rule.step(now, Poll.Step.CANCEL, PollRoom.CANCELLED, context.today());
    }

    @Override
    public Runnable left(Poll now, Context context) {
        return () -> hall.drop(congress, now);
    }
}
