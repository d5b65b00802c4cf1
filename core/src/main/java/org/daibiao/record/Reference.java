package org.daibiao.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reference (关联查询条件): a criterion on another record. Forward: the record that one of this record's fields names matches all criteria; the field
 * holds its id, or has the name of its table and holds a bare UUID. Backward: some record that names this one matches all criteria. A path
 * has at most {@value #MOST_STEPS} steps and never leads straight back to the record that it came from. Created by {@link #to} and {@link #from}.
 * Immutable and thread-safe.
 *
 * <p>For a store it is a semi-join within the congress: a value in one of the columns of {@code field} equals a value in one of the columns of
 * {@code its} in a row that matches all criteria. A null names nothing.
 *
 * @param field this record's field: forward, the field that names the other record; backward, the id
 * @param shape the other record's shape
 * @param its the other record's field: forward, the id; backward, the field that names this record
 * @param criteria what the other record must match; without criteria it only must exist
 */
public record Reference<T, O>(Field<T, ?> field, Shape<O> shape, Field<O, ?> its, List<Criterion<O>> criteria)
        implements Criterion<T> {
    /** The most steps from a record to the one whose field is compared. */
    public static final int MOST_STEPS = 2;

    /**
     * Throws {@link IllegalArgumentException} if the field does not name the other record, for a third step, and for a circular path: to
     * a record that names this one, and back by the same field.
     */
    public Reference {
        criteria = List.copyOf(criteria);
        boolean bare = its.isId() && field.isCalled(shape.table());
        if (!field.isIdNamedBy(its) && !its.isIdNamedBy(field) && !bare) {
            throw new IllegalArgumentException(field + " does not lead to " + shape + "." + its);
        }
        shape.requireOwn(its);
        criteria.forEach(criterion -> shape.requireOwn(criterion.field()));
        if (criteria.stream().anyMatch(one -> one.steps() >= MOST_STEPS)) {
            throw new IllegalArgumentException("a condition goes along at most " + MOST_STEPS + " references");
        }
        if (criteria.stream()
                .anyMatch(one -> one instanceof Reference<O, ?> next && !its.isId() && next.field.equals(its))) {
            throw new IllegalArgumentException("a condition does not lead back to the record that it came from");
        }
    }

    /** Forward: the record that the field names, or one of those in its list, matches all criteria. */
    @SafeVarargs
    public static <T, O> Reference<T, O> to(Field<T, Id<O>> field, Shape<O> shape, Criterion<O>... criteria) {
        return new Reference<>(field, shape, shape.field("id"), List.of(criteria));
    }

    /** Backward: a record of another shape whose field names this one matches all criteria. */
    @SafeVarargs
    public static <T, O> Reference<T, O> from(
            Shape<T> own, Shape<O> shape, Field<O, Id<T>> its, Criterion<O>... criteria) {
        return new Reference<>(own.field("id"), shape, its, List.of(criteria));
    }

    @Override
    public <R> R either(Function<Comparison<T>, R> comparison, Function<Reference<T, ?>, R> reference) {
        return reference.apply(this);
    }

    @Override
    public int steps() {
        return 1 + criteria.stream().mapToInt(Criterion::steps).max().orElse(0);
    }

    @Override
    public Comparison<T> plain(RecordReader reader) {
        Set<Object> named = new LinkedHashSet<>();
        Query<O> query = new Query<>(shape, criteria, null, null, Query.MOST);
        String cursor = null;
        do {
            Page<Versioned<O>> page = reader.select(query.from(cursor));
            page.items()
                    .forEach(found -> its.cells(found.value()).stream()
                            .filter(cell -> cell != null)
                            .forEach(named::add));
            cursor = page.next();
        } while (cursor != null);
        return new Comparison<>(field, Comparison.Test.IN, List.copyOf(named));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
