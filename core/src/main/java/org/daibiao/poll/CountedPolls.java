package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Rejection;
import org.daibiao.kernel.Rejections;

/** Counted polls (已计票的表决): what can be read of a poll once it is closed, and not before. Thread-safe. */
record CountedPolls(Desk desk, Hall hall, TallyRules tallies) {
    /**
     * A closed poll.
     *
     * @param devices how many signed in for a ballot by card; asked of a poll by cards alone
     */
    private record Closed(Poll poll, long devices) {}

    Outcome<PollResult> result(Id<Poll> id, Actor actor) {
        return closed("poll.result", id, actor).map(closed -> told(closed, actor.congress()));
    }

    Outcome<SignedSheet> sheet(Id<Poll> id, Actor actor) {
        return closed("poll.result", id, actor)
                .map(closed -> new SignedSheet(
                        closed.poll.title(),
                        closed.poll.heldOn(),
                        told(closed, actor.congress()),
                        EvidenceChain.head(hall.boxes().chain(actor.congress(), id))));
    }

    Outcome<PollExport> export(Id<Poll> id, Actor actor) {
        return closed("poll.export", id, actor)
                .map(closed -> new PollExport(
                        hall.slips(actor.congress(), id).stream()
                                .map(EvidenceChain::line)
                                .toList(),
                        hall.boxes().chain(actor.congress(), id)));
    }

    private Outcome<Closed> closed(String name, Id<Poll> id, Actor actor) {
        return desk.read(name, actor, moment -> {
            Poll poll = moment.get(Poll.SHAPE, id).value();
            boolean closed = poll.state() == Poll.State.CLOSED || poll.state() == Poll.State.ANNOUNCED;
            return new Rejections()
                    .when(!closed, "poll.not-closed", "6.b", "poll")
                    .orElse(() -> new Closed(poll, poll.mode() == Mode.CARD ? devices(id, moment) : 0));
        });
    }

    private static long devices(Id<Poll> poll, Moment moment) {
        return moment.all(Attendance.SHAPE, Attendance.POLL.is(poll)).stream()
                .filter(one -> one.value().form() == Attendance.Form.ELECTRONIC)
                .count();
    }

    /** The result with what somebody should look at. */
    private PollResult told(Closed closed, CongressId congress) {
        Poll poll = closed.poll;
        List<Slip> slips = hall.slips(congress, poll.id());
        PollResult result = count(poll, poll.turnout(), slips).orThrow();
        PollResult noted = SecrecyNotes.on(poll, result, slips, hall.boxes().chain(congress, poll.id()));
        long used = poll.mode() == Mode.CARD ? hall.marks(congress, poll.id()) : 0;
        List<Rejection> warnings = new ArrayList<>(noted.warnings());
        // Papers that stay away must not make room for cards that nobody was given.
        warnings.addAll(new Rejections()
                .when(
                        used > closed.devices,
                        "poll.cards-above-issued",
                        "6.b",
                        "ballots",
                        "used",
                        used,
                        "issued",
                        closed.devices)
                .reasons());
        return noted.warned(warnings);
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
