package org.daibiao.poll;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daibiao.record.LogSafe;

/**
 * The people of a poll at one moment.
 *
 * @param all how many are on the roll, including the suspended
 * @param onPaper the sign-ins for which a paper was issued
 * @param cards how many cards are valid; none unless the poll is by cards
 */
record People(Poll poll, long all, long suspended, long present, Set<String> onPaper, long cards) {
    static People of(Poll poll, List<Enrolment> roll, List<Attendance> present, CardCount cards) {
        return new People(
                poll,
                roll.size(),
                roll.stream()
                        .filter(one -> one.standing() == Enrolment.Standing.SUSPENDED)
                        .count(),
                present.size(),
                present.stream()
                        .filter(one -> one.form() == Attendance.Form.PAPER)
                        .map(one -> one.id().toString())
                        .collect(Collectors.toUnmodifiableSet()),
                cards.issued());
    }

    /** Adds this many: to those present, or in a poll by cards to the cards. */
    People and(long more) {
        boolean byCard = poll.mode() == Mode.CARD;
        return new People(
                poll, all, suspended, byCard ? present : present + more, onPaper, byCard ? cards + more : cards);
    }

    /** How many of those present were issued a paper. */
    long papers() {
        return onPaper.size();
    }

    /** How many ballots were issued; for cards all valid ones, whoever has them. */
    long issued() {
        return poll.mode() == Mode.CARD ? cards + papers() : present;
    }

    /** How many on the roll may vote. */
    long able() {
        return all - suspended;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
