package org.daibiao.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Messages;
import org.daibiao.record.Typed;

/**
 * Time limit (期限): a number of days, working days or months within which something is due.
 *
 * <p>Counted by analogy with Civil Code art. 201 and 202: the day from which it runs is not counted; a limit in months ends on the
 * corresponding day of the last month, or on that month's last day if there is none. The caller chooses with {@link Roll} what happens
 * if the last day is a day of rest. Written {@code 3 months}, {@code 7 working days}, {@code 1 day}.
 *
 * @param amount the number of units, 1 to 9999
 * @param unit the unit
 */
public record TimeLimit(int amount, Unit unit) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3}) (working day|day|month)s?");
    /** The largest amount. */
    public static final int MOST = 9999;

    /** Unit (期限单位). */
    public enum Unit {
        /** Calendar days (日). */
        DAYS("day"),
        /** Working days of the work calendar (工作日). */
        WORKING_DAYS("working day"),
        /** Calendar months (月). */
        MONTHS("month");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    /** Throws {@link BadValueException} for another amount. */
    public TimeLimit {
        Typed.within(amount, 1, MOST);
    }

    /** A limit in calendar days. */
    public static TimeLimit days(int amount) {
        return new TimeLimit(amount, Unit.DAYS);
    }

    /** A limit in working days. */
    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(amount, Unit.WORKING_DAYS);
    }

    /** A limit in calendar months. */
    public static TimeLimit months(int amount) {
        return new TimeLimit(amount, Unit.MONTHS);
    }

    /** Parses a limit, for example {@code 7 working days}; throws {@link BadValueException} for any other form. */
    @JsonCreator
    public static TimeLimit parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new BadValueException("calendar.bad-limit", Map.of());
        }
        Unit unit = Arrays.stream(Unit.values())
                .filter(one -> one.word.equals(matcher.group(2)))
                .findFirst()
                .orElseThrow();
        return new TimeLimit(Integer.parseInt(matcher.group(1)), unit);
    }

    /**
     * The last day that is still on time.
     *
     * @param from the day from which the limit runs; not counted
     * @param roll what happens if the last day is a day of rest; without effect on a limit in working days
     * @throws NoCalendarDataException if a day that must be known lies in a year without data
     */
    public LocalDate lastDay(LocalDate from, Roll roll, WorkCalendar calendar) {
        return switch (unit) {
            case DAYS, MONTHS -> roll.apply(nominal(from), calendar);
            case WORKING_DAYS -> calendar.plusWorkingDays(from, amount);
        };
    }

    /**
     * The last day, provisional if the calendar has no data for it; never throws for missing data. A provisional last day is a day that
     * the calendar does not know: it does not move back into a known year.
     *
     * @param from the day from which the limit runs; not counted
     * @param roll what happens if the last day is a day of rest; without effect on a limit in working days
     */
    public ComputedDay computed(LocalDate from, Roll roll, WorkCalendar calendar) {
        LocalDate last = lastDay(from, roll, calendar.provisional());
        boolean asked = unit == Unit.WORKING_DAYS || roll != Roll.NONE;
        LocalDate nominal = unit == Unit.WORKING_DAYS ? last : nominal(from);
        if (!asked || (calendar.isKnown(nominal) && calendar.isKnown(last))) {
            return ComputedDay.fixed(last);
        }
        return new ComputedDay(calendar.isKnown(last) ? nominal : last, true);
    }

    /** The last day before any roll; meaningless for working days. */
    LocalDate nominal(LocalDate from) {
        LocalDate kept = Typed.day(from);
        return unit == Unit.MONTHS ? kept.plusMonths(amount) : kept.plusDays(amount);
    }

    /** The limit in words, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        String one = amount == 1 ? ".one" : "";
        return Messages.text("calendar.limit." + Messages.code(unit) + one, locale, Map.of("amount", amount));
    }

    @Override
    @JsonValue
    public String toString() {
        return amount + " " + unit.word + (amount == 1 ? "" : "s");
    }
}
