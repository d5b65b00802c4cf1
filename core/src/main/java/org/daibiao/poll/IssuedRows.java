package org.daibiao.poll;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.desk.Context;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;

/**
 * Rows by which ballots are issued (发票记录): who signed in, and the cards. Before a vote is closed, and whenever it is read afterwards, they are
 * compared with what was entered of them, for they decide on the quorum and on who may vote: the sign-ins with the journal, the cards with their lots.
 */
final class IssuedRows {
    private IssuedRows() {}

    /** The marks by which a ballot may come: of those whose sign-in stands in the journal, whatever became of its row, or of the good cards. */
    static Set<String> marks(Poll poll, Context moment) {
        Stream<String> marks = poll.mode() == Mode.CARD
                ? PollCard.good(poll.id(), moment).map(PollCard::mark)
                : entered(poll, moment).stream();
        return marks.collect(Collectors.toSet());
    }

    /** The marks of sign-ins, or cards, that were taken back since: a ballot may have come in that very moment. */
    static Set<String> takenBack(Poll poll, Context moment) {
        Stream<String> marks = poll.mode() == Mode.CARD
                ? PollCard.voided(poll.id(), moment).map(PollCard::mark)
                : entered(PollRoom.SIGN_IN_UNDONE, poll, moment).stream();
        return marks.collect(Collectors.toSet());
    }

    /** Who signed in by the journal, without those whose sign-in was taken back. */
    private static Set<String> entered(Poll poll, Context moment) {
        return entered(PollRoom.ATTENDED, poll, moment);
    }

    private static Set<String> entered(Kind kind, Poll poll, Context moment) {
        UUID item = poll.id().value();
        var filter = new EntryFilter(Set.of(kind.code()), Line.DEPUTY, null, null, item, null);
        return moment.entries(filter).stream()
                .map(Entry::line)
                .map(line -> String.valueOf(line.subject()))
                .collect(Collectors.toSet());
    }

    /** That people have signed in who may not vote by the roll, which no command lets them; empty where all may. */
    static List<Rejection> offRoll(Poll poll, Context moment) {
        return offRoll(
                signedIn(poll, moment),
                Enrolment.of(poll.id(), moment).stream().map(Versioned::value).toList());
    }

    /** The same of any voters. */
    static List<Rejection> offRoll(Collection<String> voters, List<Enrolment> roll) {
        Set<String> entitled = roll.stream()
                .filter(one -> one.standing() == Enrolment.Standing.ENTITLED)
                .map(one -> one.voter().toString())
                .collect(Collectors.toSet());
        long others = voters.stream().filter(one -> !entitled.contains(one)).count();
        return new Rejections()
                .when(others > 0, PollReasons.KEPT_OFF_ROLL, "6.b", "roll", others)
                .reasons();
    }

    /** Who was issued a paper. */
    static Set<String> onPaper(Poll poll, Context moment) {
        return Attendance.of(poll.id(), moment).stream()
                .map(Versioned::value)
                .filter(one -> one.form() == Attendance.Form.PAPER)
                .map(one -> one.voter().toString())
                .collect(Collectors.toSet());
    }

    private static List<String> signedIn(Poll poll, Context moment) {
        return Attendance.of(poll.id(), moment).stream()
                .map(one -> one.value().voter().toString())
                .toList();
    }

    /** What is not as it was entered; empty where all is. */
    static List<Rejection> differing(Poll poll, Context moment) {
        List<String> rows = signedIn(poll, moment);
        Set<String> entered = entered(poll, moment);
        var reasons = new Rejections()
                .when(
                        rows.size() != entered.size() || !Set.copyOf(rows).equals(entered),
                        PollReasons.KEPT_SIGNED_IN,
                        "6.b",
                        "poll",
                        rows.size(),
                        entered.size())
                .and(offRoll(poll, moment));
        return poll.mode() == Mode.CARD ? cards(poll, moment, reasons).reasons() : reasons.reasons();
    }

    /** Numbers go on without a gap, so that as many rows with as many numbers are each card once. */
    private static Rejections cards(Poll poll, Context moment, Rejections reasons) {
        CardCount lots = CardCount.of(poll.id(), moment);
        List<PollCard> rows = moment.all(PollCard.SHAPE, PollCard.POLL.is(poll.id())).stream()
                .map(one -> one.value())
                .toList();
        long numbers = rows.stream().map(PollCard::number).distinct().count();
        long voided = rows.stream().filter(card -> card.voidedOn() != null).count();
        return reasons.when(
                rows.size() != lots.made() || numbers != lots.made() || voided != lots.voided(),
                PollReasons.KEPT_CARDS,
                "6.b",
                "poll",
                rows.size(),
                lots.made());
    }
}
