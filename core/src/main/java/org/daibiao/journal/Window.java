package org.daibiao.journal;

import java.time.LocalDate;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Typed;

/**
 * Window (时段): the days of a question, both ends inclusive.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Window(LocalDate from, LocalDate to) {
    /** Throws {@link BadValueException}: {@code record.days-reversed}, {@code record.invalid.day}. */
    public Window {
        Typed.days(from, to);
    }

    /** Whether the day lies within. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The window's last day, or {@code day} if that is earlier: the day whose state counts. */
    public LocalDate lastBy(LocalDate day) {
        return day.isBefore(to) ? day : to;
    }
}
