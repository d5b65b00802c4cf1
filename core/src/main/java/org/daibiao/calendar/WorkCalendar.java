package org.daibiao.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Work calendar (工作日历): which days are working days.
 *
 * <p>All implementations of this interface must be immutable and thread-safe. A host may give its own; {@link WorkCalendars#CHINA} is
 * bundled, and {@link #read} makes one from files.
 */
public interface WorkCalendar {
    /** The most characters of a calendar's name, with which due days are kept. */
    int LONGEST_NAME = 100;

    /** What the calendar is called in messages and reports; at most {@link #LONGEST_NAME} characters. */
    String name();

    /**
     * Whether the day is a working day, make-up days on weekends included.
     *
     * @throws NoCalendarDataException when the calendar knows nothing of the day's year; it never guesses
     */
    boolean isWorkingDay(LocalDate day);

    /**
     * Whether the calendar knows the day for certain: the notice for its year is there, and for the last days of a year that of the next, which may
     * name them; or a notice names it. The known years have no gap between them.
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
     * The years whose notices the day awaits (所待通知的年份), in order: its own, and for the last days of a year the next one too. None where the calendar knows
     * the day.
     */
    default List<Integer> awaits(LocalDate day) {
        return isKnown(day) ? List.of() : List.of(day.getYear());
    }

    /**
     * The same calendar, which takes a day that it does not know by its weekday instead of refusing it (暂按周末计算): Monday to Friday are
     * working days. {@link #isKnown} still tells such days apart; what rests on one is marked, see {@link ComputedDay}.
     */
    default WorkCalendar provisional() {
        return new ProvisionalCalendar(this);
    }

    /**
     * What names the day: the occasion and the notices of its year, as the calendar's document writes them; empty when the day is as its
     * weekday has it, or the calendar does not tell.
     */
    default Optional<String> notice(LocalDate day) {
        return Optional.empty();
    }

    /**
     * The working day that lies {@code count} working days after the day, which itself is not counted and need not be one; before it for a
     * negative count, the day itself for 0.
     *
     * @throws NoCalendarDataException when a day on the way lies in a year without data
     */
    default LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = Math.abs(count); left > 0; left--) {
            at = Roll.next(at, Integer.signum(count), this);
        }
        return at;
    }

    /**
     * How many working days lie after the one day and not after the other; 0 when there are none between.
     *
     * @throws NoCalendarDataException when a day between lies in a year without data
     */
    default int workingDays(LocalDate after, LocalDate upTo) {
        return after.isBefore(upTo)
                ? (int) after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /**
     * Reads a calendar from files of JSON or YAML in the form of the bundled {@code china-days.json}: {@code format: 1}, a {@code name},
     * and {@code years}, each with its {@code year}, the {@code notices} it rests on and its {@code days}, each {@code off} or {@code
     * working}. Monday to Friday of a listed year are working days unless a day says otherwise. A year that stands in several files is
     * taken from the last of them. The calendar has the name of the first file, and the years of the others.
     *
     * @throws org.daibiao.json.BadDocumentException with all faults of the first file that has any; with {@code calendar.gap} when a year lacks between
     *     those of all files
     */
    static WorkCalendar read(Path file, Path... more) {
        return NoticeCalendar.read(file, more);
    }
}
