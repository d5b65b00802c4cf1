package org.daibiao.poll;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.View;
import org.daibiao.record.Id;

/** What decisions about polls need from the records. */
final class PollFacts {
    private PollFacts() {}

    static Question<Poll> poll(Id<Poll> poll) {
        return Question.get(Poll.SHAPE, poll).map(found -> found.value());
    }

    /** The valid entries of a roll. */
    static Question<List<Enrolment>> roll(Id<Poll> poll) {
        return Question.values(Enrolment.SHAPE, Enrolment.POLL.is(poll), Enrolment.TAKEN_BACK_ON.missing());
    }

    /** The valid entry of one voter; empty when there is none. */
    static Question<Optional<Enrolment>> entry(Id<Poll> poll, Id<Elector> voter) {
        return Question.values(
                        Enrolment.SHAPE,
                        Enrolment.POLL.is(poll),
                        Enrolment.VOTER.is(voter),
                        Enrolment.TAKEN_BACK_ON.missing())
                .map(found -> found.stream().findFirst());
    }

    /** The valid sign-ins. */
    static Question<List<Attendance>> present(Id<Poll> poll) {
        return Question.values(Attendance.SHAPE, Attendance.POLL.is(poll), Attendance.TAKEN_BACK_ON.missing());
    }

    /** The valid sign-in of one voter; empty when there is none. */
    static Question<Optional<Attendance>> present(Id<Poll> poll, Id<Elector> voter) {
        return Question.values(
                        Attendance.SHAPE,
                        Attendance.POLL.is(poll),
                        Attendance.VOTER.is(voter),
                        Attendance.TAKEN_BACK_ON.missing())
                .map(found -> found.stream().findFirst());
    }

    /** A person named by a command, with their roll entry and sign-in. */
    static Question<Participant> participant(Id<Poll> id, Id<Elector> voter) {
        var poll = poll(id);
        var entry = entry(id, voter);
        var present = present(id, voter);
        return Question.of(
                List.of(poll, entry, present),
                context -> new Participant(context.answer(poll), context.answer(entry), context.answer(present)));
    }

    /** How many cards a poll has according to its lots; none unless it is by cards. */
    static Question<CardCount> count(Poll poll) {
        return poll.mode() == Mode.CARD ? count(poll.id()) : Question.known(CardCount.NONE);
    }

    /** How many cards there are according to the lots. */
    static Question<CardCount> count(Id<Poll> poll) {
        return Question.values(CardLot.SHAPE, CardLot.POLL.is(poll)).map(CardCount::of);
    }

    /** What is known before cards are issued. */
    static Question<CardRule.Before> before(IssueCards command) {
        return poll(command.poll()).and(count(command.poll()), CardRule.Before::new);
    }

    /** All cards, including voided ones. */
    static Question<List<PollCard>> cards(Id<Poll> poll) {
        return Question.values(PollCard.SHAPE, PollCard.POLL.is(poll));
    }

    /** The cards with a number; one, or none. */
    static Question<List<PollCard>> cards(Id<Poll> poll, int number) {
        return Question.values(PollCard.SHAPE, PollCard.POLL.is(poll), PollCard.NUMBER.is(number));
    }

    /** The cards that a command names. */
    static Question<CardRule.Named> named(VoidCards command) {
        var cards = Question.all(
                PollCard.SHAPE,
                PollCard.POLL.is(command.poll()),
                PollCard.NUMBER.in(List.copyOf(new TreeSet<>(command.numbers()))));
        return Question.get(Poll.SHAPE, command.poll()).and(cards, CardRule.Named::new);
    }

    /** The people of a poll. */
    static Question<People> people(Poll poll) {
        var roll = roll(poll.id());
        var present = present(poll.id());
        var cards = count(poll);
        return Question.of(
                List.of(roll, present, cards),
                context -> People.of(poll, context.answer(roll), context.answer(present), context.answer(cards)));
    }

    /** Who holds a seat, or is suspended: all of their lines in the journal up to that day. */
    static Question<Incumbents> incumbents(RollSeat seat, LocalDate last) {
        var filter = new EntryFilter(Set.of(seat.kind(), RollSeat.SUSPENSION), null, null, null, null, null);
        return Question.entries(filter, View.of(last))
                .map(entries -> new Incumbents(entries.stream().map(Entry::line).toList(), seat));
    }
}
