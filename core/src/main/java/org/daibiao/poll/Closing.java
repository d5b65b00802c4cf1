package org.daibiao.poll;

import java.util.List;
import java.util.function.Supplier;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Detour;
import org.daibiao.record.CongressId;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/** The steps of a close: the box first, then the count as the end of its chain, then the record with the numbers from the chain. */
record Closing(ClosePoll command, CongressId congress, HeldPolls hall, PollRule rule, CountedPolls counted)
        implements Detour<Poll, Closing.Facts, Turnout> {
    /**
     * What the records say.
     *
     * @param terminated how many ceased to be deputies meanwhile: as someone counted, otherwise as the journal knows
     * @param records everything that is compared with the evidence
     */
    record Facts(People people, long terminated, KeptPoll.Records records) {
        /**
         * Adds those whose sign-in or card was taken back at the moment when their ballot went into the box: the ballot is there, so they were
         * present.
         */
        Facts with(List<String> marks) {
            long late = records.late(marks);
            return new Facts(people.and(late), terminated, records.and(late));
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    @Override
    public boolean isDone(Poll now) {
        return now.state() == Poll.State.CLOSED || now.state() == Poll.State.ANNOUNCED;
    }

    /** A record that says so while the box is open was changed in the database. It is rejected, so that waiting ballots are not silently lost. */
    @Override
    public Runnable left(Poll now, Context context) {
        return () -> ended(now).orThrow();
    }

    private Outcome<Poll> ended(Poll closed) {
        return hall.isOpen(congress, closed)
                ? Outcome.rejected(KeptPoll.differs(new Rejections()
                        .when(true, PollReasons.KEPT_STATE, "poll.state")
                        .reasons()))
                : Outcome.accepted(closed);
    }

    @Override
    public Outcome<Facts> foresee(Poll now, Context context) {
        Long counted = command.terminated();
        long terminated = counted != null
                ? counted
                : RollDifferences.of(now, context).terminated().size();
        List<Rejection> differing = context.answer(IssuedRows.differing(now));
        return !differing.isEmpty()
                ? Outcome.rejected(KeptPoll.differs(differing))
                : Outcome.accepted(new Facts(
                        context.answer(PollFacts.people(now)), terminated, KeptPoll.Records.of(now, context)));
    }

    @Override
    public Outcome<Turnout> work(Facts foreseen, Supplier<Outcome<Facts>> again) {
        Poll poll = foreseen.people().poll();
        return allowed(foreseen).then(allowed -> {
            if (hall.end(congress, poll.id()).isCalledOff()) { // and someone changed its record
                return CastRule.no(PollReasons.EVIDENCE_DIFFERS, "poll");
            }
            return new BoxSealing(foreseen.people(), foreseen.records())
                    .close(congress, hall)
                    .then(closed -> counted(foreseen, again));
        });
    }

    /** For a closed box. */
    private Outcome<Turnout> counted(Facts foreseen, Supplier<Outcome<Facts>> again) {
        Poll poll = foreseen.people().poll();
        List<StoredBallot> slips = hall.slips(congress, poll.id());
        // Read again: anyone who signed in and voted before the box was closed counts as present.
        List<String> marks = hall.marks(congress, poll.id());
        return again.get().then(facts -> {
            boolean agrees = BoxCheck.agrees(hall, congress, poll, slips, marks);
            List<Rejection> strange = agrees ? facts.records().strange(marks) : List.of();
            return agrees && strange.isEmpty()
                    ? counted(facts.with(marks), poll, slips, marks)
                    : Outcome.rejected(KeptPoll.differs(strange));
        });
    }

    private Outcome<Turnout> counted(Facts facts, Poll poll, List<StoredBallot> slips, List<String> marks) {
        Turnout turnout = allowed(facts).orThrow().collected(slips.size());
        PollResult result = counted.count(poll, turnout, slips).orThrow();
        return hall.end(congress, poll.id())
                .count(turnout, facts.records().given(), result, slips, marks)
                .map(told -> {
                    hall.done(congress, poll.id());
                    return told;
                });
    }

    private Outcome<Turnout> allowed(Facts facts) {
        return rule.closing(facts.people(), facts.terminated());
    }

    @Override
    public Outcome<Change<Poll>> enter(Poll now, Turnout told, Context context) {
        return Outcome.accepted(Change.to(now.counted(told), PollRule.line(PollRoom.CLOSED, now, context.today())));
    }
}
