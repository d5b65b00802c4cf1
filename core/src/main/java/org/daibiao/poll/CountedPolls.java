package org.daibiao.poll;

import java.util.List;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Rejections;

/** Counted polls (已计票的表决): what can be read of a poll once it is closed, and not before. Thread-safe. */
record CountedPolls(Desk desk, Hall hall, TallyRules tallies) {
    Outcome<PollResult> result(Id<Poll> id, Actor actor) {
        return closed("poll.result", id, actor).map(poll -> {
            List<Slip> slips = hall.slips(actor.congress(), id);
            PollResult result = count(poll, poll.turnout(), slips).orThrow();
            return SecrecyNotes.on(poll, result, slips, hall.boxes().chain(actor.congress(), id));
        });
    }

    Outcome<SignedSheet> sheet(Id<Poll> id, Actor actor) {
        return closed("poll.result", id, actor)
                .map(poll -> new SignedSheet(
                        poll.title(),
                        poll.heldOn(),
                        count(poll, poll.turnout(), hall.slips(actor.congress(), id))
                                .orThrow(),
                        EvidenceChain.head(hall.boxes().chain(actor.congress(), id))));
    }

    Outcome<PollExport> export(Id<Poll> id, Actor actor) {
        return closed("poll.export", id, actor)
                .map(poll -> new PollExport(
                        hall.slips(actor.congress(), id).stream()
                                .map(EvidenceChain::line)
                                .toList(),
                        hall.boxes().chain(actor.congress(), id)));
    }

    private Outcome<Poll> closed(String name, Id<Poll> id, Actor actor) {
        return desk.read(name, actor, moment -> {
            Poll poll = moment.get(Poll.SHAPE, id).value();
            boolean closed = poll.state() == Poll.State.CLOSED || poll.state() == Poll.State.ANNOUNCED;
            return new Rejections()
                    .when(!closed, "poll.not-closed", "6.b", "poll")
                    .orElse(() -> poll);
        });
    }

    /** The result of these ballots. */
    Outcome<PollResult> count(Poll poll, Turnout turnout, List<Slip> slips) {
        return Paper.read(poll.paper())
                .count(
                        tallies,
                        turnout,
                        slips.stream().map(slip -> Ballot.read(slip.choices())).toList());
    }
}
