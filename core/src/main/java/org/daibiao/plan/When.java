package org.daibiao.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.calendar.DayRule;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.TermInterval;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.journal.Window;

/** When (何时): the days over which a check asks its question, for the period of a report. Immutable and thread-safe. */
public sealed interface When {
    /** The state on the last day of the period (时点). */
    record OnTheDay() implements When {}

    /** Each part of the period (每年、每季、每月). */
    record Every(Unit unit) implements When {}

    /** Each occurrence of a day of the month in the period, by its day rule (每月某日). */
    record OnDays(DayRule rule) implements When {}

    /** By the due days within the period (到期前). */
    record ByDue() implements When {}

    /** From the first day of the year in which the period ends to this day of that year (某日前). */
    record By(MonthDay last) implements When {}

    /** From the first day of the term to the end of the period (本届以来). */
    record Ever() implements When {}

    /** Within the term, whose end may not be known yet (届内). Nothing is missed before it has ended. */
    record InTerm() implements When {}

    /** A part of a period. */
    enum Unit {
        /** Each calendar year; a shorter period as a whole. */
        YEAR,
        /** Each quarter. */
        QUARTER,
        /** Each month. */
        MONTH
    }

    /** The windows of the question in order, including those wholly after {@code lastOver}, the last day that is over. */
    default List<Window> windows(Period period, TermInterval term, LocalDate lastOver, WorkCalendar calendar) {
        if (this instanceof Every every) {
            List<Period> parts = switch (every.unit()) {
                case YEAR -> period.years();
                case QUARTER -> period.quarters();
                case MONTH -> period.months();
            };
            return parts.stream().map(Period::window).toList();
        } else if (this instanceof OnDays days) {
            return days.rule().computed(period, calendar).stream()
                    .map(day -> new Window(day.day(), day.day()))
                    .toList();
        } else if (this instanceof By by) {
            int year = period.to().getYear();
            return List.of(new Window(LocalDate.of(year, 1, 1), by.last().atYear(year)));
        } else if (this instanceof Ever || endless(term)) {
            return List.of(new Window(term.from(), later(term.from(), period.to())));
        } else if (this instanceof InTerm && term.until() != null) {
            return List.of(new Window(term.from(), term.until().minusDays(1)));
        } else if (this instanceof ByDue && period.holds(lastOver) && lastOver.isBefore(period.to())) {
            return Stream.of(new Window(period.from(), lastOver), new Window(lastOver.plusDays(1), period.to()))
                    .toList();
        }
        return List.of(period.window());
    }

    /** Whether windows that have not begun are asked too. Only due days are asked ahead. */
    default boolean asksAhead() {
        return this instanceof ByDue;
    }

    /** Whether the last day of the windows is still unknown. */
    default boolean endless(TermInterval term) {
        return this instanceof InTerm && term.open();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
