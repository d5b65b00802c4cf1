package org.daibiao.plan;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;
import org.daibiao.kernel.Count;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Requirement;

/** Reads the checks of a plan file: who · has · how many · when, rates, attestations. */
final class CheckReader {
    private static final List<String> COUNTED =
            List.of("who", "has", "least", "most", "when", "newcomers", "installed-only", "zh", "en");

    /** Which who goes with which when; every other pair is refused. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "standing",
                    Set.of(
                            "on-the-day",
                            "every-year",
                            "every-quarter",
                            "every-month",
                            "every-term",
                            "on-days",
                            "ever",
                            "by"),
            "pairs", Set.of("every-year", "every-quarter", "every-month", "every-term", "ever"),
            "each", Set.of("by-due", "every-year", "ever"),
            "congress",
                    Set.of(
                            "on-the-day",
                            "every-year",
                            "every-quarter",
                            "every-month",
                            "every-term",
                            "on-days",
                            "ever",
                            "by"));

    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z0-9-]+)}");

    private final Faults faults;
    private final Map<String, Integer> numbers;
    private final WorkPlan.Settings settings;
    private final Map<String, Requirement.Standing> standings = new LinkedHashMap<>();

    CheckReader(Faults faults, Map<String, Integer> numbers, WorkPlan.Settings settings, Node standings) {
        this.faults = faults;
        this.numbers = numbers;
        this.settings = settings;
        standings.fields().forEach((name, node) -> {
            node.onlyKeys(faults, "seat", "except", "role");
            List<String> except = node.field("except").map(this::kinds).orElse(List.of());
            String role = node.field("role").map(one -> one.asText(faults)).orElse(Line.ITEM);
            this.standings.put(name, new Requirement.Standing(kind(node.required("seat", faults)), except, role));
        });
    }

    /** The checks of an obligation, which lend their words from it where they have none of their own. */
    List<Check> read(Node list, String zh, String en) {
        var checks = new ArrayList<Check>();
        for (Node node : list.asList(faults)) {
            String ownZh = node.field("zh").map(this::words).orElse(zh);
            String ownEn = node.field("en").map(this::words).orElse(en);
            if (node.field("attestation").isPresent()) {
                node.onlyKeys(faults, "attestation", "zh", "en");
                checks.add(new Attested(ownZh, ownEn));
            } else if (node.field("validated").isPresent()) {
                node.onlyKeys(faults, "validated", "zh", "en");
                checks.add(new Validated(ownZh, ownEn));
            } else if (node.field("rate").isPresent()) {
                node.onlyKeys(faults, "rate", "zh", "en");
                rate(node.required("rate", faults), ownZh, ownEn).ifPresent(checks::add);
            } else {
                node.onlyKeys(faults, COUNTED);
                counted(node, ownZh, ownEn).ifPresent(checks::add);
            }
        }
        if (checks.isEmpty() && faults.none()) {
            faults.add(list, "plan.no-checks", Map.of());
        }
        return checks;
    }

    private Optional<Check> rate(Node node, String zh, String en) {
        node.onlyKeys(faults, "part", "whole", "target");
        Count part = count(node.required("part", faults));
        Count whole = count(node.required("whole", faults));
        Node target = node.field("target").orElse(node);
        String text = target == node ? "none" : target.asText(faults);
        Rate.Target kind = switch (text) {
            case "none" -> Rate.Target.NONE;
            case "last-year" -> Rate.Target.LAST_YEAR;
            default -> Rate.Target.VALUE;
        };
        int percent = kind == Rate.Target.VALUE ? number(target) : 0;
        return faults.make(node, () -> new Rate(zh, en, part, whole, kind, percent));
    }

    private Count count(Node node) {
        node.onlyKeys(faults, "count", "role", "standing");
        String role = node.field("role").map(one -> one.asText(faults)).orElse(Line.ITEM);
        boolean standing =
                node.field("standing").map(one -> one.asTruth(faults)).orElse(false);
        return new Count(Set.copyOf(kinds(node.required("count", faults))), role, standing);
    }

    private Optional<Check> counted(Node node, String zh, String en) {
        Node whoNode = node.required("who", faults);
        Node whenNode = node.required("when", faults);
        String whoName = whoName(whoNode);
        String whenName = whenName(whenNode);
        When when = when(whenNode, whenName);
        Requirement.Who who = who(whoNode, whoName, when instanceof When.ByDue);
        Node hasNode = node.required("has", faults);
        Requirement.Has has = has(hasNode);
        int usual = has instanceof Requirement.All all ? all.groups().size() : 1;
        int least = node.field("least").map(this::number).orElse(usual);
        int most = node.field("most").map(this::number).orElse(Integer.MAX_VALUE);
        int newcomers = node.field("newcomers").map(this::number).orElse(0);
        boolean installedOnly =
                node.field("installed-only").map(one -> one.asTruth(faults)).orElse(false);
        pair(whenNode, whoName, whenName, has);
        return faults.make(
                node,
                () -> new Counted(zh, en, new Requirement(who, has, least, most, newcomers), when, installedOnly));
    }

    /** Refuses what cannot be asked: a pair outside the table, and links at another time than on a day. */
    private void pair(Node at, String who, String when, Requirement.Has has) {
        Set<String> allowed = ALLOWED.get(who);
        if (allowed != null && !when.isEmpty() && !allowed.contains(when)) {
            faults.add(at, "plan.who-when", Map.of("who", who, "when", when, "allowed", new TreeSet<>(allowed)));
        }
        if (has instanceof Requirement.Links && !when.isEmpty() && !when.equals("on-the-day")) {
            faults.add(at, "plan.links-when", Map.of("when", when));
        }
    }

    private String whoName(Node node) {
        if (node.kind() == Node.Kind.TEXT && node.asText(faults).equals("congress")) {
            return "congress";
        }
        for (String name : List.of("standing", "link", "each")) {
            if (node.field(name).isPresent()) {
                return name.equals("link") ? "pairs" : name;
            }
        }
        if (node.kind() != Node.Kind.BROKEN) {
            faults.add(node, "plan.who", Map.of());
        }
        return "";
    }

    private Requirement.Who who(Node node, String name, boolean byDue) {
        switch (name) {
            case "standing" -> {
                node.onlyKeys(faults, "standing");
                return standing(node.required("standing", faults));
            }
            case "pairs" -> {
                node.onlyKeys(faults, "link", "subject", "counterpart");
                return new Requirement.Pair(
                        kind(node.required("link", faults)),
                        standing(node.required("subject", faults)),
                        standing(node.required("counterpart", faults)));
            }
            case "each" -> {
                node.onlyKeys(faults, "each", "role");
                String role = node.field("role").map(one -> one.asText(faults)).orElse(Line.ITEM);
                return new Requirement.Each(kind(node.required("each", faults)), role, byDue);
            }
            default -> {
                return new Requirement.Whole();
            }
        }
    }

    private Requirement.Has has(Node node) {
        if (node.field("all").isPresent()) {
            node.onlyKeys(faults, "all", "per");
            int per = node.field("per").map(this::number).orElse(1);
            List<Set<String>> groups = node.required("all", faults).asList(faults).stream()
                    .map(group -> group.kind() == Node.Kind.LIST ? Set.copyOf(kinds(group)) : Set.of(kind(group)))
                    .toList();
            return new Requirement.All(groups, per);
        } else if (node.field("links").isPresent()) {
            node.onlyKeys(faults, "links", "counterpart");
            return new Requirement.Links(
                    kind(node.required("links", faults)), standing(node.required("counterpart", faults)));
        } else if (node.field("promptly").isPresent()) {
            node.onlyKeys(faults, "promptly");
            return new Requirement.Promptly(number(node.required("promptly", faults)));
        }
        node.onlyKeys(faults, "any", "measure");
        Requirement.Measure measure = node.field("measure")
                .map(one -> one.asEnum(Requirement.Measure.class, faults))
                .orElse(Requirement.Measure.ENTRIES);
        return new Requirement.Any(Set.copyOf(kinds(node.required("any", faults))), measure);
    }

    private String whenName(Node node) {
        if (node.kind() == Node.Kind.TEXT) {
            return node.asText(faults);
        }
        return node.field("on-days").isPresent() ? "on-days" : node.field("by").isPresent() ? "by" : "";
    }

    private When when(Node node, String name) {
        return switch (name) {
            case "on-the-day" -> new When.OnTheDay();
            case "every-year" -> new When.Every(When.Unit.YEAR);
            case "every-quarter" -> new When.Every(When.Unit.QUARTER);
            case "every-month" -> new When.Every(When.Unit.MONTH);
            case "every-term", "ever" -> new When.Ever();
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

    private Requirement.Standing standing(Node node) {
        String name = node.asText(faults);
        Requirement.Standing standing = standings.get(name);
        if (standing == null) {
            if (node.kind() != Node.Kind.BROKEN) {
                faults.add(
                        node,
                        "plan.standing-unknown",
                        Map.of("name", name, "known", new TreeSet<>(standings.keySet())));
            }
            return new Requirement.Standing("unknown", List.of(), Line.ITEM);
        }
        return standing;
    }

    /** A text in which {@code {name}} stands for a number of the plan. */
    String words(Node node) {
        return REFERENCE.matcher(node.asText(faults)).replaceAll(found -> {
            Integer number = numbers.get(found.group(1));
            if (number == null) {
                faults.add(node, "plan.number-unknown", Map.of("name", found.group(1)));
            }
            return String.valueOf(number);
        });
    }

    private int number(Node node) {
        String name = node.asText(faults);
        Integer number = numbers.get(name);
        if (number == null) {
            faults.add(node, "plan.number-unknown", Map.of("name", name));
            return 1;
        }
        return number;
    }

    private List<String> kinds(Node node) {
        return node.asList(faults).stream().map(this::kind).toList();
    }

    private String kind(Node node) {
        String code = node.asText(faults);
        if (node.kind() == Node.Kind.BROKEN) {
            return "unknown";
        }
        try {
            return Kind.event(code).code();
        } catch (IllegalArgumentException e) {
            faults.add(node, "plan.code", Map.of("code", code));
            return "unknown";
        }
    }
}
