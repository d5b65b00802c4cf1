package org.daibiao.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Date range (存续): something that holds from a day until an end, exclusive: it does not hold on its end day. Days are in the congress's zone. */
public interface DateRange {
    /** The first day. */
    LocalDate since();

    /** The first day on which it no longer holds; null while it has no end. */
    @Nullable
    LocalDate until();

    /** Whether it holds on the day. */
    default boolean standsOn(LocalDate day) {
        return !day.isBefore(since()) && standsFrom(day);
    }

    /**
     * Whether it holds on the day or later: a second one of its kind cannot begin on that day. One that ended on its first day, as an error does, never
     * held.
     */
    default boolean standsFrom(LocalDate day) {
        LocalDate end = until();
        return end == null || (day.isBefore(end) && since().isBefore(end));
    }

    /** Whether both hold on some day. */
    default boolean overlaps(DateRange other) {
        return standsFrom(other.since()) && other.standsFrom(since());
    }

    /** Whether {@code most} of these already hold on {@code since} or on some later day, so that one more may not begin on that day. */
    static boolean full(Collection<? extends DateRange> these, LocalDate since, int most) {
        return full(these, since, day -> !day.isBefore(since), most);
    }

    /** Whether {@code most} of these hold on one of the days of another, so that it would be one too many. */
    static boolean full(Collection<? extends DateRange> these, DateRange other, int most) {
        return full(these, other.since(), other::standsOn, most);
    }

    private static boolean full(
            Collection<? extends DateRange> these, LocalDate since, Predicate<LocalDate> within, int most) {
        return Stream.concat(Stream.of(since), these.stream().map(DateRange::since))
                .filter(within)
                .anyMatch(day -> these.stream().filter(one -> one.standsOn(day)).count() >= most);
    }
}
