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
import java.util.stream.Stream;
import org.daibiao.calendar.DayRule;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.json.SourceDocument;
import org.daibiao.profile.RuleProfile;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;

/** Reads a plan file. Collects every fault before reporting any. One reader reads one file. */
final class PlanReader {
    private static final int FORMAT = 2;

    private static final List<String> TAGS = List.of("N", "E", "S");

    /** The first year with deputies, and the last year that a day can have. */
    private static final int FIRST = 1949;

    private static final int LAST = 9998;

    private static final List<String> KEYS = List.of(
            "format",
            "title",
            "year",
            "adopted",
            "term",
            "profile",
            "numbers",
            "sections",
            "owed",
            "parts",
            "clauses",
            "obligations",
            "not-yet-recorded");

    private final Node root;
    private final Faults faults;
    private final Map<String, RuleProfile> profiles = new LinkedHashMap<>();
    private final List<RuleProfile> examples;
    private final String digest;
    private boolean sectionsUnsound;

    private PlanReader(SourceDocument document, List<RuleProfile> profiles, List<RuleProfile> examples) {
        this.root = document.root();
        this.faults = document.faults();
        profiles.forEach(profile -> this.profiles.put(profile.id(), profile));
        this.examples = examples;
        this.digest = document.digest();
    }

    /**
     * @param profiles the profiles that the plan may name; if an id occurs twice, the last one counts
     * @param examples the profiles whose vocabulary is used to check the plan's sections
     */
    static WorkPlan read(SourceDocument document, List<RuleProfile> profiles, List<RuleProfile> examples) {
        return new PlanReader(document, profiles, examples).plan();
    }

    private WorkPlan plan() {
        root.onlyKeys(faults, KEYS);
        format(root.required("format", faults));
        new Structure(faults, root).check();
        int year = year(root.required("year", faults));
        String title = Numbers.verbatim(root.required("title", faults), faults);
        RuleProfile profile = profile(root.required("profile", faults), title, year);
        sectionsUnsound |= root.field("sections").isEmpty() && root.hasStranger();
        var numbers = new Numbers(faults, root, profile, sectionsUnsound);
        var vocabulary = new Vocabulary(faults, numbers, root.field("owed"), root.hasStranger());
        vocabulary.rooms().owed(vocabulary.standings());
        rooms(profile, vocabulary.rooms());
        var clauses = new ClauseReader(faults, root);
        Optional<DayRule> reception = sectionsUnsound
                ? Optional.of(DayRule.fixed(1))
                : profile.section("station").optionalDay("reception");
        var checks = new CheckReader(faults, vocabulary, reception, year);
        List<Obligation> obligations = obligations(vocabulary, checks, clauses);
        root.field("not-yet-recorded").ifPresent(vocabulary::notYet);
        WorkPlan.Adoption adopted = adoption(root.required("adopted", faults), year);
        WorkPlan.Term term = term(root.required("term", faults), year);
        faults.orThrow();
        return Edit.blank(WorkPlan.class)
                .set(WorkPlan.TITLE, title)
                .set(WorkPlan.YEAR, year)
                .set(WorkPlan.ADOPTED, adopted)
                .set(WorkPlan.TERM, term)
                .set(WorkPlan.PROFILE, profile)
                .set(WorkPlan.NUMBERS, numbers.own())
                .setAll(WorkPlan.PARTS, clauses.parts())
                .setAll(WorkPlan.CLAUSES, clauses.clauses())
                .setAll(WorkPlan.OBLIGATIONS, obligations)
                .set(WorkPlan.WORDS, vocabulary.rooms())
                .set(WorkPlan.DIGEST, digest)
                .done();
    }

    /** With another format, nothing else can be checked. */
    private void format(Node node) {
        int before = faults.count();
        int version = node.asInt(faults);
        if (node.kind() == Node.Kind.NUMBER && faults.count() == before && version != FORMAT) {
            faults.add(
                    node, version == 1 ? "plan.format-old" : "plan.format", Map.of("format", version, "known", FORMAT));
            faults.orThrow();
        }
    }

    /** Whether a part of it could not be read, which is already reported. */
    static boolean broken(Node node) {
        return node.kind() == Node.Kind.BROKEN
                || Stream.concat(node.fields().values().stream(), node.items().stream())
                        .anyMatch(PlanReader::broken);
    }

    /** The profile that the plan names, with the values of the plan's sections; an empty one after a fault. */
    private RuleProfile profile(Node node, String title, int year) {
        String id = node.asText(faults);
        RuleProfile known = profiles.get(id);
        if (known == null && !id.isEmpty()) {
            Map<String, ?> with = Map.of("profile", id, "known", List.copyOf(profiles.keySet()));
            faults.add(node, "plan.profile-unknown", Nearest.with(id, profiles.keySet(), with));
        } else if (known != null && year != LAST) {
            inForce(node, known, year);
        }
        var plan = Citation.ofPlan(title);
        RuleProfile profile =
                known == null ? new RuleProfile("unknown", "", "", plan, FIRST, null, null, null, Map.of()) : known;
        int sound = faults.count();
        Optional<Node> sections = root.field("sections");
        RuleProfile refined = sections.map(all -> profile.refined(all, plan, examples, faults))
                .orElse(profile);
        sectionsUnsound = known == null
                || faults.count() > sound
                || sections.filter(PlanReader::broken).isPresent();
        return refined;
    }

    /** The rooms that its values name; reported at the value, or at the profile if the value comes from there. */
    private void rooms(RuleProfile profile, PlanWords words) {
        profile.sections()
                .values()
                .forEach(section -> section.values().forEach((name, said) -> {
                    Optional<Node> here = root.field("sections")
                            .flatMap(all -> all.field(section.name()))
                            .flatMap(all -> all.field(name));
                    if (said.value() instanceof Map<?, ?> occasions) {
                        occasions.forEach((occasion, room) -> words.room(
                                here.flatMap(all -> all.field(String.valueOf(occasion)))
                                        .orElseGet(() -> root.required("profile", faults)),
                                String.valueOf(room)));
                    }
                }));
    }

    /** A profile that is in force on no day of the plan's year belongs to another year. */
    private void inForce(Node node, RuleProfile profile, int year) {
        LocalDate from = profile.from();
        LocalDate to = profile.to();
        String named = String.valueOf(year);
        if (from != null && from.getYear() > year) {
            faults.add(node, "plan.profile-later", Map.of("profile", profile.id(), "day", from, "year", named));
        } else if (to != null && to.getYear() < year) {
            faults.add(node, "plan.profile-past", Map.of("profile", profile.id(), "day", to, "year", named));
        }
    }

    /** The year; after a fault, a year to which no later rule objects. */
    private int year(Node node) {
        int before = faults.count();
        int year = node.asInt(faults);
        if (faults.count() == before && node.kind() == Node.Kind.NUMBER && (year < FIRST || year > LAST)) {
            Optional<String> near = Optional.of(String.valueOf(2000 + year)).filter(any -> year > 0 && year < 100);
            faults.add(
                    node, "plan.year", Nearest.meant(near, Map.of("year", node.text(), "least", FIRST, "most", LAST)));
        }
        return faults.count() == before && node.kind() == Node.Kind.NUMBER ? year : LAST;
    }

    private WorkPlan.Adoption adoption(Node node, int year) {
        node.onlyKeys(faults, "body", "name", "meeting", "day");
        WorkPlan.Adoption.Body body = node.required("body", faults).asEnum(WorkPlan.Adoption.Body.class, faults);
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
        int before = faults.count();
        LocalDate day = node.asDate(faults);
        if (day.getYear() < FIRST && faults.count() == before && node.kind() != Node.Kind.BROKEN) {
            faults.add(node, "plan.day-early", Map.of("day", day, "first", String.valueOf(FIRST)));
        } else if (day.getYear() > year) {
            faults.add(node, late, Map.of("day", day, "year", String.valueOf(year)));
        }
        return day;
    }

    private List<Obligation> obligations(Vocabulary vocabulary, CheckReader checks, ClauseReader clauses) {
        Set<Integer> numbersOfClauses =
                clauses.clauses().stream().map(Clause::number).collect(Collectors.toSet());
        var obligations = new ArrayList<Obligation>();
        var known = new HashSet<String>();
        for (Node node :
                root.field("obligations").map(all -> all.asList(faults)).orElse(List.of())) {
            if (node.fields().keySet().equals(Set.of("id"))) {
                faults.add(node, "plan.entry-bare", Map.of("key", "id"));
                continue;
            }
            node.onlyKeys(faults, "id", "tag", "zh", "en", "checks");
            Node idNode = node.required("id", faults);
            String id = idNode.asText(faults);
            int clause = clauseOf(id);
            if (id.isEmpty()) {
                clause = 0;
            } else if (clause < 0) {
                faults.add(idNode, "plan.obligation-id", Nearest.withCode(id, Map.of("id", id)));
            } else if (!known.add(id)) {
                faults.add(idNode, "plan.obligation-twice", Map.of("id", id));
            } else if (clause != 0 && clauses.sound() && numbersOfClauses.add(clause)) {
                faults.add(idNode, "plan.obligation-clause", Map.of("id", id, "number", clause));
            }
            String tag = tag(node.required("tag", faults));
            String zh = vocabulary.numbers().words(node.required("zh", faults));
            String en = vocabulary.numbers().words(node.required("en", faults));
            obligations.add(
                    new Obligation(id, clause, tag, zh, en, checks.read(node.required("checks", faults), zh, en)));
        }
        return obligations;
    }

    private String tag(Node node) {
        String tag = node.asText(faults);
        if (!tag.isEmpty() && !TAGS.contains(tag)) {
            faults.add(node, "plan.tag", Nearest.with(tag, TAGS, Map.of("tag", tag)));
        }
        return tag;
    }

    /** The number before the dot; −1 for a malformed id, which belongs to no clause. */
    private static int clauseOf(String id) {
        return id.matches("[0-9]{1,3}\\.[a-z0-9-]{1,16}") ? Integer.parseInt(id.substring(0, id.indexOf('.'))) : -1;
    }
}
