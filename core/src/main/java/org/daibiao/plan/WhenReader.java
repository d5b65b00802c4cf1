package org.daibiao.plan;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;

/** Reads over which days a check asks. */
record WhenReader(Faults faults, WorkPlan.Settings settings) {
    String name(Node node) {
        if (node.kind() == Node.Kind.TEXT) {
            return node.asText(faults);
        }
        return node.field("on-days").isPresent() ? "on-days" : node.field("by").isPresent() ? "by" : "";
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
                if (node.kind() != Node.Kind.BROKEN) {
                    faults.add(node, "plan.when", Map.of("when", name));
                }
                yield new When.OnTheDay();
            }
        };
    }

    private When onDays(Node node) {
        node.onlyKeys(faults, "on-days");
        Node days = node.required("on-days", faults);
        if (!days.asText(faults).equals("reception")) {
            faults.add(days, "plan.days", Map.of());
        }
        return new When.OnDays(settings.reception());
    }

    private MonthDay monthDay(Node node) {
        String text = node.asText(faults);
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            faults.add(node, "plan.month-day", Map.of("text", text));
            return MonthDay.of(12, 31);
        }
    }
}
