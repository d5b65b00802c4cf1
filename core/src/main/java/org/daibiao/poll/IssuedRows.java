package org.daibiao.poll;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/**
 * Rows that issue ballots (发票记录): sign-ins and cards. They decide the quorum and who may vote. Before a vote is closed, and whenever it is read
 * afterwards, they are therefore compared with what was entered: the sign-ins with the journal, the cards with their lots.
 */
final class IssuedRows {
    private IssuedRows() {}

    /** The marks for which a ballot may arrive: of those whose sign-in is in the journal, whatever happened to its row, or of the valid cards. */
    static Question<Set<String>> marks(Poll poll) {
        return poll.mode() == Mode.CARD ? cards(poll, card -> card.voidedOn() == null) : entered(poll);
    }

    /** The marks of sign-ins, or cards, that were taken back since: a ballot may have arrived at that very moment. */
    static Question<Set<String>> takenBack(Poll poll) {
        return poll.mode() == Mode.CARD
                ? cards(poll, card -> card.voidedOn() != null)
                : entered(PollRoom.SIGN_IN_UNDONE, poll);
    }

    private static Question<Set<String>> cards(Poll poll, Predicate<PollCard> which) {
        return PollFacts.cards(poll.id())
                .map(all -> all.stream().filter(which).map(PollCard::mark).collect(Collectors.toSet()));
    }

    /** Who signed in according to the journal, without those whose sign-in was taken back. */
    private static Question<Set<String>> entered(Poll poll) {
        return entered(PollRoom.ATTENDED, poll);
    }

    private static Question<Set<String>> entered(Kind kind, Poll poll) {
        UUID item = poll.id().value();
        return Question.entries(new EntryFilter(Set.of(kind.code()), Line.DEPUTY, null, null, item, null))
                .map(entries -> entries.stream()
                        .map(Entry::line)
                        .map(line -> String.valueOf(line.subject()))
                        .collect(Collectors.toSet()));
    }

    /** Reports sign-ins of people who may not vote according to the roll, which no command allows; empty when all may. */
    static Question<List<Rejection>> offRoll(Poll poll) {
        return signedIn(poll).and(PollFacts.roll(poll.id()), IssuedRows::offRoll);
    }

    /** The same for any voters. */
    static List<Rejection> offRoll(Collection<String> voters, List<Enrolment> roll) {
        Set<String> entitled = roll.stream()
                .filter(one -> one.standing() == Enrolment.Standing.ENTITLED)
                .map(one -> one.voter().toString())
                .collect(Collectors.toSet());
        long others = voters.stream().filter(one -> !entitled.contains(one)).count();
        return new Rejections()
                .when(others > 0, PollReasons.KEPT_OFF_ROLL, "roll", others)
                .reasons();
    }

    /** Who was issued a paper. */
    static Question<Set<String>> onPaper(Poll poll) {
        return PollFacts.present(poll.id())
                .map(all -> all.stream()
                        .filter(one -> one.form() == Attendance.Form.PAPER)
                        .map(one -> one.voter().toString())
                        .collect(Collectors.toSet()));
    }

    private static Question<List<String>> signedIn(Poll poll) {
        return PollFacts.present(poll.id())
                .map(all -> all.stream().map(one -> one.voter().toString()).toList());
    }

    /** What differs from what was entered; empty when nothing does. */
    static Question<List<Rejection>> differing(Poll poll) {
        var signedIn = signedIn(poll);
        var entered = entered(poll);
        var offRoll = offRoll(poll);
        var cards = poll.mode() == Mode.CARD ? differingCards(poll) : Question.known(List.<Rejection>of());
        return Question.of(
                List.of(signedIn, entered, offRoll, cards),
                context -> differing(context.answer(signedIn), context.answer(entered))
                        .and(context.answer(offRoll))
                        .and(context.answer(cards))
                        .reasons());
    }

    private static Rejections differing(List<String> rows, Set<String> entered) {
        return new Rejections()
                .when(
                        rows.size() != entered.size() || !Set.copyOf(rows).equals(entered),
                        PollReasons.KEPT_SIGNED_IN,
                        "poll",
                        rows.size(),
                        entered.size());
    }

    private static Question<List<Rejection>> differingCards(Poll poll) {
        return PollFacts.count(poll.id()).and(PollFacts.cards(poll.id()), IssuedRows::differing);
    }

    /** Numbers are consecutive, so equal counts of rows and distinct numbers mean that each card exists once. */
    private static List<Rejection> differing(CardCount lots, List<PollCard> rows) {
        long numbers = rows.stream().map(PollCard::number).distinct().count();
        long voided = rows.stream().filter(card -> card.voidedOn() != null).count();
        return new Rejections()
                .when(
                        rows.size() != lots.made() || numbers != lots.made() || voided != lots.voided(),
                        PollReasons.KEPT_CARDS,
                        "poll",
                        rows.size(),
                        lots.made())
                .reasons();
    }
}
