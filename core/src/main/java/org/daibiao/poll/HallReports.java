package org.daibiao.poll;

import static org.daibiao.poll.PollRoom.MISSING;
import static org.daibiao.poll.PollRoom.PROGRESS;

import java.util.List;
import java.util.Set;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/** Hall reports (会场情况): what the organisers of a vote need to know before and during it; nothing about any ballot. Thread-safe. */
record HallReports(Desk desk, HeldPolls hall) {
    /**
     * What the records say.
     *
     * @param devices who signed in for a device
     */
    private record Seen(People people, List<Id<Elector>> devices) {
        static Seen of(Id<Poll> id, Context context) {
            People people = context.answer(PollFacts.people(context.answer(PollFacts.poll(id))));
            List<Id<Elector>> devices = context.answer(PollFacts.present(id)).stream()
                    .filter(one -> one.form() == Attendance.Form.ELECTRONIC)
                    .map(Attendance::voter)
                    .toList();
            return new Seen(people, devices);
        }
    }

    Outcome<PollProgress> progress(Id<Poll> id, Actor actor) {
        return desk.read(PROGRESS, actor, context -> Seen.of(id, context), seen -> progress(actor.congress(), seen));
    }

    private Outcome<PollProgress> progress(CongressId congress, Seen seen) {
        People people = seen.people();
        HeldPolls.Standing box = hall.standing(congress, people.poll());
        PollRules rules = BallotPaper.read(people.poll().paper()).rules();
        long base = people.all() - (rules.electorate().suspended() ? 0 : people.suspended());
        return Outcome.accepted(new PollProgress(
                people.all(),
                people.suspended(),
                people.present(),
                seen.devices().size(),
                new Quorum(rules.quorum(), base).needed(),
                box.inBox(),
                box.waiting().size(),
                box.inDoubt(),
                box.papersDone(people.onPaper())));
    }

    /** Those without a ballot: never cast, or lost by a take-over, which cannot be distinguished. */
    Outcome<List<Id<Elector>>> missing(Id<Poll> id, Actor actor) {
        return desk.read(MISSING, actor, context -> Seen.of(id, context), seen -> missing(actor.congress(), seen));
    }

    private Outcome<List<Id<Elector>>> missing(CongressId congress, Seen seen) {
        Poll poll = seen.people().poll();
        return new Rejections()
                .when(poll.mode() == Mode.CARD, PollReasons.MISSING_BY_CARD, "poll")
                .orElse(() -> missing(congress, poll, seen.devices()));
    }

    private List<Id<Elector>> missing(CongressId congress, Poll poll, List<Id<Elector>> devices) {
        if (poll.state() == Poll.State.CANCELLED) {
            return List.of();
        }
        Set<String> waiting = hall.standing(congress, poll).waiting();
        Set<String> inBox = hall.marksOf(congress, poll);
        return devices.stream()
                .filter(voter -> !waiting.contains(voter.toString()) && !inBox.contains(voter.toString()))
                .toList();
    }
}
