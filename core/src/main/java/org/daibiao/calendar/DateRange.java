package org.daibiao.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Date range (存续): what stands from a day on until an end, half-open: what ends on a day does not stand on it. Days are the congress's. */
public interface DateRange {
    /** The first day. */
    LocalDate since();

    /** The day on which it no longer stands; null while it stands. */
    @Nullable
    LocalDate until();

    /** Whether it stands on the day. */
    default boolean standsOn(LocalDate day) {
        return !day.isBefore(since()) && standsFrom(day);
    }

    /** Whether it stands on the day or on a later one: a second of its kind cannot begin on that day. */
    default boolean standsFrom(LocalDate day) {
        LocalDate end = until();
        return end == null || day.isBefore(end);
    }

    /** Whether on {@code since} or on some later day {@code most} of these stand already, so that one more may not begin on that day. */
    static boolean full(Collection<? extends DateRange> these, LocalDate since, int most) {
        return Stream.concat(Stream.of(since), these.stream().map(DateRange::since))
                .filter(day -> !day.isBefore(since))
                .anyMatch(day -> these.stream().filter(one -> one.standsOn(day)).count() >= most);
    }
}
