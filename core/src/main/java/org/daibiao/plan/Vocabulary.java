package org.daibiao.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Requirement;

/** What the checks of a plan file refer to by name: its numbers, its standings, and entry kinds. An unknown name is a fault. */
final class Vocabulary {
    private static final Pattern REFERENCE =
            Pattern.compile("[$%#]?[{｛]([^{}｛｝]*)[}｝]?|[}｝]|[\\[【（(〔<《［]\\s*([\\w－-]+)\\s*[\\]】）)〕>》］]");
    private static final Pattern FIRST_WORD = Pattern.compile("(?s)^\\s*([\\p{L}\\p{N}_－-]{1,60}).*");
    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9-]+)}");

    private final Faults faults;
    private final Map<String, Integer> numbers;
    private final Set<String> told;
    private final boolean anyNumber;
    private final boolean anyStanding;
    private final Map<String, Requirement.Standing> standings = new LinkedHashMap<>();
    private final PlanWords rooms;

    /**
     * @param told names of numbers that a fault has told already
     * @param anyNumber whether the numbers cannot be read, so that no name can be missed
     */
    Vocabulary(Faults faults, Map<String, Integer> numbers, Set<String> told, boolean anyNumber, Node standings) {
        this.faults = faults;
        this.rooms = new PlanWords(faults);
        this.numbers = numbers;
        this.told = told;
        this.anyNumber = anyNumber;
        this.anyStanding = standings.kind() != Node.Kind.OBJECT;
        standings.asObject(faults).forEach((name, node) -> {
            node.onlyKeys(faults, "seat", "except", "role");
            String role = role(node);
            int since = rooms.count();
            String seat = kind(node.required("seat", faults));
            rooms.inRole(since, role);
            List<String> except = node.field("except").map(this::kinds).orElse(List.of());
            rooms.standing(since);
            this.standings.put(name, new Requirement.Standing(seat, except, role));
        });
    }

    /** The role in which something is counted, the item's own unless it is told. */
    String role(Node node) {
        return node.field("role").map(one -> one.asText(faults)).orElse(Line.ITEM);
    }

    /** What is called so; an unknown name is told once. */
    Requirement.Standing standing(Node node) {
        String name = node.asText(faults);
        Requirement.Standing standing = standings.get(name);
        if (standing == null) {
            if (!name.isEmpty() && !anyStanding && told.add("standing " + name)) {
                Set<String> known = new TreeSet<>(standings.keySet());
                faults.add(
                        node, "plan.standing-unknown", Nearest.with(name, known, Map.of("name", name, "known", known)));
            }
            return new Requirement.Standing("unknown", List.of(), Line.ITEM);
        }
        return standing;
    }

    /** What the installed rooms are asked about later. */
    PlanWords rooms() {
        return rooms;
    }

    Set<String> standings() {
        return standings.keySet();
    }

    /** Reports a seat that no standing of the plan has, or that is none of these offices. */
    void seat(Node node, List<String> offices) {
        Set<String> seats = standings.values().stream()
                .map(Requirement.Standing::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        String seat = node.asText(faults);
        Set<String> known = new TreeSet<>(offices);
        known.retainAll(seats);
        if (!seat.isEmpty() && !anyStanding && !known.contains(seat)) {
            String code = seats.contains(seat) ? "plan.office" : "plan.seat";
            faults.add(node, code, Nearest.with(seat, known, Map.of("seat", seat, "known", known)));
        }
    }

    /** A text in which {@code {name}} stands for a number of the plan. */
    String words(Node node) {
        int before = faults.count();
        String words = node.asProse(faults);
        return REFERENCE.matcher(words).replaceAll(found -> {
            String name = Objects.requireNonNullElse(found.group(1), "");
            if (NAME.matcher(found.group()).matches()) {
                return String.valueOf(number(node, name).orElse(1));
            } else if (found.group(2) != null && !numbers.containsKey(found.group(2))) {
                return Matcher.quoteReplacement(found.group());
            } else if (faults.count() == before) {
                String inner = Objects.requireNonNullElse(found.group(2), name);
                Optional<String> near = Nearest.of(FIRST_WORD.matcher(inner).replaceAll("$1"), numbers.keySet());
                faults.add(
                        node,
                        "plan.reference",
                        Nearest.meant(near.map(one -> "{" + one + "}"), Map.of("found", found.group())));
            }
            return "";
        });
    }

    boolean hasNumber(String name) {
        return numbers.containsKey(name);
    }

    /** The number of this name; 1 after a fault. */
    int number(Node node) {
        return sound(node).orElse(1);
    }

    /** The number of this name; empty after a fault. */
    Optional<Integer> sound(Node node) {
        String name = node.asText(faults);
        return name.isEmpty() ? Optional.empty() : number(node, name);
    }

    private Optional<Integer> number(Node node, String name) {
        Optional<Integer> number = Optional.ofNullable(numbers.get(name));
        if (number.isEmpty() && !anyNumber && told.add(name)) {
            Set<String> known = new TreeSet<>(numbers.keySet());
            String code = name.matches("[0-9]+") ? "plan.number-bare" : "plan.number-unknown";
            faults.add(node, code, Nearest.with(name, known, Map.of("name", name, "known", known)));
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

    /** A kind that no room records yet. */
    void notYet(Node node) {
        int since = rooms.count();
        kind(node);
        rooms.notYet(node, since);
    }

    String kind(Node node) {
        String code = node.asText(faults);
        if (node.kind() == Node.Kind.BROKEN) {
            return "unknown";
        }
        try {
            String kind = Kind.event(code).code();
            rooms.uses(node, kind);
            return kind;
        } catch (IllegalArgumentException e) {
            faults.add(node, "plan.code", Map.of("code", code));
            return "unknown";
        }
    }
}
