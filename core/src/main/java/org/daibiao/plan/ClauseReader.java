package org.daibiao.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.record.LogSafe;

/** Reads the headings of a plan file and the clauses below them. */
final class ClauseReader {
    /** @param list the list of its clause numbers */
    private record Heading(String heading, Node at, Node list) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** The keys that identify an entry of another list. */
    private static final Set<String> CLAUSE = Set.of("number", "text");

    private static final Set<String> OBLIGATION = Set.of("id", "checks");

    private final Faults faults;
    private final List<WorkPlan.Part> parts = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();

    /** The headings that list each clause. */
    private final Map<Integer, List<Heading>> named = new TreeMap<>();

    private final Map<Integer, Node> written = new LinkedHashMap<>();
    private final Set<String> astray = new HashSet<>();
    private final boolean sound;

    /** A plan may omit headings and clauses. */
    ClauseReader(Faults faults, Node root) {
        this.faults = faults;
        Optional<Node> parts = root.field("parts");
        Optional<Node> clauses = root.field("clauses");
        boolean strange = root.hasStranger() && (parts.isEmpty() || clauses.isEmpty());
        int before = faults.count();
        parts.ifPresent(all -> all.asList(faults).forEach(this::part));
        boolean partsAreSound = faults.count() == before && isWhole(parts);
        boolean twice = clauses.map(this::clauses).orElse(false);
        if (partsAreSound && !strange && parts.isPresent() && isWhole(clauses) && (twice || faults.count() == before)) {
            compare(twice);
        }
        this.sound = faults.count() == before && !strange && isList(parts) && isWhole(clauses);
    }

    private static boolean isList(Optional<Node> node) {
        return node.isEmpty() || node.get().kind() == Node.Kind.LIST;
    }

    /** Whether it is a list without an unreadable entry, which is already reported; such an entry may be two in one. */
    private static boolean isWhole(Optional<Node> node) {
        return isList(node) && node.filter(PlanReader::broken).isEmpty();
    }

    List<WorkPlan.Part> parts() {
        return parts;
    }

    List<Clause> clauses() {
        return clauses;
    }

    /** Whether they are free of faults; if not, references to clauses cannot be checked. */
    boolean sound() {
        return sound;
    }

    /** Whether an entry has only its first line, or belongs to a list whose key is missing. Each is one slip, reported once. */
    private boolean isAstray(Node node, String first, Map<String, Set<String>> lists) {
        if (node.fields().keySet().equals(Set.of(first))) {
            faults.add(node, "plan.entry-bare", Map.of("key", first));
            return true;
        }
        Optional<String> list = lists.entrySet().stream()
                .filter(one -> node.fields().keySet().containsAll(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        list.filter(astray::add).ifPresent(key -> faults.add(node, "plan.key-line", Map.of("key", key)));
        return list.isPresent();
    }

    private void part(Node node) {
        if (isAstray(node, "heading", Map.of("clauses", CLAUSE, "obligations", OBLIGATION))) {
            return;
        }
        node.onlyKeys(faults, "heading", "clauses");
        String heading = Numbers.verbatim(node.required("heading", faults), faults);
        var numbers = new ArrayList<Integer>();
        Node list = node.required("clauses", faults);
        for (Node item : list.asList(faults)) {
            int number = number(item);
            numbers.add(number);
            named.computeIfAbsent(number, any -> new ArrayList<>()).add(new Heading(heading, item, list));
        }
        parts.add(new WorkPlan.Part(heading, numbers));
    }

    private int number(Node node) {
        int before = faults.count();
        int number = node.asInt(faults);
        if (number < 1 && node.kind() == Node.Kind.NUMBER && faults.count() == before) {
            faults.add(node, "plan.clause-number", Map.of("number", number));
        }
        return number;
    }

    /** Whether the only faults are duplicate numbers. */
    private boolean clauses(Node all) {
        int before = faults.count();
        int twice = 0;
        for (Node node : all.asList(faults)) {
            if (isAstray(node, "number", Map.of("obligations", OBLIGATION))) {
                continue;
            }
            node.onlyKeys(faults, "number", "heading", "text");
            Node at = node.required("number", faults);
            int number = number(at);
            if (at.kind() == Node.Kind.NUMBER && written.putIfAbsent(number, at) != null) {
                faults.add(at, "plan.clause-twice", Map.of("number", number));
                twice++;
            }
            List<Heading> headings = named.getOrDefault(number, List.of());
            String heading = Numbers.verbatim(node.required("heading", faults), faults);
            String text = Numbers.verbatim(node.required("text", faults), faults);
            clauses.add(new Clause(number, headings.isEmpty() ? "" : headings.get(0).heading, heading, text));
        }
        return twice > 0 && faults.count() == before + twice;
    }

    /** A number that is wrong in one of the two places is missing there and left over here: one fault. A duplicate line is one fault too. */
    private void compare(boolean twice) {
        List<Integer> missing = named.keySet().stream()
                .filter(number -> !written.containsKey(number))
                .toList();
        List<Integer> left = written.keySet().stream()
                .filter(number -> !named.containsKey(number))
                .toList();
        Set<Node> told = new HashSet<>();
        named.forEach((number, headings) -> {
            if (headings.size() > 1 && told.add(headings.get(1).list)) {
                faults.add(headings.get(1).at, "plan.clause-part", Map.of("number", number, "count", headings.size()));
            }
        });
        boolean doubled = named.values().stream().anyMatch(headings -> headings.size() > 1);
        if (!twice) {
            missing.forEach(number -> {
                Map<String, ?> with = Map.of("number", number);
                faults.add(
                        Objects.requireNonNull(named.get(number)).get(0).at,
                        "plan.clause-missing",
                        Nearest.meant(
                                left.stream().map(String::valueOf).findFirst().filter(one -> left.size() == 1), with));
            });
        }
        if (missing.isEmpty() && !doubled) {
            left.forEach(number -> faults.add(
                    Objects.requireNonNull(written.get(number)),
                    "plan.clause-part",
                    Map.of("number", number, "count", 0)));
        }
    }
}
