package org.daibiao.poll;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daibiao.desk.Context;
import org.daibiao.journal.EntryFilter;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Reason;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/**
 * Differences of a roll (名册与任职记录的差异): where the roll of a poll and the journal's current data on its seat differ, as of the day of the poll. A seat
 * may be entered later than the roll, so no difference is refused; each is reported. All lists are empty for a poll without a seat. Immutable and
 * thread-safe.
 *
 * @param day the day of the poll
 * @param withoutSeat on the roll, and never in the seat
 * @param ended on the roll, and their seat had ended before the day
 * @param suspended on the roll as entitled, and suspended on the day
 * @param notSuspended on the roll as suspended, and not suspended on the day
 * @param missing in the seat, and not on the roll
 * @param terminated entitled, in the seat on the day, and no longer at the close; before the close, no longer today
 */
public record RollDifferences(
        LocalDate day,
        List<Id<Elector>> withoutSeat,
        List<Id<Elector>> ended,
        List<Id<Elector>> suspended,
        List<Id<Elector>> notSuspended,
        List<Id<Elector>> missing,
        List<Id<Elector>> terminated) {
    public RollDifferences {
        withoutSeat = List.copyOf(withoutSeat);
        ended = List.copyOf(ended);
        suspended = List.copyOf(suspended);
        notSuspended = List.copyOf(notSuspended);
        missing = List.copyOf(missing);
        terminated = List.copyOf(terminated);
    }

    static RollDifferences of(Poll poll, Context context) {
        RollSeat seat = RollSeat.of(poll);
        LocalDate day = poll.heldOn();
        if (seat == RollSeat.NONE) {
            return new RollDifferences(day, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        LocalDate close = closedOn(poll, context);
        LocalDate last = close.isAfter(day) ? close : day;
        return context.with(PollFacts.incumbents(seat, last), PollFacts.roll(poll.id()), (known, roll) -> {
            var compared = new Comparison(day, last, known);
            RollDifferences as = compared.of(roll);
            return as.withoutSeat.isEmpty() ? as : compared.of(known(roll, as.withoutSeat, context));
        });
    }

    /** The roll of those who are known under other ids now, having been registered twice; the roll itself stays as it was. */
    private static List<Enrolment> known(List<Enrolment> roll, List<Id<Elector>> asked, Context context) {
        Map<UUID, UUID> became = context.answer(
                context.eyes().became(asked.stream().map(Id::value).toList()));
        return roll.stream()
                .map(one -> Edit.of(one)
                        .set(
                                Enrolment.VOTER,
                                Id.of(became.getOrDefault(
                                        one.voter().value(), one.voter().value())))
                        .done())
                .toList();
    }

    private static LocalDate closedOn(Poll poll, Context context) {
        return context.entries(EntryFilter.about(poll.id(), PollRoom.CLOSED.code())).stream()
                .map(entry -> entry.line().day())
                .findFirst()
                .orElse(context.today());
    }

    /** Compares those on the roll with those in the seat. */
    private record Comparison(LocalDate day, LocalDate last, Incumbents seat) {
        RollDifferences of(List<Enrolment> roll) {
            Set<UUID> known = roll.stream().map(Comparison::who).collect(Collectors.toSet());
            return new RollDifferences(
                    day,
                    those(roll, one -> !seat.everStood(who(one), day)),
                    those(roll, one -> seat.everStood(who(one), day) && !inSeat(who(one))),
                    those(roll, one -> inSeat(who(one)) && isEntitled(one) && seat.suspended(who(one), day)),
                    those(roll, one -> inSeat(who(one)) && !isEntitled(one) && !seat.suspended(who(one), day)),
                    seat.standing(day).stream()
                            .filter(who -> !known.contains(who))
                            .map(Id::<Elector>of)
                            .toList(),
                    those(roll, one -> inSeat(who(one)) && isEntitled(one) && !seat.stands(who(one), last)));
        }

        /** On the day, though perhaps not until its end: days do not show whether a seat that ended on it did so after the ballots were issued. */
        private boolean inSeat(UUID who) {
            return seat.stands(who, day) || seat.stands(who, day.minusDays(1));
        }

        private static boolean isEntitled(Enrolment one) {
            return one.standing() == Enrolment.Standing.ENTITLED;
        }

        private static UUID who(Enrolment one) {
            return one.voter().value();
        }

        private static List<Id<Elector>> those(List<Enrolment> roll, Predicate<Enrolment> which) {
            return roll.stream().filter(which).map(Enrolment::voter).toList();
        }
    }

    /** What someone should check, with numbers only; an office that ended meanwhile is not included. */
    List<Rejection> warnings() {
        var warnings = new Rejections();
        told(warnings, PollReasons.ROLL_WITHOUT_SEAT, withoutSeat);
        told(warnings, PollReasons.ROLL_SEAT_ENDED, ended);
        told(warnings, PollReasons.ROLL_SUSPENDED, suspended);
        told(warnings, PollReasons.ROLL_NOT_SUSPENDED, notSuspended);
        told(warnings, PollReasons.ROLL_MISSING, missing);
        return warnings.reasons();
    }

    private void told(Rejections warnings, Reason reason, List<Id<Elector>> people) {
        warnings.when(!people.isEmpty(), reason, "roll", people.size(), day);
    }
}
