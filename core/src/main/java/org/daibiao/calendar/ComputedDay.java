package org.daibiao.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.record.Typed;

/**
 * Computed day (推算日): a day computed with a calendar, and whether it is certain. Immutable.
 *
 * @param day the day
 * @param provisional whether it depends on a day that the calendar does not know yet (暂定), because the notice for that year is missing:
 *     then only weekends are days of rest, and the day is recomputed once the notice is loaded
 */
public record ComputedDay(LocalDate day, boolean provisional) {
    /** The most days by which a holiday may move a day. */
    public static final int MOST_MOVED = 31;

    /** The first day that a record can hold. */
    public static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);

    /** The last day that a record can hold. */
    public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** The day this many days later, or the nearest day that a record can hold (可存储的日期). */
    public static LocalDate kept(LocalDate day, long days) {
        long wanted = day.toEpochDay() + days;
        return LocalDate.ofEpochDay(Math.max(EARLIEST.toEpochDay(), Math.min(LATEST.toEpochDay(), wanted)));
    }

    /** A day that no calendar moves. */
    public static ComputedDay fixed(LocalDate day) {
        return new ComputedDay(day, false);
    }

    /** A stored day with its stored certainty. */
    public static ComputedDay of(LocalDate day, Certainty certainty) {
        return new ComputedDay(day, certainty == Certainty.PROVISIONAL);
    }

    /** The certainty as it is stored. */
    public Certainty certainty() {
        return provisional ? Certainty.PROVISIONAL : Certainty.CERTAIN;
    }

    /**
     * The first day that this year's notice, or a correction of it, may still move (今年通知及其更正所及的第一天): the first of the preceding
     * December, whose last days the notice may name.
     *
     * @param today today, in the congress's zone
     */
    public static LocalDate firstToMove(LocalDate today) {
        return Typed.day(today).withDayOfYear(1).minusMonths(1);
    }

    /** The later of two days; provisional while either is, since the notice may make the other one the later. */
    public static ComputedDay later(ComputedDay one, ComputedDay other) {
        return new ComputedDay(one.day.isAfter(other.day) ? one.day : other.day, one.provisional || other.provisional);
    }

    /** The earlier of the two days that lies in a period, both ends inclusive (改期所及之日), for a day that moved into or out of it; else empty. */
    public static Optional<LocalDate> within(ComputedDay one, ComputedDay other, LocalDate from, LocalDate to) {
        return Stream.of(one.day, other.day)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .min(LocalDate::compareTo);
    }

    /** Whether the day has certainly passed; never true for a provisional day. */
    public boolean isBefore(LocalDate today) {
        return !provisional && day.isBefore(today);
    }
}
