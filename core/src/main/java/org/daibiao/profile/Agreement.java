package org.daibiao.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a section say together (各值相符): values each of which a rule can use, and which it cannot use beside each other, are a fault at
 * the one that stands in this document.
 *
 * @param faults where faults are gathered
 * @param section the section as it is written here
 * @param values its values, with those of the base or the profile
 */
record Agreement(Faults faults, Node section, Map<String, Sourced<?>> values) {
    /** The values that say what the codes of replies mean. */
    static final List<String> MEANINGS =
            List.of("categories-solved", "categories-in-progress", "categories-planned", "categories-for-reference");

    private static final String CATEGORIES = "reply-categories";

    void check(String name) {
        switch (name) {
            case "project" -> line();
            case "station" -> reception();
            case "suggestion" -> {
                longest();
                categories();
            }
            default -> {}
        }
    }

    /** A line that a body can reach. */
    private void line() {
        Integer above = value("satisfied-numerator", Integer.class);
        Integer below = value("satisfied-denominator", Integer.class);
        String comparison = value("satisfied-comparison", String.class);
        if (above == null || below == null) {
            return;
        }
        if (above > below || (above.equals(below) && "more-than".equals(comparison))) {
            at("satisfied-numerator", "satisfied-denominator", "satisfied-comparison")
                    .ifPresent(node -> faults.add(node, "profile.line", Map.of("line", above + "/" + below)));
        }
    }

    /** A fixed day needs to be told what becomes of it on a day of rest. */
    private void reception() {
        section.field("reception-day")
                .filter(day -> !values.containsKey("reception-roll"))
                .ifPresent(day -> faults.addAtKey(day, "profile.roll-lacks", Map.of()));
    }

    /** Times that are added or compared are told in one unit, and the longest is not the shorter. */
    private void longest() {
        TimeLimit reply = value("reply-limit", TimeLimit.class);
        TimeLimit more = value("reply-extension", TimeLimit.class);
        TimeLimit most = value("reply-longest", TimeLimit.class);
        if (reply == null) {
            return;
        }
        compare("reply-extension", more, reply, false);
        compare("reply-longest", most, reply, true);
    }

    private void compare(String name, @Nullable TimeLimit limit, TimeLimit reply, boolean atLeast) {
        boolean otherUnit = limit != null && limit.unit() != reply.unit();
        boolean less = limit != null && atLeast && !otherUnit && limit.amount() < reply.amount();
        if (otherUnit || less) {
            Map<String, ?> with = Map.of("value", name, "limit", limit, "reply", reply);
            String unsound = otherUnit ? "profile.units" : "profile.longest";
            at(name, "reply-limit").ifPresent(node -> faults.add(node, unsound, with));
        }
    }

    /** Each code of a reply has one meaning, and each meaning that stands here is that of a code. */
    private void categories() {
        List<?> listed = value(CATEGORIES, List.class);
        Set<Object> known = new HashSet<>();
        int before = faults.count();
        for (String meaning : MEANINGS) {
            List<?> codes = value(meaning, List.class);
            for (Object code : codes == null ? List.of() : codes) {
                if (!known.add(code)) {
                    tell(meaning, code, "profile.category-twice");
                } else if (listed != null
                        && !listed.contains(code)
                        && section.field(meaning).isPresent()) {
                    tell(meaning, code, "profile.category-unlisted");
                }
            }
        }
        boolean explained = listed != null && listed.stream().anyMatch(known::contains);
        if (listed != null && explained && faults.count() == before) {
            listed.stream()
                    .filter(code -> !known.contains(code))
                    .forEach(code -> tell(CATEGORIES, code, "profile.category-meaning"));
        }
    }

    private void tell(String name, Object code, String fault) {
        Node own = section.fields().get(name);
        List<Node> items = own == null
                ? List.of()
                : Stream.concat(
                                own.items().stream(),
                                own.field("value").stream().flatMap(all -> all.items().stream()))
                        .filter(item -> item.text().equals(code))
                        .toList();
        Optional<Node> other = Stream.concat(Stream.of(CATEGORIES), MEANINGS.stream())
                .flatMap(one -> section.field(one).stream())
                .findFirst();
        items.stream()
                .findFirst()
                .or(() -> other)
                .ifPresent(node -> faults.add(node, fault, Map.of("code", code, "value", name)));
    }

    /** The first of these that stands here: its value, where it is written with its source. */
    private Optional<Node> at(String... names) {
        return Stream.of(names)
                .flatMap(name -> section.field(name).stream())
                .map(node -> node.field("value").orElse(node))
                .findFirst();
    }

    private <T> @Nullable T value(String name, Class<T> type) {
        Sourced<?> said = values.get(name);
        return said != null && type.isInstance(said.value()) ? type.cast(said.value()) : null;
    }

    @Override
    public String toString() {
        return "Agreement[" + section + "]";
    }
}
