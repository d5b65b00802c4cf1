package org.daibiao.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.journal.Window;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Column;
import org.daibiao.record.Messages;
import org.daibiao.record.Typed;

/**
 * Period (统计期间): the days of a report, both ends inclusive: a year, a quarter, a month, or any days.
 *
 * <p>Periods of the same days are equal, however they were created. Written {@code 2025}, {@code 2025-Q1}, {@code 2025-06} or {@code
 * 2025-01-10/2025-03-15}.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-Q([1-4])|-(\\d{2}))?|(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** Throws {@link org.daibiao.record.BadValueException}: {@code record.days-reversed}, {@code record.invalid.day}. */
    public Period {
        Typed.days(from, to);
    }

    /** The calendar year, 1000 to 9999. */
    public static Period year(int year) {
        return months(year, 1, YEAR);
    }

    /** A quarter of a calendar year, 1 to 4. */
    public static Period quarter(int year, int quarter) {
        return months(year, 1 + QUARTER * (Typed.within(quarter, 1, 4) - 1), QUARTER);
    }

    /** A calendar month, 1 to 12. */
    public static Period month(int year, int month) {
        return months(year, Typed.within(month, 1, YEAR), 1);
    }

    /** The days from the first to the last, both inclusive. */
    public static Period days(LocalDate from, LocalDate to) {
        return new Period(from, to);
    }

    /** Parses a period; throws {@link BadValueException} or {@link java.time.DateTimeException} for any other form. */
    @JsonCreator
    public static Period parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new BadValueException("calendar.bad-period", Map.of());
        } else if (matcher.group(4) != null) {
            return days(Typed.day(matcher.group(4)), Typed.day(matcher.group(5)));
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return quarter(year, Integer.parseInt(matcher.group(2)));
        }
        return matcher.group(3) == null ? year(year) : month(year, Integer.parseInt(matcher.group(3)));
    }

    /** Whether the day lies within. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The same days as a window for the journal's questions. */
    public Window window() {
        return new Window(from, to);
    }

    /** The calendar years, the first and the last cut to the period: together they cover each of its days once. */
    public List<Period> years() {
        return parts(YEAR);
    }

    /** The calendar months, the first and the last cut to the period: together they cover each of its days once. */
    public List<Period> months() {
        return parts(1);
    }

    /** The quarters of calendar years, the first and the last cut to the period: together they cover each of its days once. */
    public List<Period> quarters() {
        return parts(QUARTER);
    }

    /**
     * The period of the same length that ends the day before: last year for a year, as many months for whole months, otherwise as many days. Empty
     * if it would begin before the year 1000.
     */
    public Optional<Period> previous() {
        int months = wholeMonths();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        LocalDate first = months > 0 ? from.minusMonths(months) : from.minusDays(days);
        return Column.isCommonYear(first.getYear())
                ? Optional.of(new Period(first, from.minusDays(1)))
                : Optional.empty();
    }

    /** The period's name, in the language of the locale (Chinese or English): 2025年第1季度, Q1 2025. */
    public String text(Locale locale) {
        Map<String, Object> with = Map.of(
                "year", String.valueOf(from.getYear()),
                "quarter", from.get(IsoFields.QUARTER_OF_YEAR),
                "month", from.getMonthValue(),
                "monthName", from.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                "from", from,
                "to", to);
        return Messages.text("calendar.period." + grain(), locale, with);
    }

    @Override
    @JsonValue
    public String toString() {
        return switch (grain()) {
            case "year" -> String.format(Locale.ROOT, "%04d", from.getYear());
            case "quarter" ->
                String.format(Locale.ROOT, "%04d-Q%d", from.getYear(), from.get(IsoFields.QUARTER_OF_YEAR));
            case "month" -> YearMonth.from(from).toString();
            default -> from + "/" + to;
        };
    }

    private String grain() {
        int months = wholeMonths();
        if (months == 1) {
            return "month";
        } else if (months == QUARTER && from.getMonthValue() % QUARTER == 1) {
            return "quarter";
        }
        return months == YEAR && from.getMonthValue() == 1 ? "year" : "days";
    }

    /** The number of calendar months if the period consists of whole months; otherwise 0. */
    private int wholeMonths() {
        boolean whole = from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
        return whole ? (int) ChronoUnit.MONTHS.between(from, to.plusDays(1)) : 0;
    }

    private List<Period> parts(int months) {
        List<Period> parts = new ArrayList<>();
        LocalDate start = from;
        while (!start.isAfter(to)) {
            int into = (start.getMonthValue() - 1) % months;
            LocalDate end = YearMonth.from(start).plusMonths(months - 1L - into).atEndOfMonth();
            parts.add(new Period(start, end.isAfter(to) ? to : end));
            start = end.plusDays(1);
        }
        return List.copyOf(parts);
    }

    private static Period months(int year, int month, int count) {
        YearMonth first = YearMonth.of(Typed.within(year, 1000, 9999), month);
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }
}
