package org.daibiao.calendar;

import java.time.LocalDate;

/** Roll (遇休息日的处理): what happens to a day that falls on a day of rest. */
public enum Roll {
    /** The day does not move; no calendar is used. */
    NONE,
    /** To the next working day (顺延), as Civil Code art. 203 provides for the last day of a time limit. */
    FORWARD,
    /** To the previous working day (提前). */
    BACKWARD;

    private static final int LONGEST_REST = 366;

    /**
     * The day itself if it is a working day or this is {@link #NONE}, otherwise the working day to which it moves.
     *
     * @throws NoCalendarDataException if a day that must be known lies in a year without data
     */
    public LocalDate apply(LocalDate day, WorkCalendar calendar) {
        return this == NONE || calendar.isWorkingDay(day) ? day : next(day, this == FORWARD ? 1 : -1, calendar);
    }

    /** The next working day in that direction, excluding the day itself. */
    static LocalDate next(LocalDate day, int step, WorkCalendar calendar) {
        LocalDate at = day;
        for (int i = 0; i < LONGEST_REST; i++) {
            at = at.plusDays(step);
            if (calendar.isWorkingDay(at)) {
                return at;
            }
        }
        throw new IllegalStateException(calendar.name() + " has no working day for a year from " + day);
    }
}
