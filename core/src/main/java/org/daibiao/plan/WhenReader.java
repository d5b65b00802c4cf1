package org.daibiao.plan;

import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.calendar.DayRule;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;

/** Reads the days over which a check asks. */
record WhenReader(Faults faults, Optional<DayRule> reception, int year) {
    static final List<String> TEXTS =
            List.of("on-the-day", "every-year", "every-quarter", "every-month", "every-term", "by-due", "ever");

    private static final MonthDay END = MonthDay.of(12, 31);

    /** Month and day with any separator, with or without a year before them, in digits of any width. */
    private static final Pattern NEARLY = Pattern.compile("(?U)(?:\\d{4}\\D{1,2})?(\\d{1,2})\\D{1,2}(\\d{1,2})\\D?");

    String name(Node node) {
        if (node.kind() == Node.Kind.TEXT) {
            return node.text();
        }
        return node.which(List.of("on-days", "by")).orElse("");
    }

    When read(Node node, String name) {
        return switch (name) {
            case "on-the-day" -> new When.OnTheDay();
            case "every-year" -> new When.Every(When.Unit.YEAR);
            case "every-quarter" -> new When.Every(When.Unit.QUARTER);
            case "every-month" -> new When.Every(When.Unit.MONTH);
            case "every-term" -> new When.InTerm();
            case "ever" -> new When.Ever();
            case "by-due" -> new When.ByDue();
            case "on-days" -> onDays(node);
            case "by" -> {
                node.onlyKeys(faults, "by");
                yield new When.By(monthDay(node.required("by", faults)));
            }
            default -> {
                if (node.kind() == Node.Kind.TEXT && name.isBlank()) {
                    node.asText(faults);
                } else if (node.kind() != Node.Kind.BROKEN) {
                    faults.add(node, "plan.when", Nearest.with(name, TEXTS, Map.of("when", name)));
                }
                yield new When.OnTheDay();
            }
        };
    }

    private When onDays(Node node) {
        node.onlyKeys(faults, "on-days");
        Node days = node.required("on-days", faults);
        String name = days.asText(faults);
        if (!name.isEmpty() && !name.equals("reception")) {
            faults.add(days, "plan.days", Nearest.with(name, List.of("reception"), Map.of("days", name)));
        } else if (!name.isEmpty() && reception.isEmpty()) {
            faults.add(days, "plan.reception-lacks", Map.of());
        }
        return new When.OnDays(reception.orElse(DayRule.fixed(1)));
    }

    /** A day of the plan's year; the last day after a fault. */
    private MonthDay monthDay(Node node) {
        String text = node.asText(faults);
        Matcher parts = NEARLY.matcher(text);
        if (text.isEmpty()) {
            return END;
        } else if (!parts.matches()) {
            return fault(node, text, Optional.empty());
        }
        int month = Integer.parseInt(parts.group(1));
        int day = Integer.parseInt(parts.group(2));
        if (month < 1 || day < 1 || day > 31 || month > 12) {
            boolean swapped = month > 12 && month < 32 && day > 0 && day < 13;
            return fault(node, text, swapped ? Optional.of(form(day, month)) : Optional.empty());
        }
        int last = YearMonth.of(year, month).lengthOfMonth();
        if (day > last) {
            Map<String, ?> with =
                    Map.of("text", text, "year", String.valueOf(year), "month", month, "last", form(month, last));
            faults.add(node, "plan.day-beyond", with);
            return END;
        }
        return text.equals(form(month, day))
                ? MonthDay.of(month, day)
                : fault(node, text, Optional.of(form(month, day)));
    }

    private MonthDay fault(Node node, String text, Optional<String> near) {
        faults.add(node, "plan.month-day", Nearest.meant(near, Map.of("text", text)));
        return END;
    }

    private static String form(int month, int day) {
        return MonthDay.of(month, day).toString().substring(2);
    }
}
