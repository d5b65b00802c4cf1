package org.daibiao.journal;

import java.time.LocalDate;

/**
 * Window (时段): the days of a question, both ends inclusive.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Window(LocalDate from, LocalDate to) {
    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
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
