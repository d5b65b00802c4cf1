package org.daibiao.poll;

import java.util.List;
import org.daibiao.desk.Context;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;

/** Sealing of a box (封箱): closes the box of an open poll, which is counted later. */
record BoxSealing(People people, KeptPoll.Records records) {
    static BoxSealing of(SealPoll command, Context context) {
        Poll poll = context.answer(PollFacts.poll(command.poll()));
        return new BoxSealing(context.answer(PollFacts.people(poll)), KeptPoll.Records.of(poll, context));
    }

    /** Only for an open poll. Returns how many ballots waited. */
    Outcome<Integer> seal(CongressId congress, HeldPolls hall, PollRule rule) {
        return rule.sealing(people).then(poll -> close(congress, hall));
    }

    /** Rejected, with nothing written, when the records differ from the evidence, or when two persons have not agreed on the papers. */
    Outcome<Integer> close(CongressId congress, HeldPolls hall) {
        List<Rejection> differing = KeptPoll.ofAnOpenBox(records, hall, congress);
        return differing.isEmpty() ? hall.close(congress, people) : Outcome.rejected(differing);
    }
}
