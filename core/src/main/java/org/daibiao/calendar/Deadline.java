package org.daibiao.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daibiao.record.Citation;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Deadline (期限计算): the last day on which something is on time, and how it was computed. Immutable and thread-safe. It uses no
 * clock and is not stored: it can be recomputed from its stored parts. If the calendar has no notice yet, it is marked provisional.
 *
 * @param base the code of the event from which it runs, for example {@code receipt}
 * @param from the day of that event, in the congress's zone; not counted
 * @param limit the length
 * @param roll what happens if the last day is a day of rest; without effect on a limit in working days
 * @param source the law or regulation that sets the limit
 * @param calendar the name of the calendar used
 * @param lastDay the last day
 * @param provisional whether it depends on a day that the calendar does not know yet; see {@link ComputedDay}
 * @param days the days looked up in the calendar, in that order: for a limit in working days all days passed, otherwise
 *     those from the nominal last day to the day to which it moved; empty if the roll moves nothing
 */
public record Deadline(
        String base,
        LocalDate from,
        TimeLimit limit,
        Roll roll,
        Citation source,
        String calendar,
        LocalDate lastDay,
        boolean provisional,
        List<Day> days) {
    /**
     * Day (日): what the calendar says about a day.
     *
     * @param date the date
     * @param working whether it is a working day
     * @param awaits the years whose notices are still missing for the day, so that its weekday decides; empty if the calendar knows the day
     * @param notice the notice that says so; null if the weekday decides, or the calendar does not give it
     */
    public record Day(
            LocalDate date,
            boolean working,
            List<Integer> awaits,
            @Nullable String notice) {
        public Day {
            awaits = List.copyOf(awaits);
        }

        static Day of(LocalDate date, WorkCalendar calendar) {
            return new Day(
                    date,
                    calendar.isWorkingDay(date),
                    calendar.awaits(date),
                    calendar.notice(date).orElse(null));
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    public Deadline {
        days = List.copyOf(days);
    }

    /** Computes it; provisional if the calendar has no data for a day that must be known. */
    public static Deadline of(
            String base, LocalDate from, TimeLimit limit, Roll roll, Citation source, WorkCalendar given) {
        WorkCalendar calendar = given.provisional();
        ComputedDay computed = limit.computed(from, roll, calendar);
        LocalDate last = computed.day();
        List<Day> days = new ArrayList<>();
        if (limit.unit() == TimeLimit.Unit.WORKING_DAYS) {
            passed(from.plusDays(1), last, calendar, days);
        } else if (roll != Roll.NONE) {
            passed(limit.nominal(from), last, calendar, days);
        }
        return new Deadline(base, from, limit, roll, source, calendar.name(), last, computed.provisional(), days);
    }

    /** The last day, and whether it is provisional. */
    public ComputedDay computed() {
        return new ComputedDay(lastDay, provisional);
    }

    /**
     * The same limit with another calendar, for example one with a newly decreed day off; the last day may move.
     */
    public Deadline recomputed(WorkCalendar other) {
        return of(base, from, limit, roll, source, other);
    }

    /** How it was computed, day by day, one line each, in the language of the locale (Chinese or English). */
    public String explain(Locale locale) {
        return String.join("\n", new Explanation(this, locale).lines());
    }

    private static void passed(LocalDate first, LocalDate last, WorkCalendar calendar, List<Day> days) {
        int step = last.isBefore(first) ? -1 : 1;
        LocalDate end = last.plusDays(step);
        for (LocalDate at = first; !at.equals(end); at = at.plusDays(step)) {
            days.add(Day.of(at, calendar));
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
