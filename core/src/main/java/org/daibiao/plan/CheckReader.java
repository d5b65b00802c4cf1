package org.daibiao.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daibiao.calendar.DayRule;
import org.daibiao.journal.Count;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Requirement;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;

/** Reads the checks of a plan file: who · has · how many · when, rates, attestations. */
final class CheckReader {
    /** Newcomers owe nothing for the period in which they came. */
    private static final String WHOLE_PERIODS = "whole-periods";

    private static final List<String> COUNTED =
            List.of("who", "has", "least", "most", "when", "newcomers", "installed-only", "zh", "en");

    /** The allowed pairs of who and when; all others are refused. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "owed",
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

    /** In per cent: a part cannot exceed its whole. */
    private static final int WHOLE = 100;

    private final Faults faults;
    private final Vocabulary words;
    private final RequirementReader requirements;
    private final WhenReader times;
    private final PointlessChecks pointless;

    CheckReader(Faults faults, Vocabulary words, Optional<DayRule> reception, int year) {
        this.faults = faults;
        this.words = words;
        this.requirements = new RequirementReader(faults, words);
        this.times = new WhenReader(faults, reception, year);
        this.pointless = new PointlessChecks(faults, year);
    }

    /** The checks of an obligation; a check without texts of its own takes those of the obligation. */
    List<Check> read(Node list, String zh, String en) {
        var checks = new ArrayList<Check>();
        for (Node node : list.asList(faults)) {
            String ownZh = node.field("zh").map(words.numbers()::words).orElse(zh);
            String ownEn = node.field("en").map(words.numbers()::words).orElse(en);
            String form = node.field("who").isPresent()
                    ? "who"
                    : node.which(List.of("attestation", "validated", "rate", "check"))
                            .orElse("who");
            if (form.equals("who")
                    && node.which(List.of("who", "has", "when")).isEmpty()
                    && node.kind() == Node.Kind.OBJECT) {
                faults.add(node, "plan.check-form", Map.of());
            } else if (form.equals("attestation")) {
                word(node, form, "person");
                checks.add(new AttestedCheck(ownZh, ownEn));
            } else if (form.equals("validated")) {
                word(node, form, "file");
                checks.add(new Validated(ownZh, ownEn));
            } else if (form.equals("check")) {
                node.onlyKeys(faults, "check", "with", "zh", "en");
                checks.add(named(node, ownZh, ownEn));
            } else if (form.equals("rate")) {
                node.onlyKeys(faults, "rate", "zh", "en");
                rate(node.required("rate", faults), ownZh, ownEn).ifPresent(checks::add);
            } else {
                node.onlyKeys(faults, COUNTED);
                counted(node, ownZh, ownEn).ifPresent(checks::add);
            }
        }
        if (list.kind() == Node.Kind.LIST && list.items().isEmpty()) {
            faults.add(list, "plan.no-checks", Map.of());
        }
        return checks;
    }

    /** An application's own check, with the numbers that the plan passes to it by name. */
    private NamedCheck named(Node node, String zh, String en) {
        Node at = node.required("check", faults);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        words.said(node, "with")
                .ifPresent(with -> with.asObject(faults)
                        .forEach((name, number) -> words.sound(number).ifPresent(one -> numbers.put(name, one))));
        var named = new NamedCheck(at.asText(faults), zh, en, numbers);
        words.rooms().names(at, named);
        return named;
    }

    /** A check that consists of its name and one keyword. */
    private void word(Node node, String name, String word) {
        node.onlyKeys(faults, name, "zh", "en");
        Node at = node.required(name, faults);
        String written = at.asText(faults);
        if (!written.isEmpty() && !written.equals(word)) {
            faults.add(at, "plan.word", Map.of("found", written, "name", name, "right", word));
        }
    }

    private Optional<Check> rate(Node node, String zh, String en) {
        node.onlyKeys(faults, "part", "whole", "target");
        int unsound = faults.count();
        Node partNode = node.required("part", faults);
        Count part = count(partNode);
        Count whole = count(node.required("whole", faults));
        if (faults.count() == unsound && whole.kinds().stream().noneMatch("unknown"::equals)) {
            pointless.part(partNode, part, whole);
        }
        Node target = words.said(node, "target").orElse(node);
        int before = faults.count();
        String text = target == node ? "none" : target.asText(faults);
        RateCheck.Target kind = switch (text) {
            case "none" -> RateCheck.Target.NONE;
            case "last-year" -> RateCheck.Target.LAST_YEAR;
            default -> RateCheck.Target.VALUE;
        };
        int percent = kind == RateCheck.Target.VALUE && faults.count() == before ? percent(target, text) : 0;
        return faults.make(node, () -> new RateCheck(zh, en, part, whole, kind, percent));
    }

    /** A misspelt keyword is reported as such, and not as a missing number. */
    private int percent(Node target, String text) {
        Optional<String> near = Nearest.of(text, List.of("none", "last-year"));
        if (near.isEmpty() || words.numbers().has(text)) {
            int percent = words.number(target);
            if (percent < 1 || percent > WHOLE) {
                faults.add(target, "plan.percent", Map.of("name", text, "number", percent, "most", WHOLE));
            }
            return percent;
        }
        faults.add(target, "plan.target", Nearest.meant(near, Map.of("target", text)));
        return 0;
    }

    private Count count(Node node) {
        node.onlyKeys(faults, "count", "role", "standing");
        boolean standing =
                node.field("standing").map(one -> one.asTruth(faults)).orElse(false);
        int since = words.rooms().count();
        Set<String> kinds = Set.copyOf(words.kinds(node.required("count", faults)));
        String role = words.role(node);
        words.rooms().inRole(since, role);
        if (standing) {
            words.rooms().are(since, Kind.Nature.STANDING);
        }
        return new Count(kinds, role, standing);
    }

    private Optional<Check> counted(Node node, String zh, String en) {
        int before = faults.count();
        Node whoNode = node.required("who", faults);
        Node whenNode = node.required("when", faults);
        String whoName = requirements.whoName(whoNode);
        String whenName = times.name(whenNode);
        When when = times.read(whenNode, whenName);
        Requirement.Who who = requirements.who(whoNode, whoName, when instanceof When.ByDue);
        Node hasNode = node.required("has", faults);
        Requirement.Has has = requirements.has(hasNode, whoNode, who);
        int usual = has instanceof Requirement.All all ? all.groups().size() : 1;
        Optional<Integer> told = words.said(node, "least").flatMap(words::sound);
        int least = told.orElse(usual);
        int most = words.said(node, "most").flatMap(words::sound).orElse(Integer.MAX_VALUE);
        Optional<Node> excused = words.said(node, "newcomers");
        boolean wholePeriods =
                excused.filter(one -> one.text().equals(WHOLE_PERIODS)).isPresent();
        int newcomers = wholePeriods ? 0 : excused.map(words::number).orElse(0);
        boolean installedOnly = words.said(node, "installed-only")
                .map(one -> one.asTruth(faults))
                .orElse(false);
        boolean counts = pair(hasNode, whoName, has);
        if (counts && (whenNode.kind() == Node.Kind.OBJECT || WhenReader.TEXTS.contains(whenName))) {
            pair(whenNode, whoName, whenName, has);
        }
        if (installedOnly && !(has instanceof Requirement.All)) {
            faults.add(node.required("installed-only", faults), "plan.installed-only", Map.of());
        }
        pointless.newcomers(node, whoName);
        if (told.isPresent() || node.field("least").isEmpty()) {
            bounds(node, least, most, pointless.most(who, has, when));
        }
        boolean broken = Stream.of(whoNode, whenNode, hasNode).anyMatch(one -> one.kind() == Node.Kind.BROKEN);
        if (faults.count() > before || broken) {
            return Optional.empty();
        }
        var asked = new Requirement(who, has, least, most, newcomers);
        pointless.ofItself(hasNode, asked);
        return faults.make(node, () -> new CountCheck(zh, en, asked, when, wholePeriods, installedOnly));
    }

    /** @param beyond the largest number that can be counted */
    private void bounds(Node node, int least, int most, int beyond) {
        Optional<Node> at = node.field("least");
        if (at.isPresent() && least > beyond) {
            faults.add(at.get(), "plan.least-beyond", Map.of("least", least, "most", beyond));
        } else if (least > most) {
            faults.add(node, "plan.bounds", Map.of("least", least, "most", most));
        } else if (at.isPresent() && least == 0 && most == Integer.MAX_VALUE) {
            words.nothing(at.get());
        }
    }

    /** Refuses what cannot be counted: links of pairs or entries, and promptness of anything but entries. Returns whether it can be counted. */
    private boolean pair(Node at, String who, Requirement.Has has) {
        boolean links = has instanceof Requirement.Links && (who.equals("each") || who.equals("pairs"));
        boolean promptly = has instanceof Requirement.Promptly && !who.isEmpty() && !who.equals("each");
        if (links || promptly) {
            faults.add(at, "plan.who-has", Map.of("who", who, "has", links ? "links" : "promptly"));
        }
        return !links && !promptly;
    }

    /** Refuses what cannot be asked: a pair that is not in the table, and links at any time but on a day. */
    private void pair(Node at, String who, String when, Requirement.Has has) {
        Set<String> allowed = ALLOWED.get(who);
        if (allowed != null && !when.isEmpty() && !allowed.contains(when)) {
            faults.add(at, "plan.who-when", Map.of("who", who, "when", when, "allowed", new TreeSet<>(allowed)));
        }
        if (has instanceof Requirement.Links && !when.isEmpty() && !when.equals("on-the-day")) {
            faults.add(at, "plan.links-when", Map.of("when", when));
        }
    }
}
