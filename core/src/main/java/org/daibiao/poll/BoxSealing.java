package org.daibiao.poll;

import java.util.List;
import org.daibiao.desk.Context;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;

/** Sealing of a box (封箱): the box of an open poll is closed, and counted later. */
record BoxSealing(People people, KeptPoll.Records records) {
    static BoxSealing of(SealPoll command, Context moment) {
        Poll poll = moment.answer(PollFacts.poll(command.poll()));
        return new BoxSealing(moment.answer(PollFacts.people(poll)), KeptPoll.Records.of(poll, moment));
    }

    /** Of an open poll alone. How many ballots waited. */
    Outcome<Integer> seal(CongressId congress, HeldPolls hall, PollRule rule) {
        return rule.sealing(people).then(poll -> close(congress, hall));
    }

    /** Rejected, and nothing is written, where the records differ from the evidence, or two persons have not agreed on the papers. */
    Outcome<Integer> close(CongressId congress, HeldPolls hall) {
        List<Rejection> differing = KeptPoll.ofAnOpenBox(records, hall, congress);
        return differing.isEmpty() ? hall.close(congress, people) : Outcome.rejected(differing);
    }
}
