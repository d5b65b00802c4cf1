package org.daibiao.poll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.desk.Change;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/** Poll rule (表决组织规则): the rules of a poll other than those of casting. */
record PollRule(TallyRules tallies) {
    Outcome<Change<Poll>> prepare(PreparePoll command, Id<Poll> id) {
        String seat = command.seat() == null ? RollSeat.DEPUTIES.kind() : command.seat();
        Integer times = command.iterations();
        boolean cards = command.mode() == Mode.CARD;
        var reasons = new ArrayList<>(new Rejections()
                .when(RollSeat.of(seat).isEmpty(), PollReasons.NO_SUCH_SEAT, "seat", RollSeat.known())
                .when(times != null && !cards, PollReasons.NO_CARDS, "iterations")
                .reasons());
        command.paper().faults(tallies).forEach(one -> reasons.add(one.within("paper")));
        Integer stretched = times == null ? Integer.valueOf(PreparePoll.USUAL_ITERATIONS) : times;
        return reasons.isEmpty()
                ? Outcome.accepted(Change.to(Edit.blank(Poll.SHAPE, id)
                        .set(Poll.TITLE, command.title())
                        .set(Poll.HELD_ON, command.heldOn())
                        .set(Poll.MODE, command.mode())
                        .set(Poll.PAPER, command.paper().json())
                        .set(Poll.BATCH, command.batch())
                        .set(Poll.SEAT, seat)
                        .set(Poll.TAKE_OVER_BY, command.takeOverBy() == null ? 1 : command.takeOverBy())
                        .set(Poll.ITERATIONS, cards ? stretched : null)
                        .set(Poll.STATE, Poll.State.DRAFT)
                        .done()))
                : Outcome.rejected(reasons);
    }

    Outcome<Change<Enrolment>> enroll(Poll poll, boolean before, EnrollVoter command, Id<Enrolment> id) {
        return in(poll, Poll.State.DRAFT)
                .when(before, PollReasons.ENROLLED, "voter")
                .orElse(() -> Change.to(new Enrolment(id, poll.id(), command.voter(), command.standing(), null)));
    }

    /**
     * Signs someone in.
     *
     * @param sealed whether nothing goes into the box any more: a ballot could be issued, but not cast
     */
    Outcome<Change<Attendance>> signIn(
            Participant who, SignIn command, boolean sealed, Id<Attendance> id, LocalDate today) {
        Poll poll = who.poll();
        Enrolment entry = who.entry().orElse(null);
        return in(poll, Poll.State.DRAFT, Poll.State.OPEN)
                .when(
                        sealed && poll.state() == Poll.State.OPEN,
                        PollReasons.NOT_OPEN,
                        "poll",
                        Messages.code(Poll.State.CLOSED))
                .when(entry == null, PollReasons.NOT_ON_ROLL, "voter")
                .when(entry != null && entry.standing() == Enrolment.Standing.SUSPENDED, PollReasons.SUSPENDED, "voter")
                .when(who.present().isPresent(), PollReasons.SIGNED_IN, "voter")
                .when(
                        poll.mode() == Mode.NAMED && command.form() == Attendance.Form.PAPER,
                        PollReasons.PAPER_NAMED,
                        "form")
                .orElse(() -> {
                    Line line = line(PollRoom.ATTENDED, poll, today);
                    return Change.to(
                            new Attendance(id, poll.id(), command.voter(), command.form(), null),
                            line,
                            line.as(Line.DEPUTY, command.voter()));
                });
    }

    Outcome<Change<Poll>> start(Poll poll, boolean empty, LocalDate today) {
        return step(poll, Poll.Step.START, PollRoom.STARTED, today)
                .then(change -> new Rejections()
                        .when(empty, PollReasons.EMPTY_ROLL, "poll")
                        .orElse(() -> change));
    }

    Outcome<Change<Poll>> step(Poll poll, Poll.Step step, Kind kind, LocalDate today) {
        return Poll.LIFECYCLE
                .next(poll.state(), step, "poll")
                .map(next -> Change.to(poll.in(next), line(kind, poll, today)));
    }

    /**
     * People and papers, whatever was collected. They are always consistent, so a closed poll is never {@link PollResult.State#UNFIT}: the suspended
     * cannot sign in, and nobody can sign in twice. Everyone who signs in is issued a ballot, or draws one of the cards.
     */
    Outcome<Turnout> closing(People people, long terminated) {
        return in(people.poll(), Poll.State.OPEN)
                .when(
                        terminated > people.able(),
                        PollReasons.TERMINATED_ABOVE_ALL,
                        "terminated",
                        terminated,
                        people.able())
                .orElse(() -> new Turnout(
                        people.all(), people.suspended(), people.present(), people.issued(), 0, terminated));
    }

    /** Whether papers may be entered: never more than were issued. */
    Outcome<People> papers(EnterPapers command, People people) {
        long issued = people.papers();
        boolean tooLong = command.ballots().stream().anyMatch(one -> one.json().length() > Ballot.MOST);
        int papers = command.ballots().size();
        return in(people.poll(), Poll.State.OPEN)
                .when(papers > issued, PollReasons.PAPERS_ABOVE_ISSUED, "ballots", papers, issued)
                .when(tooLong, PollReasons.BALLOT_TOO_LONG, "ballots", Ballot.MOST)
                .orElse(() -> people);
    }

    /** Whether the box may be sealed: after that no ballot goes in, not even a paper. */
    Outcome<Poll> sealing(People people) {
        return in(people.poll(), Poll.State.OPEN).orElse(people::poll);
    }

    /** Records who asks for a take-over that another person confirms. */
    Outcome<Change<Poll>> askTakeOver(Poll poll, String by) {
        return in(poll, Poll.State.OPEN)
                .when(poll.mode() == Mode.NAMED, PollReasons.NAMED_HELD_BY_ALL, "poll")
                .when(poll.takeOverBy() < 2, PollReasons.TAKE_OVER_ONE, "poll")
                .orElse(() -> Change.to(poll.takeOverAsked(by)));
    }

    /** Takes back an entry on the roll, before the vote begins. */
    Outcome<Change<Enrolment>> undoEnrolment(Enrolment entry, Poll poll, boolean here, LocalDate today) {
        return in(poll, "entry", Poll.State.DRAFT)
                .when(entry.takenBackOn() != null, PollReasons.TAKEN_BACK, "entry")
                .when(here, PollReasons.SIGNED_IN, "entry")
                .orElse(() -> Change.to(
                        Edit.of(entry).set(Enrolment.TAKEN_BACK_ON, today).done()));
    }

    /** Whether a vote is running whose ballots can wait. */
    Outcome<Poll> handing(Poll poll) {
        return in(poll, Poll.State.OPEN)
                .when(poll.mode() == Mode.NAMED, PollReasons.NAMED_HELD_BY_ALL, "poll")
                .orElse(() -> poll);
    }

    static Line line(Kind kind, Poll poll, LocalDate today) {
        return Line.event(kind.code(), poll.id(), today);
    }

    private static Rejections in(Poll poll, Poll.State... states) {
        return in(poll, "poll", states);
    }

    private static Rejections in(Poll poll, String path, Poll.State... states) {
        return new Rejections()
                .when(!List.of(states).contains(poll.state()), PollReasons.STATE, path, Messages.code(poll.state()));
    }
}
