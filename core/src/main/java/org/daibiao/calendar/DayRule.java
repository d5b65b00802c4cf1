package org.daibiao.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.daibiao.record.Messages;
import org.daibiao.record.Typed;

/**
 * Day rule (每月固定日): one day of every month, for example the 16th, when stations receive voters, and what happens if it falls on
 * a day of rest.
 *
 * @param dayOfMonth 1 to 31; in a shorter month the month's last day
 * @param roll whether the day is fixed or moves to a working day
 */
public record DayRule(int dayOfMonth, Roll roll) {
    private static final int LAST = 31;

    /** Throws {@link org.daibiao.record.BadValueException} for another day. */
    public DayRule {
        Typed.within(dayOfMonth, 1, LAST);
    }

    /** That day, on any day of the week. */
    public static DayRule fixed(int dayOfMonth) {
        return new DayRule(dayOfMonth, Roll.NONE);
    }

    /** That day, or the next working day if it is a day of rest. */
    public static DayRule postponed(int dayOfMonth) {
        return new DayRule(dayOfMonth, Roll.FORWARD);
    }

    /**
     * The day in a month; a day that moves may lie in the neighbouring month.
     *
     * @throws NoCalendarDataException if a day that must be known lies in a year without data; never for a fixed day
     */
    public LocalDate in(YearMonth month, WorkCalendar calendar) {
        return roll.apply(nominal(month), calendar);
    }

    /**
     * The days of all months whose day, before it moves, lies in the period; in order. A year has twelve of them, even if the last
     * one moves into the next year.
     *
     * @throws NoCalendarDataException if a day that must be known lies in a year without data; never for a fixed day
     */
    public List<LocalDate> in(Period period, WorkCalendar calendar) {
        return Stream.iterate(YearMonth.from(period.from()), month -> month.plusMonths(1))
                .takeWhile(month -> !month.atDay(1).isAfter(period.to()))
                .map(this::nominal)
                .filter(period::holds)
                .map(day -> roll.apply(day, calendar))
                .toList();
    }

    /** The same days, but provisional where the calendar has no data; never throws. */
    public List<ComputedDay> computed(Period period, WorkCalendar calendar) {
        return in(period, calendar.provisional()).stream()
                .map(day -> new ComputedDay(day, roll != Roll.NONE && !calendar.isKnown(day)))
                .toList();
    }

    /** The rule in words, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        return Messages.text("calendar.day-rule." + Messages.code(roll), locale, Map.of("day", dayOfMonth));
    }

    private LocalDate nominal(YearMonth month) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
