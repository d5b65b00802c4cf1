package org.daibiao.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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

    /**
     * The end that one that begins on a day has at the latest: when what it stands on ended, or the next of its kind began. What is entered late has it
     * from the start, until its own end is entered.
     *
     * @param others those of its kind, of which only one holds at a time
     * @param ground when what it stands on ended; null while that holds
     */
    static @Nullable LocalDate endKnown(
            LocalDate since, Collection<? extends DateRange> others, @Nullable LocalDate ground) {
        return Stream.concat(
                        others.stream()
                                .filter(other -> other.since().isAfter(since) && other.standsFrom(other.since()))
                                .map(DateRange::since),
                        Stream.ofNullable(ground))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether {@code most} of these already hold on the day, so that one more may not begin on it. */
    static boolean fullOn(Collection<? extends DateRange> these, LocalDate day, int most) {
        return these.stream().filter(one -> one.standsOn(day)).count() >= most;
    }

    /** Whether {@code most} of these already hold on {@code since} or on some later day, so that one more may not begin on that day. */
    static boolean full(Collection<? extends DateRange> these, LocalDate since, int most) {
        return full(these, since, day -> !day.isBefore(since), most);
    }

    /** Whether {@code most} of these hold on one of the days of another, so that it would be one too many. */
    static boolean full(Collection<? extends DateRange> these, DateRange other, int most) {
        return full(these, other.since(), other::standsOn, most);
    }

    /** Whether more than {@code most} of these hold on one day. */
    static boolean exceeded(Collection<? extends DateRange> these, int most) {
        return these.stream()
                .anyMatch(one -> these.stream()
                                .filter(other -> other.standsOn(one.since()))
                                .count()
                        > most);
    }

    private static boolean full(
            Collection<? extends DateRange> these, LocalDate since, Predicate<LocalDate> within, int most) {
        return Stream.concat(Stream.of(since), these.stream().map(DateRange::since))
                .filter(within)
                .anyMatch(day -> these.stream().filter(one -> one.standsOn(day)).count() >= most);
    }
}
