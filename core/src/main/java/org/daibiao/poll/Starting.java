package org.daibiao.poll;

import java.util.List;
import java.util.function.Supplier;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Detour;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/**
 * The steps of a start: the record first, then its box with the roll, which is fixed from then on. A repeat creates the box if it is still missing.
 * Used for one call.
 */
final class Starting implements Detour<Poll, Poll, Poll> {
    private final CongressId congress;
    private final HeldPolls hall;
    private final PollRule rule;

    /** Whether this call begins the vote. */
    private boolean entered;

    Starting(CongressId congress, HeldPolls hall, PollRule rule) {
        this.congress = congress;
        this.hall = hall;
        this.rule = rule;
    }

    @Override
    public boolean isDone(Poll now) {
        return now.state() == Poll.State.OPEN;
    }

    @Override
    public Outcome<Poll> foresee(Poll now, Context context) {
        return Outcome.accepted(now);
    }

    /** No vote begins on stores without a box. */
    @Override
    public Outcome<Poll> work(Poll foreseen, Supplier<Outcome<Poll>> again) {
        hall.boxes();
        return Outcome.accepted(foreseen);
    }

    @Override
    public Outcome<Change<Poll>> enter(Poll now, Poll done, Context context) {
        var offRoll = IssuedRows.offRoll(now);
        context.ask(offRoll);
        return rule.start(now, context.answer(PollFacts.roll(now.id())).isEmpty(), context.today())
                .then(change -> new Rejections().and(context.answer(offRoll)).orElse(() -> {
                    entered = true;
                    return change;
                }));
    }

    @Override
    public Runnable left(Poll now, Context context) {
        if (now.state() != Poll.State.OPEN) {
            return () -> {};
        }
        List<String> roll = context.answer(PollFacts.roll(now.id())).stream()
                .map(Enrolment::line)
                .toList();
        return () -> hall.open(congress, now, roll, !entered);
    }
}
