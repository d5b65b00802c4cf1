package org.daibiao.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.journal.Requirement;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;

/** Reads who owes what. */
record RequirementReader(Faults faults, Vocabulary words) {
    String whoName(Node node) {
        if (node.kind() == Node.Kind.TEXT && node.text().equals("congress")) {
            return "congress";
        }
        Optional<String> form = node.which(List.of("owed", "link", "each"));
        if (form.isEmpty() && node.kind() != Node.Kind.BROKEN) {
            Optional<String> near = Nearest.of(node.text(), List.of("congress"))
                    .or(() ->
                            Nearest.of(node.text(), words.standings().keySet()).map(name -> "{owed: " + name + "}"));
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
                Node subject = node.required("subject", faults);
                Node counterpart = node.required("counterpart", faults);
                Node at = node.required("link", faults);
                var pair = new Requirement.Pair(link(at), words.standing(subject), words.standing(counterpart));
                words.rooms().end(at, pair.link(), subject, pair.subject(), false);
                words.rooms().end(at, pair.link(), counterpart, pair.counterpart(), true);
                return pair;
            }
            case "each" -> {
                node.onlyKeys(faults, "each", "role");
                String role = words.role(node);
                int since = words.rooms().count();
                String kind = words.kind(node.required("each", faults));
                words.rooms().inRole(since, role);
                words.rooms().are(since, byDue ? Kind.Nature.DUE : Kind.Nature.EVENT);
                return new Requirement.Each(kind, role, byDue);
            }
            default -> {
                return new Requirement.Whole();
            }
        }
    }

    /** The role in which entries count for their subjects. */
    private static String role(Requirement.Who who) {
        if (who instanceof Requirement.Standing standing) {
            return standing.role();
        }
        return who instanceof Requirement.Each each
                ? each.role()
                : who instanceof Requirement.Pair ? Line.PAIR : Line.ITEM;
    }

    private String link(Node node) {
        int since = words.rooms().count();
        String link = words.kind(node);
        words.rooms().are(since, Kind.Nature.STANDING);
        return link;
    }

    /** @param at where the subject is written */
    Requirement.Has has(Node node, Node at, Requirement.Who who) {
        int since = words.rooms().count();
        Requirement.Has has = has(node);
        if (has instanceof Requirement.Links links) {
            Node link = node.field("links").orElse(node);
            words.rooms().end(link, links.kind(), at.field("owed").orElse(at), who, false);
            node.field("counterpart")
                    .ifPresent(other -> words.rooms().end(link, links.kind(), other, links.counterpart(), true));
        } else {
            words.rooms().of(since, who, role(who));
            node.field("measure")
                    .filter(any ->
                            has instanceof Requirement.Any all && all.measure() == Requirement.Measure.COUNTERPARTS)
                    .ifPresent(measure -> words.rooms().measured(measure, since));
        }
        return has;
    }

    private int per(Node node) {
        int per = words.number(node);
        if (per < 1) {
            words.nothing(node);
        }
        return per;
    }

    /** One entry would count twice for a group that is listed twice. */
    private List<Set<String>> groups(Node all) {
        List<Set<String>> groups = new ArrayList<>();
        for (Node group : all.asList(faults)) {
            int before = faults.count();
            Set<String> kinds =
                    group.kind() == Node.Kind.LIST ? Set.copyOf(words.kinds(group)) : Set.of(words.kind(group));
            if (faults.count() == before && group.kind() != Node.Kind.BROKEN && groups.contains(kinds)) {
                faults.add(group, "plan.kind-twice", Map.of("kind", String.join(", ", kinds)));
            }
            groups.add(kinds);
        }
        return groups;
    }

    private Requirement.Has has(Node node) {
        String form = node.which(List.of("any", "all", "links", "promptly"))
                .orElse(
                        node.field("counterpart").isPresent()
                                ? "links"
                                : node.field("per").isPresent() ? "all" : "any");
        if (form.equals("all")) {
            node.onlyKeys(faults, "all", "per");
            int per = words.said(node, "per").map(this::per).orElse(1);
            Node all = node.required("all", faults);
            if (all.kind() == Node.Kind.LIST && all.items().isEmpty()) {
                faults.add(all, "plan.no-kinds", Map.of());
            }
            return new Requirement.All(groups(all), per);
        } else if (form.equals("links")) {
            node.onlyKeys(faults, "links", "counterpart");
            return new Requirement.Links(
                    link(node.required("links", faults)), words.standing(node.required("counterpart", faults)));
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
