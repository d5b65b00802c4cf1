package org.daibiao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.daibiao.record.Messages;

/** The lines of a deadline's explanation: the rule, the days, the last day. */
record Explanation(Deadline deadline, Locale locale) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "rule",
                Map.of(
                        "limit", deadline.limit().text(locale),
                        "event", event(),
                        "from", deadline.from(),
                        "source", deadline.source().text(locale),
                        "calendar", deadline.calendar())));
        boolean counted = deadline.limit().unit() == TimeLimit.Unit.WORKING_DAYS;
        if (!counted) {
            lines.add(nominal());
        }
        int count = 0;
        for (Deadline.Day day : deadline.days()) {
            count += day.working() ? 1 : 0;
            lines.add(day(day, counted ? count : 0));
        }
        lines.add(text("last", Map.of("day", deadline.lastDay(), "weekday", weekday(deadline.lastDay()))));
        if (deadline.provisional()) {
            lines.add(text("provisional", Map.of("year", unknownYears(), "calendar", deadline.calendar())));
        }
        return lines;
    }

    /** All missing years: a limit in working days may span several. */
    private List<String> unknownYears() {
        return years(deadline.days().stream());
    }

    private static List<String> years(Stream<Deadline.Day> days) {
        return days.flatMap(day -> day.awaits().stream())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
    }

    /** The text for the event's code if there is one, otherwise the code. */
    private String event() {
        String code = "calendar.event." + deadline.base();
        return Messages.has(code, locale) ? Messages.text(code, locale, Map.of()) : deadline.base();
    }

    private String nominal() {
        LocalDate day = deadline.limit().nominal(deadline.from());
        boolean months = deadline.limit().unit() == TimeLimit.Unit.MONTHS;
        boolean clamped = months && day.getDayOfMonth() != deadline.from().getDayOfMonth();
        return text(
                clamped ? "clamped" : months ? "corresponding" : "after",
                Map.of(
                        "day", day,
                        "weekday", weekday(day),
                        "dayOfMonth", deadline.from().getDayOfMonth(),
                        "limit", deadline.limit().text(locale),
                        "roll", Messages.label(deadline.roll(), locale)));
    }

    private String day(Deadline.Day day, int count) {
        boolean weekend = day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        String what = !day.awaits().isEmpty() ? "unknown" : !day.working() ? "off" : weekend ? "make-up" : "working";
        Map<String, Object> with = new HashMap<>(Map.of("day", day.date(), "weekday", weekday(day.date())));
        with.put("count", count == 0 || !day.working() ? "" : text("count", Map.of("count", count)));
        with.put("year", years(Stream.of(day)));
        with.put("notice", day.notice() == null ? "" : text("notice", Map.of("notice", day.notice())));
        return text(what, with);
    }

    private String weekday(LocalDate day) {
        Locale language = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, language);
    }

    private String text(String line, Map<String, ?> with) {
        return Messages.text("calendar.deadline." + line, locale, with);
    }
}
