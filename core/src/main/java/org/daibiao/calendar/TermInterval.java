package org.daibiao.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.daibiao.record.BadValueException;
import org.jspecify.annotations.Nullable;

/**
 * Term interval (届期): from the first session of one congress to the first session of the next, whose day is unknown until it is set.
 *
 * <p>Constitution art. 98 and the Organic Law of local congresses give a term five years, but the days are those of the sessions; they are
 * entered, not computed.
 *
 * @param from the first day
 * @param until the first day that no longer belongs to it; null while unknown
 */
public record TermInterval(LocalDate from, @Nullable LocalDate until) {
    /** Throws {@link BadValueException} {@code record.days-reversed} for an end that is not after the first day. */
    public TermInterval {
        if (until != null && !until.isAfter(from)) {
            throw new BadValueException("record.days-reversed", Map.of("first", from, "last", until));
        }
    }

    /** A term whose end is still unknown. */
    public static TermInterval since(LocalDate from) {
        return new TermInterval(from, null);
    }

    /** Whether the end is still unknown. */
    public boolean open() {
        return until == null;
    }

    /** Whether the day lies in the term. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether the two terms have a day in common. */
    public boolean overlaps(TermInterval other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    /** The same term, ended by the next congress's first session on that day. */
    public TermInterval endedOn(LocalDate firstSession) {
        return new TermInterval(from, firstSession);
    }

    /** The term's days up to and including that day, or all its days if it ended earlier; the day must not lie before the term. */
    public Period upTo(LocalDate day) {
        return Period.days(from, until == null || day.isBefore(until) ? day : until.minusDays(1));
    }
}
