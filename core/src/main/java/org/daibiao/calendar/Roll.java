package org.daibiao.calendar;

import java.time.LocalDate;

/** Roll (遇休息日的处理): what becomes of a day that falls on a day of rest. */
public enum Roll {
    /** The day stays where it is; no calendar is asked. */
    NONE,
    /** To the next working day (顺延), as Civil Code art. 203 has it for the last day of a time limit. */
    FORWARD,
    /** To the working day before (提前). */
    BACKWARD;

    private static final int LONGEST_REST = 366;

    /**
     * The day itself when it is a working day or this is {@link #NONE}, else the working day to which it moves.
     *
     * @throws NoCalendarDataException when a day that must be known lies in a year without data
     */
    public LocalDate apply(LocalDate day, WorkCalendar calendar) {
        return this == NONE || calendar.isWorkingDay(day) ? day : next(day, this == FORWARD ? 1 : -1, calendar);
    }

    /** The next working day in that direction, not the day itself. */
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
