package org.daibiao.desk;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Lookup;
import org.daibiao.record.Comparison;
import org.daibiao.record.Criterion;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Answers (已得的答案): what a store answered in one transaction, kept true while the transaction writes. A saved record takes its place in the answers;
 * an answer that only the store can tell is forgotten. Not thread-safe.
 */
final class Answers {
    /** The key of lookups about any act. */
    private static final String ACTS = "";

    private final Map<Lookup<?>, Object> known = new HashMap<>();

    /**
     * Which answers may change: by a value that is in each record or line that the lookup finds, by the id of a record that it has found, or else by the tables
     * that it looks at.
     */
    private final Map<Object, Set<Lookup<?>>> touching = new HashMap<>();

    boolean holds(Lookup<?> lookup) {
        return known.containsKey(lookup);
    }

    Object to(Lookup<?> lookup) {
        return Objects.requireNonNull(known.get(lookup));
    }

    void keep(Lookup<?> lookup, Object answer) {
        known.put(lookup, answer);
        Stream<?> found = answer instanceof Page<?> page
                ? page.items().stream()
                        .filter(Versioned.class::isInstance)
                        .map(item -> ((Versioned<?>) item).id().value())
                : Stream.of();
        Stream.concat(keys(lookup), found)
                .forEach(key ->
                        touching.computeIfAbsent(key, unknown -> lookups()).add(lookup));
    }

    /** By identity: a lookup that names a thousand values stands under each of them, and is long to compare. */
    private static Set<Lookup<?>> lookups() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static Stream<?> keys(Lookup<?> lookup) {
        if (lookup instanceof Lookup.Find<?> find) {
            return Stream.of(find.id().value());
        } else if (lookup instanceof Lookup.Select<?> select) {
            return keys(select.query());
        } else if (lookup instanceof Lookup.Done done) {
            return Stream.of(done.operation());
        }
        return Stream.of(lookup instanceof Lookup.Entries entries ? key(entries.filter()) : ACTS);
    }

    private static Object key(EntryFilter filter) {
        return Stream.<@Nullable Object>of(filter.item(), filter.subject(), filter.counterpart())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ACTS);
    }

    /** The values of its last list, since queries go from the general to the particular: the voter of a poll. */
    private static Stream<?> keys(Query<?> query) {
        if (query.goesFurther()) {
            return Stream.concat(Stream.of(query.shape().table()), tables(query.where()));
        }
        List<Object> last = query.where().stream()
                .map(one -> (Comparison<?>) one)
                .filter(one -> one.test() == Comparison.Test.IN)
                .map(Comparison::values)
                .reduce(List.of(), (before, values) -> values);
        return last.isEmpty() ? Stream.of(query.shape().table()) : last.stream();
    }

    private static Stream<String> tables(List<? extends Criterion<?>> where) {
        return where.stream()
                .filter(Reference.class::isInstance)
                .map(one -> (Reference<?, ?>) one)
                .flatMap(one -> Stream.concat(Stream.of(one.shape().table()), tables(one.criteria())));
    }

    private List<Lookup<?>> touched(Stream<?> keys) {
        return keys.flatMap(key -> touching.getOrDefault(key, Set.of()).stream())
                .filter(known::containsKey)
                .distinct()
                .toList();
    }

    /** A record is saved. */
    <W> void save(Change.Save<W> save) {
        var saved = new Versioned<>(Id.<W>of(save.shape().idOf(save.word())), save.expected() + 1, save.word());
        Stream<?> cells = save.shape().cells(save.word()).stream().filter(Objects::nonNull);
        touched(Stream.concat(Stream.of(save.shape().table()), cells))
                .forEach(lookup -> save(lookup, save.shape(), saved));
    }

    private <W> void save(Lookup<?> lookup, Shape<W> shape, Versioned<W> saved) {
        if (lookup instanceof Lookup.Find<?> find && find.id().equals(saved.id()) && isOf(shape, find.shape())) {
            put(lookup, find.shape() == shape ? Optional.of(saved) : null, saved);
        } else if (lookup instanceof Lookup.Select<?> select && select.query().goesFurther()) {
            if (keys(select.query()).anyMatch(shape.table()::equals)) {
                known.remove(lookup);
            }
        } else if (lookup instanceof Lookup.Select<?> select
                && isOf(shape, select.query().shape())) {
            @SuppressWarnings("unchecked")
            var query = (Query<W>) select.query();
            @SuppressWarnings("unchecked")
            var page = (Page<Versioned<W>>) to(lookup);
            if (query.shape() != shape) {
                known.remove(lookup);
            } else if (matches(query, saved) || holds(page, saved)) {
                put(lookup, with(query, page, saved), saved);
            }
        }
    }

    private static boolean isOf(Shape<?> saved, Shape<?> asked) {
        return saved.table().equals(asked.table());
    }

    /** The answer with a saved record. The values that touch it stay, and there may be a thousand: only the record's id is new. */
    private void put(Lookup<?> lookup, @Nullable Object answer, Versioned<?> saved) {
        if (answer == null) {
            known.remove(lookup);
        } else {
            known.put(lookup, answer);
            touching.computeIfAbsent(saved.id().value(), unknown -> lookups()).add(lookup);
        }
    }

    private static <W> boolean holds(Page<Versioned<W>> page, Versioned<W> record) {
        return page.items().stream().anyMatch(one -> one.id().equals(record.id()));
    }

    private static <W> boolean matches(Query<W> query, Versioned<W> record) {
        return query.where().stream().allMatch(one -> matches(one, record.value()));
    }

    /** The page with the saved record, or without it; null where only the store knows the rest of the list. */
    private static <W> @Nullable Page<Versioned<W>> with(Query<W> query, Page<Versioned<W>> page, Versioned<W> saved) {
        if (page.next() != null || query.after() != null) {
            return null;
        }
        List<Versioned<W>> others = page.items().stream()
                .filter(one -> !one.id().equals(saved.id()))
                .toList();
        List<Versioned<W>> own = matches(query, saved) ? List.of(saved) : List.of();
        return Page.union(query, List.of(new Page<>(others, null), new Page<>(own, null)));
    }

    private static <W> boolean matches(Criterion<W> criterion, W word) {
        return criterion.either(comparison -> comparison.matches(word), reference -> {
            throw new IllegalStateException("goes further");
        });
    }

    /** An act is entered. */
    void enter(Act act) {
        Stream<?> ids = act.lines().stream()
                .flatMap(line -> Stream.of(line.item(), line.subject(), line.counterpart()))
                .filter(Objects::nonNull);
        for (Lookup<?> lookup : touched(Stream.concat(Stream.of(ACTS, act.operation()), ids))) {
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
