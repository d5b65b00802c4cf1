package org.daibiao.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Computed day (推算日): a day that follows from a calendar, and whether it stands. Immutable.
 *
 * @param day the day
 * @param provisional whether it rests on a day that the calendar does not know yet (暂定), because the notice for that year is not there:
 *     then weekends alone are days of rest, and it is computed again once the notice is read in
 */
public record ComputedDay(LocalDate day, boolean provisional) {
    /** So many days a holiday may move a day, in days. */
    public static final int MOST_MOVED = 31;

    /** The first day that a record can keep. */
    public static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);

    /** The last day that a record can keep. */
    public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** The day so many days later, or the nearest that a record can keep (可存储的日期). */
    public static LocalDate kept(LocalDate day, long days) {
        long wanted = day.toEpochDay() + days;
        return LocalDate.ofEpochDay(Math.max(EARLIEST.toEpochDay(), Math.min(LATEST.toEpochDay(), wanted)));
    }

    /** A day that no calendar moves. */
    public static ComputedDay fixed(LocalDate day) {
        return new ComputedDay(day, false);
    }

    /** A day that was kept with its certainty. */
    public static ComputedDay of(LocalDate day, Certainty certainty) {
        return new ComputedDay(day, certainty == Certainty.PROVISIONAL);
    }

    /** As it is kept. */
    public Certainty certainty() {
        return provisional ? Certainty.PROVISIONAL : Certainty.CERTAIN;
    }

    /**
     * The first of the days that a notice of this year, or one that corrects it, may still move (今年通知及其更正所及的第一天): the first of the December before,
     * whose last days it may name.
     *
     * @param today today, in the congress's zone
     */
    public static LocalDate firstToMove(LocalDate today) {
        return today.withDayOfYear(1).minusMonths(1);
    }

    /** The later of two, provisional while either is: with the notice, the other may become the later. */
    public static ComputedDay later(ComputedDay one, ComputedDay other) {
        return new ComputedDay(one.day.isAfter(other.day) ? one.day : other.day, one.provisional || other.provisional);
    }

    /** The earlier of two days between these two, both included (改期所及之日): where a day moved into a time or out of it; empty where neither lies there. */
    public static Optional<LocalDate> within(ComputedDay one, ComputedDay other, LocalDate from, LocalDate to) {
        return Stream.of(one.day, other.day)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .min(LocalDate::compareTo);
    }

    /** Whether the day has passed for certain: a provisional one has not, whatever today is. */
    public boolean isBefore(LocalDate today) {
        return !provisional && day.isBefore(today);
    }
}
