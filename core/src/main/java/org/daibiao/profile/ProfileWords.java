package org.daibiao.profile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.jspecify.annotations.Nullable;

/**
 * The words that profiles use: sections, values, and codes. A place may have its own words, so a word is refused only if it is almost a
 * known one, and so a misspelling.
 */
final class ProfileWords {
    private static final String OCCASION = "[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*";

    /** The most characters of an occasion in a command. */
    private static final int LONGEST_OCCASION = 40;

    /** The library's own rooms. A host has others, so only a misspelling of one of these is refused. */
    static final List<String> ROOMS =
            List.of("congress", "deputy", "station", "contact", "opinion", "suggestion", "project");

    /** Shorter codes may look alike and still be different words. */
    private static final int SHORT = 4;

    private final Faults faults;
    private final Map<String, Map<String, Object>> sections = new TreeMap<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final Set<String> told = new HashSet<>();

    ProfileWords(Faults faults, Collection<RuleProfile> profiles) {
        this.faults = faults;
        profiles.stream()
                .flatMap(profile -> profile.sections().values().stream())
                .forEach(section ->
                        section.values().forEach((name, value) -> learn(section.name(), name, value.value())));
        if (!profiles.isEmpty()) {
            Asked.all()
                    .forEach((section, values) ->
                            values.forEach((name, value) -> learn(section, name, value.example())));
        }
    }

    /** The value of this name in a known profile; null if none has it. */
    @Nullable
    Object example(String section, String name) {
        return sections.getOrDefault(section, Map.of()).get(name);
    }

    void section(Node at, String name) {
        if (!sections.containsKey(name)) {
            misspelt(at, "profile.section-unknown", name, sections.keySet(), Map.of("section", name));
        }
    }

    void value(Node at, String section, String name) {
        Map<String, Object> known = sections.getOrDefault(section, Map.of());
        Set<String> names = new TreeSet<>(known.keySet());
        if (names.contains(name)) {
            return;
        }
        Set<String> elsewhere = sections.entrySet().stream()
                .filter(one ->
                        Asked.all().containsKey(one.getKey()) && one.getValue().containsKey(name))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (Asked.all().containsKey(section) && !elsewhere.isEmpty()) {
            elsewhere(at, section, name, elsewhere);
        } else {
            misspelt(at, "profile.value-unknown", name, names, Map.of("value", name, "section", section));
        }
    }

    /** If the line with a section's name is missing, all its values fall into the previous section: that is one mistake. */
    private void elsewhere(Node at, String section, String name, Set<String> right) {
        if (told.add(section + right)) {
            faults.addAtKey(at, "profile.value-elsewhere", Map.of("value", name, "section", section, "known", right));
        }
    }

    /** Checks that a rule can use the value: its number, its codes, its occasions. */
    void usable(Node node, String section, String name, Object value) {
        Asked asked = sections.isEmpty()
                ? null
                : Asked.all().getOrDefault(section, Map.of()).get(name);
        if (asked != null && !asked.codes().isEmpty()) {
            among(node, asked.codes());
        } else if (asked != null && value instanceof Integer number) {
            within(node, name, number, asked);
        } else if (asked != null && value instanceof Map) {
            Set<String> known = codes.getOrDefault(section + "." + name, Set.of());
            node.fields().forEach((occasion, room) -> occasion(occasion, room, known));
        } else {
            codes(node, section, name);
        }
    }

    private void within(Node node, String name, int number, Asked asked) {
        if (number < asked.least() || number > asked.most()) {
            faults.add(
                    node,
                    "profile.range",
                    Map.of("value", name, "number", number, "least", asked.least(), "most", asked.most()));
        }
    }

    private void occasion(String occasion, Node at, Set<String> known) {
        if (!occasion.matches(OCCASION) || occasion.length() > LONGEST_OCCASION) {
            Map<String, ?> with = Map.of("occasion", occasion, "most", LONGEST_OCCASION);
            faults.addAtKey(at, "profile.occasion", Nearest.withCode(occasion, with));
        } else if (!known.contains(occasion)) {
            Optional<String> near = Nearest.of(occasion, known);
            near.ifPresent(any -> faults.addAtKey(
                    at, "profile.code-unknown", Nearest.meant(near, Map.of("code", occasion, "known", known))));
        }
        String room = at.text();
        if (!ROOMS.contains(room) && Nearest.of(room, ROOMS).isPresent()) {
            faults.add(at, "profile.room", Nearest.with(room, ROOMS, Map.of("room", room, "known", ROOMS)));
        }
    }

    /** The codes of a value, or of a list. */
    private void codes(Node node, String section, String name) {
        Set<String> known = codes.getOrDefault(section + "." + name, Set.of());
        (node.kind() == Node.Kind.LIST ? node.items() : List.of(node)).forEach(one -> {
            String code = one.text();
            boolean isCode = one.kind() == Node.Kind.TEXT && code.length() >= SHORT && !known.contains(code);
            Optional<String> near = Nearest.of(code, known).filter(any -> isCode);
            near.ifPresent(word ->
                    faults.add(one, "profile.code-unknown", Nearest.meant(near, Map.of("code", code, "known", known))));
        });
    }

    private void among(Node node, List<String> known) {
        node.items().forEach(item -> among(item, known));
        if (!node.text().isEmpty() && !known.contains(node.text())) {
            Map<String, ?> with = Map.of("code", node.text(), "known", known);
            faults.add(node, "profile.code-closed", Nearest.with(node.text(), known, with));
        }
    }

    private void misspelt(Node at, String code, String word, Collection<String> known, Map<String, ?> with) {
        Optional<String> near = Nearest.of(word, known);
        near.ifPresent(any -> faults.addAtKey(at, code, Nearest.meant(near, with)));
    }

    private void learn(String section, String name, Object value) {
        sections.computeIfAbsent(section, any -> new TreeMap<>()).putIfAbsent(name, value);
        Stream<?> said = value instanceof List<?> list
                ? list.stream()
                : value instanceof Map<?, ?> table ? table.keySet().stream() : Stream.of(value);
        said.filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(code -> codes.computeIfAbsent(section + "." + name, any -> new TreeSet<>())
                        .add(code));
    }
}
