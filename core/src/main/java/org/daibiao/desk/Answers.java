package org.daibiao.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Lookup;
import org.daibiao.record.Criterion;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Answers (已得的答案): what a store answered in one transaction, kept true while the transaction writes. A saved record takes its place in the answers;
 * an answer that only the store can tell is forgotten. Not thread-safe.
 */
final class Answers {
    /** Stands for the ids of a lookup that names none. */
    private static final UUID ANY = new UUID(0, 0);

    private final Map<Lookup<?>, Object> known = new HashMap<>();

    /** Which answers a record or a line with this id may change. */
    private final Map<UUID, Set<Lookup<?>>> touching = new HashMap<>();

    boolean holds(Lookup<?> lookup) {
        return known.containsKey(lookup);
    }

    Object to(Lookup<?> lookup) {
        return Objects.requireNonNull(known.get(lookup));
    }

    void keep(Lookup<?> lookup, Object answer) {
        known.put(lookup, answer);
        Stream<UUID> found = answer instanceof Page<?> page
                ? page.items().stream()
                        .filter(Versioned.class::isInstance)
                        .map(item -> ((Versioned<?>) item).id().value())
                : Stream.of();
        Stream.concat(named(lookup), found)
                .forEach(id ->
                        touching.computeIfAbsent(id, unknown -> new HashSet<>()).add(lookup));
    }

    /** Ids of which one is in each record or line that the lookup finds. */
    private static Stream<UUID> named(Lookup<?> lookup) {
        if (lookup instanceof Lookup.Find<?> find) {
            return Stream.of(find.id().value());
        } else if (lookup instanceof Lookup.Select<?> select) {
            return named(select.query());
        } else if (lookup instanceof Lookup.Done done) {
            return Stream.of(done.operation());
        }
        return lookup instanceof Lookup.Entries entries ? named(entries.filter()) : Stream.of(ANY);
    }

    private static Stream<UUID> named(EntryFilter filter) {
        return Stream.concat(Stream.of(filter.item(), filter.subject(), filter.counterpart()), Stream.of(ANY))
                .filter(Objects::nonNull)
                .limit(1);
    }

    private static Stream<UUID> named(Query<?> query) {
        List<Object> ids = query.goesFurther() ? List.of() : LookupGroup.ids(query);
        return ids.isEmpty() ? Stream.of(ANY) : ids.stream().map(UUID.class::cast);
    }

    private List<Lookup<?>> touched(Stream<UUID> ids) {
        return Stream.concat(Stream.of(ANY), ids)
                .flatMap(id -> touching.getOrDefault(id, Set.of()).stream())
                .filter(known::containsKey)
                .distinct()
                .toList();
    }

    /** A record is saved. */
    <W> void save(Change.Save<W> save) {
        var saved = new Versioned<>(Id.<W>of(save.shape().idOf(save.word())), save.expected() + 1, save.word());
        Stream<UUID> ids = save.shape().cells(save.word()).stream()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast);
        touched(ids).forEach(lookup -> save(lookup, save.shape(), saved));
    }

    private <W> void save(Lookup<?> lookup, Shape<W> shape, Versioned<W> saved) {
        if (lookup instanceof Lookup.Find<?> find && find.id().equals(saved.id()) && isOf(shape, find.shape())) {
            put(lookup, find.shape() == shape ? Optional.of(saved) : null);
        } else if (lookup instanceof Lookup.Select<?> select && select.query().goesFurther()) {
            put(lookup, null);
        } else if (lookup instanceof Lookup.Select<?> select
                && isOf(shape, select.query().shape())) {
            @SuppressWarnings("unchecked")
            var query = (Query<W>) select.query();
            @SuppressWarnings("unchecked")
            var page = (Page<Versioned<W>>) to(lookup);
            put(lookup, query.shape() == shape ? with(query, page, saved) : null);
        }
    }

    private static boolean isOf(Shape<?> saved, Shape<?> asked) {
        return saved.table().equals(asked.table());
    }

    private void put(Lookup<?> lookup, @Nullable Object answer) {
        known.remove(lookup);
        if (answer != null) {
            keep(lookup, answer);
        }
    }

    /** The page with the saved record; null where only the store knows the rest of the list. */
    private static <W> @Nullable Page<Versioned<W>> with(Query<W> query, Page<Versioned<W>> page, Versioned<W> saved) {
        List<Versioned<W>> others = page.items().stream()
                .filter(one -> !one.id().equals(saved.id()))
                .toList();
        boolean matches = query.where().stream().allMatch(one -> matches(one, saved.value()));
        if (!matches && others.size() == page.items().size()) {
            return page;
        }
        return page.next() != null || query.after() != null
                ? null
                : Page.union(
                        query,
                        List.of(
                                new Page<>(others, null),
                                new Page<>(matches ? List.of(saved) : List.<Versioned<W>>of(), null)));
    }

    private static <W> boolean matches(Criterion<W> criterion, W word) {
        return criterion.either(comparison -> comparison.matches(word), reference -> {
            throw new IllegalStateException("goes further");
        });
    }

    /** An act is entered. */
    void enter(Act act) {
        Stream<UUID> ids = act.lines().stream()
                .flatMap(line -> Stream.of(line.item(), line.subject(), line.counterpart()))
                .filter(Objects::nonNull);
        for (Lookup<?> lookup : touched(Stream.concat(Stream.of(act.operation()), ids))) {
            boolean changed = lookup instanceof Lookup.Entries entries
                    ? act.lines().stream().anyMatch(entries.filter()::admits)
                    : lookup instanceof Lookup.Done done
                            ? done.operation().equals(act.operation())
                            : !(lookup instanceof Lookup.Find<?> || lookup instanceof Lookup.Select<?>);
            if (changed) {
                known.remove(lookup);
            }
        }
    }
}
