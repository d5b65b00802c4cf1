package org.daibiao.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daibiao.json.Document;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
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

    /** The tags, and the offices of the deputy room by their seats: what a linked leader can hold. */
    private static final List<String> TAGS = List.of("N", "E", "S");

    static final List<String> OFFICES = List.of("deputy.seat", "committee.seat", "chairpersons.seat");

    /** The first year in which there were deputies, and the last that a day can have. */
    private static final int FIRST = 1949;

    private static final int LAST = 9998;

    private static final List<String> KEYS = List.of(
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
            "obligations",
            "not-yet-recorded");

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
        root.onlyKeys(faults, KEYS);
        Node format = root.required("format", faults);
        int before = faults.count();
        int version = format.asInt(faults);
        if (format.kind() == Node.Kind.NUMBER && faults.count() == before && version != FORMAT) {
            faults.add(format, "plan.format", Map.of("format", version, "known", FORMAT));
        }
        int year = year(root.required("year", faults));
        var vocabulary = vocabulary();
        WorkPlan.Settings settings = new SettingsReader(faults, root, numbers).read();
        root.field("settings")
                .flatMap(all -> all.field("leader-office"))
                .ifPresent(office -> vocabulary.seat(office, OFFICES));
        var clauses = new ClauseReader(faults, root.required("parts", faults), root.required("clauses", faults));
        var checks = new CheckReader(faults, vocabulary, settings, year);
        List<Obligation> obligations = obligations(vocabulary, checks, clauses);
        root.field("not-yet-recorded").ifPresent(all -> all.asList(faults).forEach(vocabulary::notYet));
        String title = root.required("title", faults).asProse(faults);
        WorkPlan.Adoption adopted = adoption(root.required("adopted", faults), year);
        WorkPlan.Term term = term(root.required("term", faults), year);
        faults.orThrow();
        return new WorkPlan(
                title,
                year,
                adopted,
                term,
                numbers,
                settings,
                clauses.parts(),
                clauses.clauses(),
                obligations,
                vocabulary.rooms());
    }

    /** The year; one of which nothing can be said against after a fault. */
    private int year(Node node) {
        int before = faults.count();
        int year = node.asInt(faults);
        if (faults.count() == before && node.kind() == Node.Kind.NUMBER && (year < FIRST || year > LAST)) {
            Optional<String> near = Optional.of(String.valueOf(2000 + year)).filter(any -> year > 0 && year < 100);
            faults.add(node, "plan.year", Nearest.meant(near, Map.of("year", node.text())));
        }
        return faults.count() == before && node.kind() == Node.Kind.NUMBER ? year : LAST;
    }

    /** The numbers and the standings. A name that lacks is told once, and not again wherever it is used. */
    private Vocabulary vocabulary() {
        Node node = root.required("numbers", faults);
        int before = faults.count();
        var unsound = new HashSet<String>();
        node.asObject(faults).forEach((name, value) -> number(name, value, unsound));
        if (node.kind() == Node.Kind.OBJECT) {
            NEEDED.stream().filter(name -> node.field(name).isEmpty()).forEach(name -> {
                if (unsound.add(name)) {
                    missing(node, name);
                }
            });
        }
        boolean lacks = node.kind() != Node.Kind.OBJECT && (faults.count() > before || node.kind() == Node.Kind.BROKEN);
        return new Vocabulary(faults, numbers, unsound, lacks, root.required("standings", faults));
    }

    private void number(String name, Node value, Set<String> unsound) {
        int before = faults.count();
        int number = value.asInt(faults);
        if (number < 0) {
            faults.add(value, "plan.number-negative", Map.of("name", name));
        }
        if (faults.count() > before || value.kind() == Node.Kind.BROKEN) {
            unsound.add(name);
        } else {
            numbers.put(name, number);
        }
    }

    /** A number that lacks; at the name that was probably meant for it, should there be one. */
    private void missing(Node node, String name) {
        node.fields().entrySet().stream()
                .filter(one -> !NEEDED.contains(one.getKey()))
                .filter(one -> Nearest.of(one.getKey(), NEEDED).equals(Optional.of(name)))
                .findFirst()
                .ifPresentOrElse(
                        one -> faults.addAtKey(
                                one.getValue(),
                                "plan.number-name",
                                Nearest.with(one.getKey(), NEEDED, Map.of("name", one.getKey(), "needed", name))),
                        () -> faults.add(node, "plan.number-missing", Map.of("name", name)));
    }

    private WorkPlan.Adoption adoption(Node node, int year) {
        node.onlyKeys(faults, "body", "name", "meeting", "day");
        String body = node.required("body", faults).asText(faults);
        if (!body.isEmpty() && !body.matches(SettingsReader.CODE)) {
            faults.add(node.required("body", faults), "plan.code", Nearest.withCode(body, Map.of("code", body)));
        }
        String name = node.required("name", faults).asProse(faults);
        int meeting = ordinal(node.required("meeting", faults));
        LocalDate day = day(node.required("day", faults), "plan.adopted-after", year);
        return new WorkPlan.Adoption(body, name, meeting, day);
    }

    private WorkPlan.Term term(Node node, int year) {
        node.onlyKeys(faults, "ordinal", "first-day");
        int ordinal = ordinal(node.required("ordinal", faults));
        return new WorkPlan.Term(ordinal, day(node.required("first-day", faults), "plan.term-after", year));
    }

    private int ordinal(Node node) {
        int before = faults.count();
        int number = node.asInt(faults);
        if (number < 1 && faults.count() == before && node.kind() == Node.Kind.NUMBER) {
            faults.add(node, "plan.ordinal", Map.of("number", number));
        }
        return number;
    }

    private LocalDate day(Node node, String late, int year) {
        LocalDate day = node.asDate(faults);
        if (day.getYear() > year) {
            faults.add(node, late, Map.of("day", day, "year", String.valueOf(year)));
        }
        return day;
    }

    private List<Obligation> obligations(Vocabulary vocabulary, CheckReader checks, ClauseReader clauses) {
        Set<Integer> numbersOfClauses =
                clauses.clauses().stream().map(Clause::number).collect(Collectors.toSet());
        var obligations = new ArrayList<Obligation>();
        var known = new HashSet<String>();
        for (Node node : root.required("obligations", faults).asList(faults)) {
            node.onlyKeys(faults, "id", "tag", "zh", "en", "checks");
            Node idNode = node.required("id", faults);
            String id = idNode.asText(faults);
            int clause = clauseOf(id);
            if (idNode.kind() == Node.Kind.BROKEN || id.isEmpty()) {
                clause = 0;
            } else if (clause < 0) {
                faults.add(idNode, "plan.obligation-id", Nearest.withCode(id, Map.of("id", id)));
            } else if (!known.add(id)) {
                faults.add(idNode, "plan.obligation-twice", Map.of("id", id));
            } else if (clause != 0 && clauses.sound() && numbersOfClauses.add(clause)) {
                faults.add(idNode, "plan.obligation-clause", Map.of("id", id, "number", clause));
            }
            String tag = tag(node.required("tag", faults));
            String zh = vocabulary.words(node.required("zh", faults));
            String en = vocabulary.words(node.required("en", faults));
            obligations.add(
                    new Obligation(id, clause, tag, zh, en, checks.read(node.required("checks", faults), zh, en)));
        }
        return obligations;
    }

    private String tag(Node node) {
        int before = faults.count();
        String tag = node.asText(faults);
        if (faults.count() == before && node.kind() != Node.Kind.BROKEN && !TAGS.contains(tag)) {
            faults.add(node, "plan.tag", Nearest.with(tag, TAGS, Map.of("tag", tag)));
        }
        return tag;
    }

    /** The number before the dot; −1 for an id of another form, which belongs to no clause. */
    private static int clauseOf(String id) {
        return id.matches("[0-9]{1,3}\\.[a-z0-9-]{1,16}") ? Integer.parseInt(id.substring(0, id.indexOf('.'))) : -1;
    }
}
