package org.daibiao.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;
import org.daibiao.kernel.Requirement;

/** Reads who owes something, and what. */
record RequirementReader(Faults faults, Vocabulary words) {
    String whoName(Node node) {
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

    Requirement.Who who(Node node, String name, boolean byDue) {
        switch (name) {
            case "standing" -> {
                node.onlyKeys(faults, "standing");
                return words.standing(node.required("standing", faults));
            }
            case "pairs" -> {
                node.onlyKeys(faults, "link", "subject", "counterpart");
                return new Requirement.Pair(
                        words.kind(node.required("link", faults)),
                        words.standing(node.required("subject", faults)),
                        words.standing(node.required("counterpart", faults)));
            }
            case "each" -> {
                node.onlyKeys(faults, "each", "role");
                String role = words.role(node);
                return new Requirement.Each(words.kind(node.required("each", faults)), role, byDue);
            }
            default -> {
                return new Requirement.Whole();
            }
        }
    }

    Requirement.Has has(Node node) {
        if (node.field("all").isPresent()) {
            node.onlyKeys(faults, "all", "per");
            int per = node.field("per").map(words::number).orElse(1);
            Node all = node.required("all", faults);
            if (all.kind() == Node.Kind.LIST && all.items().isEmpty()) {
                faults.add(all, "plan.no-kinds", Map.of());
            }
            List<Set<String>> groups = all.asList(faults).stream()
                    .map(group ->
                            group.kind() == Node.Kind.LIST ? Set.copyOf(words.kinds(group)) : Set.of(words.kind(group)))
                    .toList();
            return new Requirement.All(groups, per);
        } else if (node.field("links").isPresent()) {
            node.onlyKeys(faults, "links", "counterpart");
            return new Requirement.Links(
                    words.kind(node.required("links", faults)), words.standing(node.required("counterpart", faults)));
        } else if (node.field("promptly").isPresent()) {
            node.onlyKeys(faults, "promptly");
            return new Requirement.Promptly(words.number(node.required("promptly", faults)));
        }
        node.onlyKeys(faults, "any", "measure");
        Requirement.Measure measure = node.field("measure")
                .map(one -> one.asEnum(Requirement.Measure.class, faults))
                .orElse(Requirement.Measure.ENTRIES);
        return new Requirement.Any(Set.copyOf(words.kinds(node.required("any", faults))), measure);
    }
}
