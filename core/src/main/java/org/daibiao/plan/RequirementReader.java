package org.daibiao.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Requirement;

/** Reads who owes something, and what. */
record RequirementReader(Faults faults, Vocabulary words) {
    String whoName(Node node) {
        if (node.kind() == Node.Kind.TEXT && node.asText(faults).equals("congress")) {
            return "congress";
        }
        Optional<String> form = node.which(List.of("owed", "link", "each"));
        if (form.isEmpty() && node.kind() != Node.Kind.BROKEN) {
            Optional<String> near = Nearest.of(node.text(), List.of("congress"))
                    .or(() -> Nearest.of(node.text(), words.standings()).map(name -> "{owed: " + name + "}"));
            faults.add(node, "plan.who", Nearest.meant(near, Map.of()));
        }
        return form.map(name -> name.equals("link") ? "pairs" : name).orElse("");
    }

    Requirement.Who who(Node node, String name, boolean byDue) {
        switch (name) {
            case "owed" -> {
                node.onlyKeys(faults, "owed");
                return words.standing(node.required("owed", faults));
            }
            case "pairs" -> {
                node.onlyKeys(faults, "link", "subject", "counterpart");
                int since = words.rooms().count();
                String link = words.kind(node.required("link", faults));
                words.rooms().standing(since);
                words.rooms().inRole(since, Line.PAIR);
                return new Requirement.Pair(
                        link,
                        words.standing(node.required("subject", faults)),
                        words.standing(node.required("counterpart", faults)));
            }
            case "each" -> {
                node.onlyKeys(faults, "each", "role");
                String role = words.role(node);
                int since = words.rooms().count();
                String kind = words.kind(node.required("each", faults));
                words.rooms().inRole(since, role);
                return new Requirement.Each(kind, role, byDue);
            }
            default -> {
                return new Requirement.Whole();
            }
        }
    }

    /** In which role entries count for those who owe them. */
    static String role(Requirement.Who who) {
        if (who instanceof Requirement.Standing standing) {
            return standing.role();
        }
        return who instanceof Requirement.Each each
                ? each.role()
                : who instanceof Requirement.Pair ? Line.PAIR : Line.ITEM;
    }

    Requirement.Has has(Node node) {
        String form = node.which(List.of("any", "all", "links", "promptly")).orElse("any");
        if (form.equals("all")) {
            node.onlyKeys(faults, "all", "per");
            int per = words.said(node, "per").map(words::number).orElse(1);
            Node all = node.required("all", faults);
            if (all.kind() == Node.Kind.LIST && all.items().isEmpty()) {
                faults.add(all, "plan.no-kinds", Map.of());
            }
            List<Set<String>> groups = all.asList(faults).stream()
                    .map(group ->
                            group.kind() == Node.Kind.LIST ? Set.copyOf(words.kinds(group)) : Set.of(words.kind(group)))
                    .toList();
            return new Requirement.All(groups, per);
        } else if (form.equals("links")) {
            node.onlyKeys(faults, "links", "counterpart");
            int since = words.rooms().count();
            String links = words.kind(node.required("links", faults));
            words.rooms().standing(since);
            return new Requirement.Links(links, words.standing(node.required("counterpart", faults)));
        } else if (form.equals("promptly")) {
            node.onlyKeys(faults, "promptly");
            return new Requirement.Promptly(words.number(node.required("promptly", faults)));
        }
        node.onlyKeys(faults, "any", "measure");
        Requirement.Measure measure = words.said(node, "measure")
                .map(one -> one.asEnum(Requirement.Measure.class, faults))
                .orElse(Requirement.Measure.ENTRIES);
        return new Requirement.Any(Set.copyOf(words.kinds(node.required("any", faults))), measure);
    }
}
