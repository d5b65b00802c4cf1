package org.daibiao.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Requirement;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The records, by table, about which the installed rooms write lines. An empty answer decides nothing: either no room knows the kind, or any
 * record is possible.
 */
record Entered(Collection<Kind> known) {
    /** The congress counts as one record. */
    private static final Optional<Set<String>> WHOLE = Optional.of(Set.of("congress"));

    List<Kind> kinds(String word) {
        return known.stream().filter(kind -> kind.knows(word)).toList();
    }

    /** The subjects of these lines in this role; in any role if it is null. */
    Optional<Set<String>> subjects(String word, @Nullable String role) {
        return tables(word, role, Kind.Part::subject);
    }

    /** The counterparts of these lines; an empty set if the lines have none. */
    Optional<Set<String>> counterparts(String word, @Nullable String role) {
        return tables(word, role, Kind.Part::counterpart);
    }

    private Optional<Set<String>> tables(
            String word, @Nullable String role, Function<Kind.Part, @Nullable Shape<?>> end) {
        List<Kind.Part> parts = kinds(word).stream()
                .flatMap(kind -> kind.parts().stream())
                .filter(part -> role == null || part.role().equals(role))
                .toList();
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.subject() == null)) {
            return Optional.empty();
        }
        return Optional.of(parts.stream()
                .map(end)
                .<Shape<?>>flatMap(Stream::ofNullable)
                .map(Shape::table)
                .collect(Collectors.toSet()));
    }

    /** The records that a check asks about. */
    Optional<Set<String>> asked(Requirement.Who who) {
        if (who instanceof Requirement.Standing standing) {
            return subjects(standing.kind(), null);
        } else if (who instanceof Requirement.Each each) {
            return subjects(each.kind(), each.role());
        }
        return who instanceof Requirement.Pair pair ? subjects(pair.link(), null) : WHOLE;
    }

    /** The counterparts of the pairs that a check asks about. */
    Optional<Set<String>> others(Requirement.Who who) {
        return who instanceof Requirement.Pair pair ? counterparts(pair.link(), null) : Optional.empty();
    }

    /** Whether the two sets can have a record in common. */
    static boolean meet(Optional<Set<String>> some, Optional<Set<String>> others) {
        return some.isEmpty() || others.isEmpty() || some.get().stream().anyMatch(others.get()::contains);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
