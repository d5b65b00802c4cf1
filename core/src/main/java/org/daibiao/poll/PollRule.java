package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/** Poll rule (表决组织规则): what is asked of a poll around the casting. */
record PollRule(TallyRules tallies) {
    Outcome<Change<Poll>> prepare(PreparePoll command, Context moment) {
        String seat = command.seat() == null ? RollSeat.DEPUTIES.kind() : command.seat();
        Integer times = command.iterations();
        boolean cards = command.mode() == Mode.CARD;
        var reasons = new ArrayList<>(new Rejections()
                .when(RollSeat.of(seat).isEmpty(), PollReasons.NO_SUCH_SEAT, "6.b", "seat", RollSeat.known())
                .when(times != null && !cards, PollReasons.NO_CARDS, "6.b", "iterations")
                .reasons());
        command.paper().faults(tallies).forEach(one -> reasons.add(one.within("paper")));
        Integer stretched = times == null ? Integer.valueOf(PreparePoll.USUAL_ITERATIONS) : times;
        return reasons.isEmpty()
                ? Outcome.accepted(Change.to(Edit.blank(Poll.SHAPE, moment.newId())
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

    Outcome<Change<Enrolment>> enroll(EnrollVoter command, Context moment) {
        Poll poll = moment.get(Poll.SHAPE, command.poll()).value();
        return in(poll, Poll.State.DRAFT)
                .when(entry(poll.id(), command.voter(), moment) != null, PollReasons.ENROLLED, "6.b", "voter")
                .orElse(() ->
                        Change.to(new Enrolment(moment.newId(), poll.id(), command.voter(), command.standing(), null)));
    }

    /**
     * Signs somebody in.
     *
     * @param sealed whether nothing goes into the box any more: a ballot could be issued, and not be cast
     */
    Outcome<Change<Attendance>> signIn(SignIn command, boolean sealed, Context moment) {
        Poll poll = moment.get(Poll.SHAPE, command.poll()).value();
        Enrolment entry = entry(poll.id(), command.voter(), moment);
        boolean before = Attendance.of(poll.id(), command.voter(), moment).isPresent();
        return in(poll, Poll.State.DRAFT, Poll.State.OPEN)
                .when(
                        sealed && poll.state() == Poll.State.OPEN,
                        PollReasons.NOT_OPEN,
                        "6.b",
                        "poll",
                        Messages.code(Poll.State.CLOSED))
                .when(entry == null, PollReasons.NOT_ON_ROLL, "6.b", "voter")
                .when(
                        entry != null && entry.standing() == Enrolment.Standing.SUSPENDED,
                        PollReasons.SUSPENDED,
                        "6.b",
                        "voter")
                .when(before, PollReasons.SIGNED_IN, "6.b", "voter")
                .when(
                        poll.mode() == Mode.NAMED && command.form() == Attendance.Form.PAPER,
                        PollReasons.PAPER_NAMED,
                        "6.b",
                        "form")
                .orElse(() -> {
                    var here = new Attendance(moment.newId(), poll.id(), command.voter(), command.form(), null);
                    return Change.to(
                            here,
                            Line.event(PollRoom.ATTENDED.code(), poll.id(), moment.today()),
                            Line.event(PollRoom.ATTENDED.code(), poll.id(), moment.today())
                                    .as(Line.DEPUTY, command.voter()));
                });
    }

    Outcome<Change<Poll>> start(Poll poll, boolean empty, Context moment) {
        return step(poll, Poll.Step.START, PollRoom.STARTED, moment)
                .then(change -> new Rejections()
                        .when(empty, PollReasons.EMPTY_ROLL, "6.b", "poll")
                        .orElse(() -> change));
    }

    /** All on the roll, whoever asks, as the evidence has them. */
    List<String> roll(Poll poll, Context moment) {
        return Enrolment.of(poll.id(), moment).stream()
                .map(one -> one.value().line())
                .toList();
    }

    Outcome<Change<Poll>> step(Poll poll, Poll.Step step, Kind kind, Context moment) {
        return Poll.LIFECYCLE
                .next(poll.state(), step, "6.b", "poll")
                .map(next -> Change.to(poll.in(next), line(kind, poll, moment)));
    }

    /**
     * People and papers, whatever was collected. They always fit together, so that a closed poll is never {@link PollResult.State#UNFIT}: the
     * suspended cannot sign in, and nobody can do so twice. Each who does is issued a ballot, or draws one of the cards.
     */
    Outcome<Turnout> closing(People people, long terminated) {
        return in(people.poll(), Poll.State.OPEN)
                .when(
                        terminated > people.able(),
                        PollReasons.TERMINATED_ABOVE_ALL,
                        "6.b",
                        "terminated",
                        terminated,
                        people.able())
                .orElse(() -> new Turnout(
                        people.all(), people.suspended(), people.present(), people.issued(), 0, terminated));
    }

    /** Whether papers may be entered: never more than were issued. */
    Outcome<People> papers(EnterPapers command, Context moment) {
        Poll poll = moment.get(Poll.SHAPE, command.poll()).value();
        var people = People.of(poll, moment);
        long issued = people.papers();
        boolean tooLong = command.ballots().stream().anyMatch(one -> one.json().length() > Ballot.MOST);
        int papers = command.ballots().size();
        return in(poll, Poll.State.OPEN)
                .when(papers > issued, PollReasons.PAPERS_ABOVE_ISSUED, "6.b", "ballots", papers, issued)
                .when(tooLong, PollReasons.BALLOT_TOO_LONG, "6.b", "ballots", Ballot.MOST)
                .orElse(() -> people);
    }

    /** Whether the box may be sealed: after that no ballot goes in, of paper neither. */
    Outcome<Poll> sealing(People people) {
        return in(people.poll(), Poll.State.OPEN).orElse(people::poll);
    }

    /** Who asks for a take-over that another person confirms. */
    Outcome<Change<Poll>> askTakeOver(Poll poll, String by) {
        return in(poll, Poll.State.OPEN)
                .when(poll.mode() == Mode.NAMED, PollReasons.NAMED_HELD_BY_ALL, "6.b", "poll")
                .when(poll.takeOverBy() < 2, PollReasons.TAKE_OVER_ONE, "6.b", "poll")
                .orElse(() -> Change.to(poll.takeOverAsked(by)));
    }

    /** Takes back that somebody was put on the roll, before the vote begins. */
    Outcome<Change<Enrolment>> undoEnrolment(Enrolment entry, Context moment) {
        Poll poll = moment.get(Poll.SHAPE, entry.poll()).value();
        boolean here = Attendance.of(entry.poll(), entry.voter(), moment).isPresent();
        return in(poll, Poll.State.DRAFT)
                .when(entry.takenBackOn() != null, PollReasons.TAKEN_BACK, "6.b", "entry")
                .when(here, PollReasons.SIGNED_IN, "6.b", "entry")
                .orElse(() -> Change.to(Edit.of(entry)
                        .set(Enrolment.TAKEN_BACK_ON, moment.today())
                        .done()));
    }

    /** Whether a vote runs whose ballots can wait. */
    Outcome<Poll> handing(HandOverPoll command, Context moment) {
        Poll poll = moment.get(Poll.SHAPE, command.poll()).value();
        return in(poll, Poll.State.OPEN)
                .when(poll.mode() == Mode.NAMED, PollReasons.NAMED_HELD_BY_ALL, "6.b", "poll")
                .orElse(() -> poll);
    }

    static Line line(Kind kind, Poll poll, Context moment) {
        return Line.event(kind.code(), poll.id(), moment.today());
    }

    private static Rejections in(Poll poll, Poll.State... states) {
        return new Rejections()
                .when(
                        !List.of(states).contains(poll.state()),
                        PollReasons.STATE,
                        "6.b",
                        "poll",
                        Messages.code(poll.state()));
    }

    private static @Nullable Enrolment entry(Id<Poll> poll, Id<Elector> voter, Context moment) {
        return Enrolment.of(poll, voter, moment).orElse(null);
    }
}
