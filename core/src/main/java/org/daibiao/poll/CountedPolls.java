package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/**
 * Counted polls (已计票的表决): what can be read of a poll once it is closed, and not before. If a poll differs from its evidence, only the export is
 * available. Thread-safe.
 */
record CountedPolls(Desk desk, HeldPolls hall, TallyRules tallies, KnownCounts known) {
    /** The stored data, and the result that agrees with its evidence. */
    private record Agreed(KeptPoll kept, PollResult result) {
        /** The result with what someone should check. */
        PollResult told() {
            Poll poll = kept.records().poll();
            PollResult noted = SecrecyNotes.on(
                    poll, result, kept.slips(), kept.chain(), kept.records().zone());
            List<Rejection> warnings = new ArrayList<>(noted.warnings());
            warnings.addAll(kept.records().notes());
            int used = kept.marks().size();
            warnings.addAll(givenOut(poll, used));
            PollResult all = noted.warned(warnings);
            return poll.mode() == Mode.NAMED
                    ? all
                    : all.withPapers((long) kept.slips().size() - used);
        }

        /** From the numbers of the evidence, which no later change of the rows can remove. */
        private List<Rejection> givenOut(Poll poll, int used) {
            GivenOut then = EvidenceChain.closed(kept.chain()).given();
            GivenOut now = kept.records().given();
            long late = kept.records().late(kept.marks());
            long twice = kept.records().alsoOnPaper(kept.marks());
            boolean lateAlone = late > 0 && now.and(late, poll.mode()).equals(then);
            return new Rejections()
                    .when(EvidenceChain.opened(kept.chain()).again() != null, PollReasons.BOX_OPENED_AGAIN, "ballots")
                    .when(then.voided() > 0, PollReasons.CARDS_VOIDED, "turnout.issued", then.voided(), then.made())
                    // Missing papers must not make room for cards that nobody received.
                    .when(
                            poll.mode() == Mode.CARD && used > then.devices(),
                            PollReasons.CARDS_ABOVE_ISSUED,
                            "ballots",
                            used,
                            then.devices())
                    .when(lateAlone, PollReasons.TAKEN_BACK_LATE, "turnout", late)
                    .when(twice > 0, PollReasons.DEVICE_AND_PAPER, "ballots", twice)
                    .when(
                            !lateAlone && !now.equals(then),
                            PollReasons.PEOPLE_DIFFER,
                            "turnout",
                            now.present(),
                            now.issued(poll.mode()))
                    .reasons();
        }
    }

    Outcome<PollResult> result(Id<Poll> id, Actor actor) {
        return closed(
                PollRoom.RESULT,
                id,
                actor,
                closed -> agreed(closed, actor.congress()).map(Agreed::told));
    }

    Outcome<SignedSheet> sheet(Id<Poll> id, Actor actor) {
        return closed(
                PollRoom.RESULT,
                id,
                actor,
                closed -> agreed(closed, actor.congress()).map(CountedPolls::sheet));
    }

    private static SignedSheet sheet(Agreed agreed) {
        Poll poll = agreed.kept.records().poll();
        String head = EvidenceChain.head(agreed.kept.chain());
        return new SignedSheet(poll.title(), poll.heldOn(), agreed.told(), head);
    }

    /** Whatever is stored, even when it differs: it is what an auditor examines. */
    Outcome<PollExport> export(Id<Poll> id, Actor actor) {
        return closed(
                PollRoom.EXPORT,
                id,
                actor,
                closed -> kept(closed, actor.congress()).map(KeptPoll::export));
    }

    /** The result from these records and the evidence; the caller has already checked that the poll is closed. */
    Outcome<PollResult> result(Outcome<KeptPoll.Records> closed, CongressId congress) {
        return agreed(closed, congress).map(Agreed::result);
    }

    private Outcome<Agreed> agreed(Outcome<KeptPoll.Records> closed, CongressId congress) {
        return kept(closed, congress)
                .then(kept -> isCancelled(kept.records().poll())
                        ? CastRule.<PollResult>no(PollReasons.EVIDENCE_DIFFERS, "poll")
                                .map(any -> new Agreed(kept, any))
                        : known.of(kept, () -> kept.agreed(new EvidenceCheck(desk.digest(), tallies)))
                                .map(result -> new Agreed(kept, result)));
    }

    /** The stored data; nothing for a poll that was called off, unless its evidence says that it was counted. */
    private Outcome<KeptPoll> kept(Outcome<KeptPoll.Records> closed, CongressId congress) {
        return closed.map(records -> KeptPoll.read(records, hall, congress)).then(kept -> {
            Poll poll = kept.records().poll();
            return new Rejections()
                    .when(
                            isCancelled(poll) && !EvidenceChain.isCounted(kept.chain()),
                            PollReasons.STATE,
                            "poll",
                            Messages.code(poll.state()))
                    .orElse(() -> kept);
        });
    }

    private static boolean isCancelled(Poll poll) {
        return poll.state() == Poll.State.CANCELLED;
    }

    private <R> Outcome<R> closed(
            Operation.ReportsOn<Poll> operation,
            Id<Poll> id,
            Actor actor,
            Function<Outcome<KeptPoll.Records>, Outcome<R>> read) {
        return desk.read(operation, id, actor, CountedPolls::closed, read);
    }

    private static Outcome<KeptPoll.Records> closed(Poll poll, Context context) {
        boolean closed = poll.state() == Poll.State.CLOSED || poll.state() == Poll.State.ANNOUNCED;
        return new Rejections()
                .when(!closed && !isCancelled(poll), PollReasons.NOT_CLOSED, "poll")
                .orElse(() -> KeptPoll.Records.of(poll, context));
    }

    /** Counts these ballots. */
    Outcome<PollResult> count(Poll poll, Turnout turnout, List<StoredBallot> slips) {
        return BallotPaper.read(poll.paper())
                .count(
                        tallies,
                        turnout,
                        slips.stream().map(slip -> Ballot.read(slip.choices())).toList());
    }
}
