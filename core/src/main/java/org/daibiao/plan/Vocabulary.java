package org.daibiao.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.journal.Requirement;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;

/** What the checks of a plan file refer to by name: numbers, subjects that are owed something, and entry kinds. An unknown name is a fault. */
final class Vocabulary {
    private final Faults faults;
    private final Numbers numbers;
    private final Set<String> told = new HashSet<>();
    private final boolean unreadable;
    private final Map<String, Requirement.Standing> owed = new LinkedHashMap<>();
    private final PlanWords rooms;

    /**
     * @param written who is owed something, beside those that every plan may name
     * @param strange whether that may be under an unknown key
     */
    Vocabulary(Faults faults, Numbers numbers, Optional<Node> written, boolean strange) {
        this.faults = faults;
        this.rooms = new PlanWords(faults);
        this.numbers = numbers;
        this.unreadable = written.map(all -> all.kind() != Node.Kind.OBJECT).orElse(strange);
        written.ifPresent(all -> all.asObject(faults).forEach(this::owed));
    }

    private void owed(String name, Node node) {
        boolean refused = !name.matches(Numbers.OWN) || name.equals("congress");
        if (refused) {
            faults.addAtKey(node, "plan.owed-name", Nearest.withCode(name, Map.of("name", name)));
            told.add(name);
            Nearest.code(name).ifPresent(told::add);
        }
        node.onlyKeys(faults, "seat", "except", "role");
        String role = role(node);
        int since = rooms.count();
        String seat = kind(node.required("seat", faults));
        rooms.inRole(since, role);
        int seats = rooms.count();
        List<String> except = node.field("except").map(this::kinds).orElse(List.of());
        node.field("except").stream()
                .flatMap(all -> all.items().stream())
                .filter(kind -> Kind.within(seat, kind.text()))
                .forEach(kind -> faults.add(kind, "plan.except-all", Map.of("kind", kind.text())));
        rooms.are(since, Kind.Nature.STANDING);
        Requirement.Standing standing = new Requirement.Standing(seat, except, role);
        rooms.of(seats, standing, null);
        if (!refused) {
            owed.put(name, standing);
        }
    }

    /** The role in which something is counted; the item's own by default. */
    String role(Node node) {
        return said(node, "role")
                .map(one -> {
                    String role = one.asText(faults);
                    rooms.writes(one, role);
                    return role;
                })
                .orElse(Line.ITEM);
    }

    /** The value of an optional key; a key without a value is a fault. */
    Optional<Node> said(Node node, String key) {
        return node.field(key).or(() -> node.fields().containsKey(key) ? silent(node, key) : Optional.empty());
    }

    private Optional<Node> silent(Node node, String key) {
        node.required(key, faults);
        return Optional.empty();
    }

    /** The subjects with this name; an unknown name is reported once. */
    Requirement.Standing standing(Node node) {
        String name = node.asText(faults);
        Requirement.Standing standing = owed.getOrDefault(name, ReadyOwed.ALL.get(name));
        if (standing == null) {
            if (!name.isEmpty() && !unreadable && told.add(name)) {
                Set<String> known = standings().keySet();
                faults.add(node, "plan.owed-unknown", Nearest.with(name, known, Map.of("name", name, "known", known)));
            }
            return new Requirement.Standing("unknown", List.of(), Line.ITEM);
        }
        return standing;
    }

    /** The names to compare with the installed rooms later. */
    PlanWords rooms() {
        return rooms;
    }

    /** All who can be owed something, by name. */
    Map<String, Requirement.Standing> standings() {
        Map<String, Requirement.Standing> all = new TreeMap<>(ReadyOwed.ALL);
        all.putAll(owed);
        return all;
    }

    /** Those that this file defines. */
    Map<String, Requirement.Standing> owed() {
        return owed;
    }

    /** The number with this name; 1 after a fault. */
    int number(Node node) {
        return sound(node).orElse(1);
    }

    /** The number named here is too small to demand anything; reported once for each name. */
    void nothing(Node node) {
        if (told.add("0 " + node.text())) {
            faults.add(node, "plan.least-nothing", Map.of());
        }
    }

    /** The number with this name; empty after a fault. */
    Optional<Integer> sound(Node node) {
        String name = node.asText(faults);
        return name.isEmpty() ? Optional.empty() : numbers.of(node, name);
    }

    Numbers numbers() {
        return numbers;
    }

    List<String> kinds(Node node) {
        List<Node> items = node.asList(faults);
        if (items.isEmpty() && node.kind() == Node.Kind.LIST) {
            faults.add(node, "plan.no-kinds", Map.of());
        }
        twice(items);
        return items.stream().map(this::kind).toList();
    }

    private void twice(List<Node> kinds) {
        Set<String> known = new HashSet<>();
        kinds.stream()
                .filter(item -> item.kind() == Node.Kind.TEXT && !known.add(item.text()))
                .forEach(item -> faults.add(item, "plan.kind-twice", Map.of("kind", item.text())));
    }

    /** Kinds that no room records yet. */
    void notYet(Node all) {
        twice(all.asList(faults));
        for (Node node : all.items()) {
            int since = rooms.count();
            kind(node);
            rooms.notYet(node, since);
        }
    }

    String kind(Node node) {
        String code = node.asText(faults);
        if (code.isEmpty()) {
            return "unknown";
        }
        if (isCode(node)) {
            rooms.uses(node, code);
            return code;
        }
        String family = code.endsWith(".*") ? ".*" : "";
        Optional<String> near =
                Nearest.code(code.substring(0, code.length() - family.length())).map(one -> one + family);
        faults.add(node, "plan.code", Nearest.meant(near, Map.of("code", code)));
        return "unknown";
    }

    /** A number or boolean is no code, though it may look like one. */
    private static boolean isCode(Node node) {
        try {
            Kind.event(node.text());
            return node.kind() == Node.Kind.TEXT;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
