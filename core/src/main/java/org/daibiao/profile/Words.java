package org.daibiao.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.kernel.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The words that profiles use: sections, values, and codes. A place may have words of its own; so only one that is almost a known one is
 * refused, which is a misspelling of it.
 */
final class Words {
    /** What becomes of a last day that is a day of rest. */
    private static final List<String> ROLLS =
            Arrays.stream(Roll.values()).map(Messages::code).toList();

    /** Values that have no other codes than these. */
    private static final Map<String, List<String>> CLOSED = Map.of(
            "roll", ROLLS,
            "reception-roll", ROLLS,
            "leader-office", List.of("deputy", "committee-member", "chairpersons-member"),
            "withdrawal-until", List.of("referral", "any-time"),
            "satisfied-comparison", List.of("at-least", "more-than"),
            "satisfied-base", List.of("all-members", "votes"));

    /** What a room reads and no profile says that comes along. */
    private static final Map<String, List<String>> SILENT = Map.of("project", List.of("progress-interval"));

    /** Shorter codes resemble each other, and are different words. */
    private static final int SHORT = 4;

    private final Faults faults;
    private final Map<String, Map<String, Object>> sections = new TreeMap<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();

    Words(Faults faults, Collection<RuleProfile> profiles) {
        this.faults = faults;
        profiles.stream()
                .flatMap(profile -> profile.sections().values().stream())
                .forEach(section -> section.values().forEach((name, value) -> learn(section.name(), name, value)));
    }

    /** What the value of this name is in a profile that says it; null when none does. */
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
        names.addAll(SILENT.getOrDefault(section, List.of()));
        known.keySet().stream()
                .filter(one -> one.endsWith("-limit"))
                .map(one -> one.substring(0, one.length() - "limit".length()) + "from")
                .forEach(names::add);
        if (!names.contains(name)) {
            misspelt(at, "profile.value-unknown", name, names, Map.of("value", name, "section", section));
        }
    }

    /** The codes of a value, or of a list. */
    void codes(Node node, String section, String name) {
        List<String> closed = CLOSED.get(name);
        if (closed != null) {
            among(node, closed);
            return;
        }
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
        if (node.kind() == Node.Kind.TEXT && !known.contains(node.text())) {
            Map<String, ?> with = Map.of("code", node.text(), "known", known);
            faults.add(node, "profile.code-unknown", Nearest.with(node.text(), known, with));
        }
    }

    private void misspelt(Node at, String code, String word, Collection<String> known, Map<String, ?> with) {
        Optional<String> near = Nearest.of(word, known);
        near.ifPresent(any -> faults.addAtKey(at, code, Nearest.meant(near, with)));
    }

    private void learn(String section, String name, Sourced<?> value) {
        sections.computeIfAbsent(section, any -> new TreeMap<>()).putIfAbsent(name, value.value());
        Stream<?> said = value.value() instanceof List<?> list ? list.stream() : Stream.of(value.value());
        said.filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(code -> codes.computeIfAbsent(section + "." + name, any -> new TreeSet<>())
                        .add(code));
    }
}
