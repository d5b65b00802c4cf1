package org.daibiao.poll;

import java.util.List;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Joining;
import org.daibiao.desk.Question;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Reference;
import org.daibiao.record.Rejections;

/**
 * Nobody becomes another person while on the roll of a vote that is prepared or open (名册在用期间不得合并): a roll does not change while ballots are cast, and
 * nobody could tell which ballot was the other one's.
 */
record OnOpenRoll() implements Joining<Object> {
    @Override
    public Outcome<Change<Object>> joined(Id<Object> gone, Id<Object> kept, Change<Object> change, Context context) {
        boolean onRoll = !context.answer(Question.all(
                        Enrolment.SHAPE,
                        Enrolment.VOTER.is(Id.of(gone.value())),
                        Enrolment.TAKEN_BACK_ON.missing(),
                        Reference.to(
                                Enrolment.POLL, Poll.SHAPE, Poll.STATE.in(List.of(Poll.State.DRAFT, Poll.State.OPEN)))))
                .isEmpty();
        return new Rejections().when(onRoll, PollReasons.MERGED_ON_ROLL, "").orElse(() -> change);
    }
}
