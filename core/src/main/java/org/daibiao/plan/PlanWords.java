package org.daibiao.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Words of a plan that only the installed rooms know (计划用语): its entry kinds, each with its place in the file, and which of them are not recorded
 * yet. Compared with the rooms when the door is built. Immutable and thread-safe once the plan is read.
 */
public final class PlanWords {
    /**
     * One use of a kind.
     *
     * @param nature what it has to be; null where any will do
     * @param role in which it is counted; null where nothing is counted by it
     */
    private record Use(
            Node at,
            String kind,
            Kind.@Nullable Nature nature,
            @Nullable String role) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private final List<Use> uses = new ArrayList<>();
    private final List<Node> notYet = new ArrayList<>();
    private final Map<Named, Node> named = new LinkedHashMap<>();
    /** Where a role is written first. */
    private final Map<String, Node> roles = new LinkedHashMap<>();

    /** Where a room is named first. */
    private final Map<String, Node> rooms = new LinkedHashMap<>();

    private final Faults faults;

    PlanWords(Faults faults) {
        this.faults = faults;
    }

    /** What was used since then is no use, but a word that no room records yet. */
    void notYet(Node pattern, int since) {
        if (uses.size() > since) {
            uses.remove(since);
            notYet.add(pattern);
        }
    }

    /** A check of the host's stands at this place. */
    void names(Node at, Named check) {
        named.putIfAbsent(check, at);
    }

    void uses(Node at, String kind) {
        uses.add(new Use(at, kind, null, null));
    }

    /** A role stands at this place. */
    void writes(Node at, String role) {
        roles.putIfAbsent(role, at);
    }

    /** A room is named at this place. */
    void room(Node at, String room) {
        rooms.putIfAbsent(room, at);
    }

    int count() {
        return uses.size();
    }

    /** Those that were used since then are states. */
    void standing(int since) {
        uses.subList(since, uses.size()).replaceAll(use -> new Use(use.at, use.kind, Kind.Nature.STANDING, use.role));
    }

    /** Those that were used since then are counted in this role. */
    void inRole(int since, String role) {
        uses.subList(since, uses.size()).replaceAll(use -> new Use(use.at, use.kind, use.nature, role));
    }

    /**
     * Answers the checks of the host's, each by what the plan says of it. Throws {@link org.daibiao.json.BadDocument} with every word that no room knows, or knows
     * otherwise, every room that is not installed, and every check that nobody gave or that cannot be made, each at its place.
     */
    Map<Named, Check> check(
            Collection<String> installed,
            Collection<Kind> known,
            Map<Kind, String> unsaid,
            Map<String, CheckMaker> makers) {
        Faults found = faults.later();
        rooms.forEach((room, at) -> {
            boolean toCome = notYet.stream().anyMatch(pattern -> pattern.text().startsWith(room + "."));
            if (!installed.contains(room) && !toCome) {
                Set<String> names = new TreeSet<>(installed);
                Map<String, ?> with = Map.of("room", room, "known", names, "kinds", room + ".*");
                found.add(at, "plan.room-unknown", Nearest.with(room, names, with));
            }
        });
        Set<String> told = new TreeSet<>();
        uses.forEach(use -> {
            if (told.add(use.kind + " " + use.nature + " " + use.role)) {
                check(use, known, unsaid, told, found);
            }
        });
        notYet.forEach(pattern -> {
            String text = pattern.text();
            if (known.stream().anyMatch(kind -> kind.knows(text))) {
                found.add(pattern, "plan.kind-recorded", Map.of("kind", text));
            }
        });
        Map<Named, Check> made = new LinkedHashMap<>();
        named.forEach((check, at) -> make(check, at, makers, found).ifPresent(one -> {
            made.put(check, one);
            one.kinds().forEach(kind -> check(new Use(at, kind, null, null), known, unsaid, told, found));
        }));
        found.orThrow();
        return made;
    }

    private static Optional<Check> make(Named check, Node at, Map<String, CheckMaker> makers, Faults found) {
        CheckMaker maker = makers.get(check.name());
        if (maker == null) {
            Map<String, ?> with = Map.of("check", check.name(), "known", new TreeSet<>(makers.keySet()));
            String code = makers.isEmpty() ? "plan.check-none" : "plan.check-unknown";
            found.add(at, code, Nearest.with(check.name(), makers.keySet(), with));
            return Optional.empty();
        }
        Faults own = found.later();
        Optional<Check> made = own.make(at, () -> {
            Check one = maker.make(check.zh(), check.en(), check.numbers());
            if (one == null || one.kinds() == null) {
                throw new IllegalStateException("CheckMaker / Check.kinds(): null");
            }
            return one;
        });
        own.list().forEach(fault -> found.add(at, fault.code(), fault.with()));
        return made;
    }

    private void check(Use use, Collection<Kind> known, Map<Kind, String> unsaid, Set<String> told, Faults found) {
        Optional<String> lacks = unsaid.entrySet().stream()
                .filter(one -> one.getKey().knows(use.kind))
                .map(Map.Entry::getValue)
                .findFirst();
        if (lacks.isPresent()) {
            if (told.add(lacks.get())) {
                found.add(use.at, "plan.unsaid", Map.of("kind", use.kind, "value", lacks.get()));
            }
            return;
        }
        List<Kind> kinds = known.stream().filter(kind -> kind.knows(use.kind)).toList();
        if (kinds.isEmpty()) {
            if (notYet.stream().noneMatch(pattern -> Kind.within(use.kind, pattern.text()))) {
                Set<String> words = known.stream().flatMap(Kind::words).collect(Collectors.toCollection(TreeSet::new));
                found.add(use.at, "plan.kind-unknown", Nearest.with(use.kind, words, Map.of("kind", use.kind)));
            }
            return;
        }
        if (use.nature != null && kinds.stream().noneMatch(kind -> kind.nature() == use.nature)) {
            found.add(use.at, "plan.kind-nature", Map.of("kind", use.kind));
            return;
        }
        Set<String> entered = kinds.stream()
                .flatMap(kind -> kind.parts().stream())
                .map(Kind.Part::role)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean nobody = use.role != null
                && roles.containsKey(use.role)
                && known.stream()
                        .flatMap(kind -> kind.parts().stream())
                        .noneMatch(part -> part.role().equals(use.role));
        if (use.role != null && !entered.contains(use.role) && !(nobody && !told.add("role " + use.role))) {
            found.add(
                    nobody ? Objects.requireNonNull(roles.get(use.role)) : use.at,
                    "plan.kind-role",
                    Nearest.with(use.role, entered, Map.of("kind", use.kind, "role", use.role, "known", entered)));
        }
    }

    /** The same words, wherever they stand: a plan that is read twice is the same plan. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlanWords words && words.said().equals(said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    private List<String> said() {
        return Stream.concat(
                        uses.stream().map(use -> use.kind + " " + use.nature + " " + use.role),
                        Stream.concat(
                                notYet.stream().map(Node::text),
                                named.keySet().stream().map(Named::toString)))
                .toList();
    }

    @Override
    public String toString() {
        return "PlanWords[" + uses.size() + "]";
    }
}
