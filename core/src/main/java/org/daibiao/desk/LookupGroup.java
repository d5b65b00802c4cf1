package org.daibiao.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Column;
import org.daibiao.record.Comparison;
import org.daibiao.record.Criterion;
import org.daibiao.record.Cursor;
import org.daibiao.record.Field;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Lookups that differ only in the ids that they name (同式查找项). Not thread-safe. */
final class LookupGroup<T> {
    private final Query<T> form;
    private final Map<Integer, Member<T>> members = new LinkedHashMap<>();

    /** A lookup, and the same as a query. */
    private record Member<T>(Lookup<?> lookup, Query<T> query) {
        /** Whether the record has ids that the lookup names; all else is alike in the group, and the store looked at it. */
        boolean matches(Versioned<T> record) {
            return query.where().stream()
                    .filter(LookupGroup::namesIds)
                    .allMatch(one -> ((Comparison<T>) one).matches(record.value()));
        }

        Object answer(List<Versioned<T>> found) {
            return lookup instanceof Lookup.Find<?>
                    ? found.stream().findFirst()
                    : Page.of(found, query.limit(), last -> Cursor.of(query, last));
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** @param form a query of the group without its ids */
    private LookupGroup(Query<T> form) {
        this.form = form;
    }

    /** Puts the lookup in its group, if it names ids. */
    static void add(Map<Query<?>, LookupGroup<?>> byForm, Lookup<?> lookup, int place) {
        if (lookup instanceof Lookup.Find<?> find) {
            add(byForm, lookup, byId(find), place);
        } else if (lookup instanceof Lookup.Select<?> select && select.query().after() == null) {
            add(byForm, lookup, select.query(), place);
        }
    }

    private static <T> Query<T> byId(Lookup.Find<T> find) {
        Shape<T> shape = find.shape();
        return Query.of(
                shape,
                new Comparison<>(
                        shape.field("id"), Comparison.Test.IN, List.of(find.id().value())));
    }

    @SuppressWarnings("unchecked")
    private static <T> void add(Map<Query<?>, LookupGroup<?>> byForm, Lookup<?> lookup, Query<T> query, int place) {
        if (naming(query) >= 0 && query.where().stream().noneMatch(LookupGroup::findsNothing)) {
            Query<T> form = query.where(query.where().stream()
                    .map(one -> namesIds(one) ? with(one, List.of()) : one)
                    .toList());
            var group = (LookupGroup<T>) byForm.computeIfAbsent(form, unknown -> new LookupGroup<>(form));
            group.members.put(place, new Member<>(lookup, query));
        }
    }

    /** A list of values without any, which looks like a criterion of a form. */
    private static boolean findsNothing(Criterion<?> criterion) {
        return criterion instanceof Comparison<?> comparison
                && comparison.test() == Comparison.Test.IN
                && comparison.values().isEmpty();
    }

    /** Whether each record that meets the criterion has one of its ids, or of its values that no two records share. */
    private static boolean namesIds(Criterion<?> criterion) {
        return criterion instanceof Comparison<?> comparison
                && comparison.test() == Comparison.Test.IN
                && (comparison.field().columns().get(0).type() == Column.Type.ID
                        || comparison.field().isUnique())
                && !comparison.values().isEmpty();
    }

    /**
     * The criterion by whose ids the records are dealt out, or -1: each record that the query finds has one of them. The last one, since queries go from the
     * general to the particular: the voter of a poll.
     */
    private static int naming(Query<?> query) {
        return IntStream.range(0, query.where().size())
                .filter(n -> namesIds(query.where().get(n)))
                .max()
                .orElse(-1);
    }

    private static <T> Criterion<T> with(Criterion<T> criterion, List<Object> ids) {
        return new Comparison<>(criterion.field(), Comparison.Test.IN, ids);
    }

    private static List<Object> ids(Query<?> query, int criterion) {
        return ((Comparison<?>) query.where().get(criterion)).values();
    }

    int size() {
        return members.size();
    }

    boolean holds(int place) {
        return members.containsKey(place);
    }

    private Query<T> first() {
        return members.values().iterator().next().query();
    }

    /** Finds all that its lookups find; where they name ids in several criteria, perhaps more. */
    Lookup.Select<T> merged() {
        List<Criterion<T>> where = IntStream.range(0, form.where().size())
                .mapToObj(n -> namesIds(first().where().get(n))
                        ? with(form.where().get(n), allIds(n))
                        : form.where().get(n))
                .toList();
        return new Lookup.Select<>(new Query<>(form.shape(), where, form.order(), null, Query.MOST));
    }

    private List<Object> allIds(int criterion) {
        return members.values().stream()
                .flatMap(member -> ids(member.query(), criterion).stream())
                .distinct()
                .toList();
    }

    /** Puts the answers in their places. If more pages follow than there are lookups, these are asked after all. */
    void answer(Object page, StoreReader reader, List<@Nullable Object> answers) {
        @SuppressWarnings("unchecked")
        var read = (Page<Versioned<T>>) page;
        var all = new ArrayList<>(read.items());
        int pages = 1;
        while (read.next() != null && pages <= size()) {
            read = reader.select(merged().query().from(read.next()));
            all.addAll(read.items());
            pages++;
        }
        if (read.next() == null) {
            deal(all, answers);
        } else {
            List<?> apart = reader.ask(
                    members.values().stream().<Lookup<?>>map(Member::lookup).toList());
            var places = List.copyOf(members.keySet());
            IntStream.range(0, places.size()).forEach(n -> answers.set(places.get(n), apart.get(n)));
        }
    }

    /** @param all in their order */
    private void deal(List<Versioned<T>> all, List<@Nullable Object> answers) {
        int criterion = naming(first());
        Map<Object, List<Integer>> byId =
                byId(all, ((Comparison<T>) form.where().get(criterion)).field());
        members.forEach((place, member) -> {
            var found = new TreeSet<Integer>();
            ids(member.query(), criterion).forEach(id -> found.addAll(byId.getOrDefault(id, List.of())));
            answers.set(
                    place,
                    member.answer(found.stream()
                            .map(all::get)
                            .filter(member::matches)
                            .limit(member.query().limit() + 1L)
                            .toList()));
        });
    }

    /** Where the records are, by the ids that they have in this field. */
    private Map<Object, List<Integer>> byId(List<Versioned<T>> all, Field<T, ?> field) {
        Map<Object, List<Integer>> places = new HashMap<>();
        for (int n = 0; n < all.size(); n++) {
            int place = n;
            form
                    .shape()
                    .cells(all.get(n).value())
                    .subList(field.first(), field.first() + field.columns().size())
                    .stream()
                    .filter(Objects::nonNull)
                    .forEach(id -> places.computeIfAbsent(id, unknown -> new ArrayList<>())
                            .add(place));
        }
        return places;
    }
}
