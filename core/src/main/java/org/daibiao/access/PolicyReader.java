package org.daibiao.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Role;
import org.daibiao.desk.Room;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.json.SourceDocument;
import org.daibiao.record.Shape;

/** Reads a document of roles: collects every fault before reporting any. One reader reads one document. */
final class PolicyReader {
    private static final int FORMAT = 1;
    private static final String LIST = "read ";

    private final Faults faults;
    private final ConditionReader conditions;
    private final List<Room> rooms;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private PolicyReader(Faults faults, List<Room> rooms) {
        this.faults = faults;
        this.conditions = new ConditionReader(
                faults,
                rooms.stream().<Shape<?>>flatMap(room -> room.shapes().stream()).toList());
        this.rooms = rooms;
        rooms.forEach(room -> room.everyOperation().forEach(one -> operations.put(one.name(), one)));
    }

    static List<Right> read(SourceDocument document, List<Room> rooms) {
        Faults faults = document.faults();
        Node root = document.root().onlyKeys(faults, "format", "roles");
        Node format = root.required("format", faults);
        int before = faults.count();
        int version = format.asInt(faults);
        if (format.kind() == Node.Kind.NUMBER && faults.count() == before && version != FORMAT) {
            faults.add(format, "access.format", Map.of("format", version, "known", FORMAT));
        }
        List<Right> rights = new PolicyReader(faults, rooms).roles(root.required("roles", faults));
        faults.orThrow();
        return rights;
    }

    private List<Right> roles(Node node) {
        Map<String, Role> known = Roles.KNOWN.stream().collect(Collectors.toMap(Role::code, role -> role));
        var rights = new ArrayList<Right>();
        node.asObject(faults).forEach((code, rules) -> {
            Role role = known.get(code);
            if (role == null) {
                Map<String, ?> with = Map.of("role", code, "known", new TreeSet<>(known.keySet()));
                faults.addAtKey(rules, "access.role-unknown", Nearest.with(code, known.keySet(), with));
                role = Roles.VOTER; // a stand-in, so that the faults of its rules are reported too
            }
            for (Node rule : rules.asList(faults)) {
                rights.addAll(rule(role, rule));
            }
        });
        return rights;
    }

    private List<Right> rule(Role role, Node rule) {
        rule.onlyKeys(faults, "do", "see", "where");
        if (rule.kind() == Node.Kind.OBJECT
                && rule.field("do").isPresent() == rule.field("see").isPresent()) {
            if (!rule.hasStranger()) {
                faults.add(rule, "access.rule", Map.of());
            }
            return List.of();
        }
        Node where = rule.field("where").orElse(rule.fields().get("where"));
        if (where != null && where.kind() != Node.Kind.BROKEN && where.fields().isEmpty()) {
            faults.addAtKey(where, "access.where-empty", Map.of());
        }
        Stream<Operation> named = Stream.concat(
                rule.field("do").stream().flatMap(this::texts).flatMap(name -> find(name, "")),
                rule.field("see").stream().flatMap(this::texts).flatMap(name -> find(name, LIST)));
        var rights = new ArrayList<Right>();
        int before = faults.count();
        for (Operation operation : named.toList()) {
            // A condition that is wrong for one operation of a room is reported once, not for each operation.
            if (faults.count() == before) {
                rights.add(new Right(role, operation, conditions.read(rule.field("where"), operation)));
            }
        }
        return rights;
    }

    /** One text or a list of them. */
    private Stream<Node> texts(Node node) {
        if (node.kind() == Node.Kind.LIST && node.items().isEmpty()) {
            faults.add(node, "access.rule-empty", Map.of());
        }
        return node.kind() == Node.Kind.LIST ? node.items().stream() : Stream.of(node);
    }

    private Stream<Operation> find(Node node, String prefix) {
        String name = node.asText(faults);
        if (name.isEmpty()) {
            return Stream.empty();
        } else if (name.endsWith(".*")) {
            return room(node, name.substring(0, name.length() - 2), prefix);
        }
        Operation operation = prefix.isEmpty() && name.startsWith(LIST) ? null : operations.get(prefix + name);
        if (operation == null) {
            String code = prefix.isEmpty() ? "access.operation-unknown" : "access.table-unknown";
            faults.add(
                    node, code, Nearest.with(name, names(prefix), Map.of("name", name, "known", like(name, prefix))));
        }
        return Stream.ofNullable(operation);
    }

    private Stream<Operation> room(Node node, String name, String prefix) {
        var room = rooms.stream().filter(one -> one.name().equals(name)).findFirst();
        if (room.isEmpty()) {
            List<String> known = rooms.stream().map(Room::name).toList();
            faults.add(node, "access.room-unknown", Nearest.with(name, known, Map.of("name", name, "known", known)));
        }
        return room.stream()
                .flatMap(one -> one.everyOperation().stream())
                .filter(one -> one.name().startsWith(LIST) == prefix.equals(LIST));
    }

    private List<String> names(String prefix) {
        return operations.keySet().stream()
                .filter(one -> one.startsWith(LIST) == prefix.equals(LIST))
                .map(one -> one.substring(prefix.length()))
                .toList();
    }

    /** Names that may have been meant: those of the same kind, for an operation those of the same room. */
    private List<String> like(String name, String prefix) {
        String room = name.substring(0, name.indexOf('.') + 1);
        List<String> all = names(prefix);
        List<String> near = all.stream()
                .filter(one -> !room.isEmpty() && one.startsWith(room))
                .toList();
        return near.isEmpty() ? all : near;
    }
}
