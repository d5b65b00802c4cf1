package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Detour;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/** The steps of a take-over of a vote that could be closed: the box first, including its evidence. */
record TakingOver(TakeOverPoll command, Actor actor, HeldPolls hall) implements Detour<Poll, TakingOver.Found, Poll> {
    /**
     * What the person who takes over finds.
     *
     * @param inBox how many marks are in the box
     * @param handed how many ballots were handed over
     */
    record Taken(long inBox, long handed) {}

    /** What is read from the records beforehand. */
    record Found(People people, KeptPoll.Records records, EvidenceChain.Said said) {
        /** The line for the evidence, with what was found in the box. */
        EvidenceChain.TakenOver told(Taken taken, String holder) {
            boolean byCard = people.poll().mode() == Mode.CARD; // a person who uses one need not have signed in
            long devices = byCard ? people.cards() : people.present() - people.papers();
            long again = Math.max(0, devices - taken.inBox() - taken.handed());
            return new EvidenceChain.TakenOver(holder, said, people.poll().takeOverAskedBy(), taken.handed(), again);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    @Override
    public Outcome<Found> foresee(Poll now, Context context) {
        String asked = now.takeOverAskedBy();
        List<Rejection> forged = TakeOverAsked.differing(now, context);
        if (!forged.isEmpty()) {
            return Outcome.rejected(forged);
        }
        return Poll.LIFECYCLE
                .next(now.state(), Poll.Step.CLOSE, "poll")
                .then(next -> new Rejections()
                        .when(now.mode() == Mode.NAMED, PollReasons.NAMED_HELD_BY_ALL, "poll")
                        .when(now.takeOverBy() > 1 && asked == null, PollReasons.TAKE_OVER_NOT_ASKED, "poll")
                        .when(actor.id().equals(asked), PollReasons.TAKE_OVER_SAME_PERSON, "poll")
                        .orElse(() -> new Found(
                                context.answer(PollFacts.people(now)),
                                KeptPoll.Records.of(now, context),
                                new EvidenceChain.Said(actor.id(), context.at()))));
    }

    @Override
    public Outcome<Poll> work(Found found, Supplier<Outcome<Found>> again) {
        Poll poll = found.people().poll();
        List<Rejection> differing = new ArrayList<>(KeptPoll.ofAnOpenBox(found.records(), hall, actor.congress()));
        List<Rejection> strange = found.records().strange(hall.marksOf(actor.congress(), poll));
        if (!strange.isEmpty() && differing.isEmpty()) {
            differing.addAll(KeptPoll.differs(strange));
        }
        if (!differing.isEmpty()) {
            return Outcome.rejected(differing);
        }
        // Reads the record again once the box is known: a view from before another take-over must not decide about the
        // box after it.
        return hall.takeOver(
                        actor.congress(),
                        poll,
                        taken -> again.get().orThrow().told(taken, hall.holder()),
                        command.handover())
                .map(taken -> poll);
    }

    @Override
    public Outcome<Change<Poll>> enter(Poll now, Poll done, Context context) {
        return Outcome.accepted(Change.to(now.takeOverAsked(null)));
    }
}
