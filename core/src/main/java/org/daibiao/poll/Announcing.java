package org.daibiao.poll;

import java.util.function.Supplier;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Detour;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;

/** The steps of an announcement: a result that differs from its evidence is not announced. */
record Announcing(CongressId congress, CountedPolls counted, PollRule rule)
        implements Detour<Poll, KeptPoll.Records, PollResult> {
    @Override
    public Outcome<KeptPoll.Records> foresee(Poll now, Context context) {
        return Poll.LIFECYCLE
                .next(now.state(), Poll.Step.ANNOUNCE, "poll")
                .map(next -> KeptPoll.Records.of(now, context));
    }

    @Override
    public Outcome<PollResult> work(KeptPoll.Records foreseen, Supplier<Outcome<KeptPoll.Records>> again) {
        return counted.result(Outcome.accepted(foreseen), congress);
    }

    @Override
    public Outcome<Change<Poll>> enter(Poll now, PollResult done, Context context) {
        return rule.step(now, Poll.Step.ANNOUNCE, PollRoom.ANNOUNCED, context.today());
    }
}
