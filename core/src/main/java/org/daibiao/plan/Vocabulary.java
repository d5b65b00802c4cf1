package org.daibiao.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Requirement;

/** What the checks of a plan file refer to by name: its numbers, its standings, and entry kinds. An unknown name is a fault. */
final class Vocabulary {
    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z0-9-]+)}");

    private final Faults faults;
    private final Map<String, Integer> numbers;
    private final Map<String, Requirement.Standing> standings = new LinkedHashMap<>();

    Vocabulary(Faults faults, Map<String, Integer> numbers, Node standings) {
        this.faults = faults;
        this.numbers = numbers;
        standings.asObject(faults).forEach((name, node) -> {
            node.onlyKeys(faults, "seat", "except", "role");
            List<String> except = node.field("except").map(this::kinds).orElse(List.of());
            this.standings.put(name, new Requirement.Standing(kind(node.required("seat", faults)), except, role(node)));
        });
    }

    /** The role in which something is counted, the item's own unless it is told. */
    String role(Node node) {
        return node.field("role").map(one -> one.asText(faults)).orElse(Line.ITEM);
    }

    Requirement.Standing standing(Node node) {
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

    /** Reports the code of a seat that no standing of the plan has. */
    void seat(Optional<Node> node) {
        Set<String> seats = standings.values().stream()
                .map(Requirement.Standing::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        node.map(one -> one.asText(faults))
                .filter(seat -> !seats.contains(seat))
                .ifPresent(seat -> faults.add(node.orElseThrow(), "plan.seat", Map.of("seat", seat, "known", seats)));
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

    int number(Node node) {
        String name = node.asText(faults);
        Integer number = numbers.get(name);
        if (number == null) {
            faults.add(node, "plan.number-unknown", Map.of("name", name));
            return 1;
        }
        return number;
    }

    List<String> kinds(Node node) {
        List<Node> items = node.asList(faults);
        if (items.isEmpty() && node.kind() == Node.Kind.LIST) {
            faults.add(node, "plan.no-kinds", Map.of());
        }
        return items.stream().map(this::kind).toList();
    }

    String kind(Node node) {
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
