package org.daibiao.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daibiao.record.Typed;

/**
 * Work calendar (工作日历): which days are working days.
 *
 * <p>All implementations of this interface must be immutable and thread-safe. A host may supply its own; {@link WorkCalendars#CHINA} is
 * bundled, and {@link #read} reads one from files.
 */
public interface WorkCalendar {
    /** The most characters of a calendar's name; due days are stored with it. */
    int LONGEST_NAME = 100;

    /** The calendar's name in messages and reports; at most {@link #LONGEST_NAME} characters. */
    String name();

    /**
     * Whether the day is a working day, including make-up days on weekends.
     *
     * @throws NoCalendarDataException if the calendar has no data for the day's year; it never guesses
     */
    boolean isWorkingDay(LocalDate day);

    /**
     * Whether the calendar knows the day for certain. Either a notice names it, or the notice for its year is present and, for the last days of
     * a year, also the next year's notice, which may name them. The known years have no gap between them.
     */
    default boolean isKnown(LocalDate day) {
        try {
            isWorkingDay(day);
            return true;
        } catch (NoCalendarDataException e) {
            return false;
        }
    }

    /**
     * The years whose notices are still missing for the day (所待通知的年份), in order: its own year and, for the last days of a year, also the
     * next. Empty if the calendar knows the day.
     */
    default List<Integer> awaits(LocalDate day) {
        return isKnown(day) ? List.of() : List.of(day.getYear());
    }

    /**
     * The same calendar, but with unknown days decided by their weekday instead of refused (暂按周末计算): Monday to Friday are
     * working days. {@link #isKnown} still distinguishes such days, and results that depend on one are marked; see {@link ComputedDay}.
     */
    default WorkCalendar provisional() {
        return new WeekdayCalendar(this);
    }

    /**
     * The occasion of a named day and the notices of its year, as the calendar's document writes them; empty if the day follows its
     * weekday, or the calendar does not give them.
     */
    default Optional<String> notice(LocalDate day) {
        return Optional.empty();
    }

    /**
     * The working day that lies {@code count} working days after the day; before it for a negative count; the day itself for 0. The day
     * is not counted and need not be a working day.
     *
     * @throws NoCalendarDataException if a day in between lies in a year without data
     */
    default LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate at = Typed.day(day);
        for (int left = Math.abs(count); left > 0; left--) {
            at = Roll.next(at, Integer.signum(count), this);
        }
        return at;
    }

    /**
     * The number of working days after the first day, up to and including the second; 0 if there are none.
     *
     * @throws NoCalendarDataException if a day in between lies in a year without data
     */
    default int workingDays(LocalDate after, LocalDate upTo) {
        return Typed.day(after).isBefore(Typed.day(upTo))
                ? (int) after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /**
     * Reads a calendar from JSON or YAML files in the form of the bundled {@code china-days.json}: {@code format: 1}, a {@code name},
     * and {@code years}, each with its {@code year}, the {@code notices} it is based on and its {@code days}, each {@code off} or {@code
     * working}. Monday to Friday of a listed year are working days unless a day says otherwise. A year in several files is
     * taken from the last of them. The calendar's name is that of the first file, with the years of the others.
     *
     * @throws org.daibiao.json.BadDocumentException with all faults of the first faulty file; with {@code calendar.gap} if a year is missing
     *     between those of all files
     */
    static WorkCalendar read(Path file, Path... more) {
        return NoticeCalendar.read(file, more);
    }
}
