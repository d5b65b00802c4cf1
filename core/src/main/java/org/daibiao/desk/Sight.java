package org.daibiao.desk;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.Stores;
import org.daibiao.record.Criterion;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/**
 * Sight (可见范围): what a list shows an actor, and by what the actor may search it. A search matches only records that the actor may see, so that
 * no answer reveals others.
 */
record Sight(AccessPolicy access, Actor actor, List<Room> rooms) {
    /** Whether the actor may list such records, and search by the criteria of the query. */
    <T> boolean admits(Query<T> query) {
        return admits(query.shape(), query.where());
    }

    private <T> boolean admits(Shape<T> shape, List<Criterion<T>> where) {
        return !access.scope(actor, shape).isNone()
                && where.stream()
                        .allMatch(criterion -> criterion.either(
                                comparison -> !comparison.field().isSealed() || isRevealed(shape), this::admits));
    }

    private <O> boolean admits(Reference<?, O> reference) {
        requireInstalled(reference.shape());
        return admits(reference.shape(), reference.criteria());
    }

    /** A foreign shape on a table of the library could expose masked data under another name. */
    private void requireInstalled(Shape<?> shape) {
        if (rooms.stream().flatMap(room -> room.shapes().stream()).noneMatch(one -> one == shape)) {
            throw new IllegalStateException(
                    "no installed room declares this shape of " + shape + "; add it to its room");
        }
    }

    /** Whether an operation that the actor may do shows the personal data of such records. */
    private boolean isRevealed(Shape<?> shape) {
        return revealing(shape).anyMatch(name -> access.may(actor, name));
    }

    private Stream<String> revealing(Shape<?> shape) {
        return rooms.stream()
                .flatMap(room -> room.operations().stream())
                .filter(one -> shape.word().equals(one.reveals()))
                .map(Operation::name);
    }

    /** The right that a refused query is missing: to the list or, if only the search by personal data is at fault, to see that data. */
    <T> String lacking(Query<T> query) {
        String lists = Operation.lists(query.shape()).name();
        boolean sealed = query.where().stream()
                .anyMatch(criterion ->
                        criterion.either(comparison -> comparison.field().isSealed(), reference -> false));
        return sealed && !access.scope(actor, query.shape()).isNone()
                ? revealing(query.shape()).findFirst().orElse(lists)
                : lists;
    }

    /** One page of what the actor may see; the query is admitted. */
    <T> Page<Versioned<T>> page(Query<T> query, Stores stores) {
        List<List<Criterion<T>>> anyOf = access.scope(actor, query.shape()).anyOf();
        if (anyOf.size() == 1 && !query.goesFurther()) {
            return stores.page(actor.congress(), query.and(anyOf.get(0)));
        }
        return stores.read(actor.congress(), reader -> {
            List<List<Criterion<T>>> asked = asked(query.where(), reader);
            return Page.union(
                    query,
                    both(asked, anyOf)
                            .map(where -> reader.select(query.where(where)))
                            .toList());
        });
    }

    /** The alternatives of the criteria, each with the visible part of the other records that it refers to. */
    private <T> List<List<Criterion<T>>> asked(List<Criterion<T>> where, StoreReader reader) {
        List<List<Criterion<T>>> all = List.of(List.of());
        for (Criterion<T> criterion : where) {
            all = both(
                            all,
                            criterion.either(
                                    comparison -> List.of(List.of(comparison)), reference -> seen(reference, reader)))
                    .toList();
        }
        return all;
    }

    /** A scope that itself follows references is resolved first, so that no path grows longer than {@link Reference#MOST_STEPS}. */
    private <T, O> List<List<Criterion<T>>> seen(Reference<T, O> reference, StoreReader reader) {
        List<List<Criterion<O>>> seen = access.scope(actor, reference.shape()).anyOf().stream()
                .<List<Criterion<O>>>map(alternative -> alternative.stream()
                        .<Criterion<O>>map(one -> one.steps() == 0 ? one : one.plain(reader))
                        .toList())
                .toList();
        return both(asked(reference.criteria(), reader), seen)
                .<List<Criterion<T>>>map(criteria ->
                        List.of(new Reference<>(reference.field(), reference.shape(), reference.its(), criteria)))
                .toList();
    }

    private static <T> Stream<List<Criterion<T>>> both(List<List<Criterion<T>>> these, List<List<Criterion<T>>> those) {
        return these.stream()
                .flatMap(one -> those.stream()
                        .map(other ->
                                Stream.concat(one.stream(), other.stream()).toList()));
    }
}
