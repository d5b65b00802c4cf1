package org.daibiao.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daibiao.calendar.DayRule;
import org.daibiao.calendar.Roll;
import org.daibiao.json.Document;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;

/** Reads a plan file: all its faults are found before any is told. One reader reads one file. */
final class PlanReader {
    private static final int FORMAT = 1;

    /** The numbers that the rooms' rules need, whatever the checks use. */
    private static final List<String> NEEDED = List.of(
            "links-most",
            "reception-day",
            "deputies-groups-most",
            "deputy-contact-open",
            "voters-kept-months",
            "matter-answer-months");

    private static final String CODE = "[a-z0-9]+([.-][a-z0-9]+)*";

    /** What the commands that name a channel, an aspect or an occasion can hold. */
    private static final int LONGEST = 40;

    private final Node root;
    private final Faults faults;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private PlanReader(Document document) {
        this.root = document.root();
        this.faults = document.faults();
    }

    static WorkPlan read(Document document) {
        return new PlanReader(document).plan();
    }

    private WorkPlan plan() {
        root.onlyKeys(
                faults,
                "format",
                "title",
                "year",
                "adopted",
                "term",
                "numbers",
                "settings",
                "standings",
                "parts",
                "clauses",
                "obligations");
        int format = root.required("format", faults).asInt(faults);
        if (root.field("format").isPresent() && format != FORMAT) {
            faults.add(root.required("format", faults), "plan.format", Map.of("format", format, "known", FORMAT));
        }
        numbers();
        WorkPlan.Settings settings = settings(root.required("settings", faults));
        var vocabulary = new Vocabulary(faults, numbers, root.required("standings", faults));
        vocabulary.seat(root.field("settings").flatMap(all -> all.field("leader-office")));
        var checks = new CheckReader(faults, vocabulary, settings);
        List<WorkPlan.Part> parts = parts();
        List<Clause> clauses = clauses(parts);
        List<Obligation> obligations = obligations(vocabulary, checks, clauses);
        String title = root.required("title", faults).asText(faults);
        int year = root.required("year", faults).asInt(faults);
        WorkPlan.Adoption adopted = adoption(root.required("adopted", faults));
        WorkPlan.Term term = term(root.required("term", faults));
        faults.orThrow();
        return new WorkPlan(title, year, adopted, term, numbers, settings, parts, clauses, obligations);
    }

    private void numbers() {
        Node node = root.required("numbers", faults);
        node.asObject(faults).forEach((name, value) -> numbers.put(name, value.asInt(faults)));
        for (String name : NEEDED) {
            if (!numbers.containsKey(name)) {
                faults.add(node, "plan.number-missing", Map.of("name", name));
            }
        }
        numbers.forEach((name, value) -> {
            if (value < 0) {
                faults.add(node.required(name, faults), "plan.number-negative", Map.of("name", name));
            }
        });
    }

    private WorkPlan.Adoption adoption(Node node) {
        node.onlyKeys(faults, "body", "name", "meeting", "day");
        String body = node.required("body", faults).asText(faults);
        String name = node.required("name", faults).asText(faults);
        int meeting = node.required("meeting", faults).asInt(faults);
        LocalDate day = node.required("day", faults).asDate(faults);
        return new WorkPlan.Adoption(body, name, meeting, day);
    }

    private WorkPlan.Term term(Node node) {
        node.onlyKeys(faults, "ordinal", "first-day");
        int ordinal = node.required("ordinal", faults).asInt(faults);
        return new WorkPlan.Term(ordinal, node.required("first-day", faults).asDate(faults));
    }

    private WorkPlan.Settings settings(Node node) {
        node.onlyKeys(
                faults,
                "reception-roll",
                "grass-roots-only",
                "leader-office",
                "channels",
                "aspects",
                "occasions",
                "profile");
        Roll roll = node.required("reception-roll", faults).asEnum(Roll.class, faults);
        int day = numbers.getOrDefault("reception-day", 1);
        Node dayNode =
                root.field("numbers").flatMap(all -> all.field("reception-day")).orElse(node);
        DayRule reception = faults.make(dayNode, () -> new DayRule(day, roll)).orElse(DayRule.fixed(1));
        boolean grassRoots = node.required("grass-roots-only", faults).asTruth(faults);
        String office = node.required("leader-office", faults).asText(faults);
        Set<String> channels = new TreeSet<>(codes(node.required("channels", faults)));
        List<String> aspects = codes(node.required("aspects", faults));
        Map<String, String> occasions = new TreeMap<>();
        node.required("occasions", faults).asObject(faults).forEach((occasion, room) -> {
            occasions.put(code(room, occasion), code(room, room.asText(faults)));
        });
        Node profileNode = node.required("profile", faults);
        String profile = code(profileNode, profileNode.asText(faults));
        return new WorkPlan.Settings(reception, grassRoots, office, channels, aspects, occasions, profile);
    }

    private List<String> codes(Node node) {
        List<String> codes = node.asTexts(faults);
        for (int n = 0; n < codes.size(); n++) {
            code(node.items().get(n), codes.get(n));
        }
        return codes;
    }

    private String code(Node at, String code) {
        if (at.kind() != Node.Kind.BROKEN && !code.matches(CODE)) {
            faults.add(at, "plan.code", Map.of("code", code));
        } else if (code.length() > LONGEST) {
            faults.add(at, "plan.code-long", Map.of("code", code, "most", LONGEST));
        }
        return code;
    }

    private List<WorkPlan.Part> parts() {
        var parts = new ArrayList<WorkPlan.Part>();
        for (Node node : root.required("parts", faults).asList(faults)) {
            node.onlyKeys(faults, "heading", "clauses");
            String heading = node.required("heading", faults).asText(faults);
            List<Integer> clauses = node.required("clauses", faults).asList(faults).stream()
                    .map(item -> item.asInt(faults))
                    .toList();
            parts.add(new WorkPlan.Part(heading, clauses));
        }
        return parts;
    }

    private List<Clause> clauses(List<WorkPlan.Part> parts) {
        var clauses = new ArrayList<Clause>();
        var known = new HashSet<Integer>();
        Node all = root.required("clauses", faults);
        for (Node node : all.asList(faults)) {
            node.onlyKeys(faults, "number", "heading", "text");
            int number = node.required("number", faults).asInt(faults);
            List<String> headings = parts.stream()
                    .filter(part -> part.clauses().contains(number))
                    .map(WorkPlan.Part::heading)
                    .toList();
            if (!known.add(number)) {
                faults.add(node, "plan.clause-twice", Map.of("number", number));
            } else if (headings.size() != 1) {
                faults.add(node, "plan.clause-part", Map.of("number", number, "count", headings.size()));
            }
            String heading = node.required("heading", faults).asText(faults);
            String text = node.required("text", faults).asText(faults);
            clauses.add(new Clause(number, headings.isEmpty() ? "" : headings.get(0), heading, text));
        }
        Set<Integer> missing =
                parts.stream().flatMap(part -> part.clauses().stream()).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(known);
        missing.forEach(number -> faults.add(all, "plan.clause-missing", Map.of("number", number)));
        return clauses;
    }

    private List<Obligation> obligations(Vocabulary vocabulary, CheckReader checks, List<Clause> clauses) {
        Set<Integer> numbersOfClauses = clauses.stream().map(Clause::number).collect(Collectors.toSet());
        var obligations = new ArrayList<Obligation>();
        var known = new HashSet<String>();
        for (Node node : root.required("obligations", faults).asList(faults)) {
            node.onlyKeys(faults, "id", "tag", "zh", "en", "checks");
            Node idNode = node.required("id", faults);
            String id = idNode.asText(faults);
            int clause = clauseOf(id);
            if (!known.add(id)) {
                faults.add(idNode, "plan.obligation-twice", Map.of("id", id));
            } else if (clause != 0 && !numbersOfClauses.contains(clause)) {
                faults.add(idNode, "plan.obligation-clause", Map.of("id", id, "clause", clause));
            }
            Node tagNode = node.required("tag", faults);
            String tag = tagNode.asText(faults);
            if (!List.of("N", "E", "S").contains(tag)) {
                faults.add(tagNode, "plan.tag", Map.of("tag", tag));
            }
            String zh = vocabulary.words(node.required("zh", faults));
            String en = vocabulary.words(node.required("en", faults));
            obligations.add(
                    new Obligation(id, clause, tag, zh, en, checks.read(node.required("checks", faults), zh, en)));
        }
        return obligations;
    }

    /** The number before the dot; −1 for an id of another form, which belongs to no clause. */
    private static int clauseOf(String id) {
        return id.matches("[0-9]{1,3}\\.[a-z0-9-]{1,16}") ? Integer.parseInt(id.substring(0, id.indexOf('.'))) : -1;
    }
}
