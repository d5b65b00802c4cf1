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
 * Consistency of the values of a section (各值相符): values that are valid alone but not together are a fault at the value in
 * this document.
 *
 * @param faults collects the faults
 * @param section the section as written in this document
 * @param values its values, including those of the base or the profile
 */
record Agreement(Faults faults, Node section, Map<String, Sourced<?>> values) {
    /** The values that define the meaning of reply codes. */
    static final List<String> MEANINGS =
            List.of("categories-solved", "categories-in-progress", "categories-planned", "categories-for-reference");

    /** The values that say of which codes a reply must contain more. */
    static final List<String> DEMANDS = List.of("replies-with-promise", "replies-with-reason");

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

    /** The threshold must be reachable. */
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

    /** A fixed day needs a rule for days of rest. */
    private void reception() {
        section.field("reception-day")
                .filter(day -> !values.containsKey("reception-roll"))
                .ifPresent(day -> faults.addAtKey(day, "profile.roll-lacks", Map.of()));
    }

    /** Limits that are added or compared need the same unit, and the longest may not be shorter than the reply limit. */
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

    /** Each reply code has one meaning, and each meaning in this document belongs to a listed code. */
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
        if (listed != null) {
            DEMANDS.stream().filter(name -> section.field(name).isPresent()).forEach(name -> listed(name, listed));
        }
    }

    /** The codes of a value of this document must be listed. */
    private void listed(String name, List<?> listed) {
        List<?> codes = value(name, List.class);
        for (Object code : codes == null ? List.of() : codes) {
            if (!listed.contains(code)) {
                tell(name, code, "profile.category-unlisted");
            }
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

    /** The first of these in this document: the node of its value if it is written with a source. */
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
