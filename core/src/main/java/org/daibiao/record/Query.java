package org.daibiao.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Query (查询): records of one shape that match all criteria, in the order of one field and then of the id's text, one page at a time.
 *
 * @param shape the shape of the records
 * @param where criteria that must all match
 * @param order the field that orders; null to order only by id. Only required fields with an order that all stores agree on (dates,
 *     instants, numbers)
 * @param after where the previous page ended, from {@link Page#next}; null for the first page
 * @param limit the most records in the page, 1 to {@value #MOST}
 */
public record Query<T>(
        Shape<T> shape,
        List<Criterion<T>> where,
        @Nullable Field<T, ?> order,
        @Nullable String after,
        int limit) {
    /** The most records in one page. */
    public static final int MOST = 500;

    /**
     * Throws {@link BadValueException}: {@code record.no-field} for a field of another shape, {@code record.no-order} for one that cannot order, {@code
     * record.invalid.Min} and {@code record.invalid.Max} for another limit.
     */
    public Query {
        where = List.copyOf(where);
        where.forEach(criterion -> shape.requireOwn(criterion.field()));
        shape.requireOwn(order);
        if (order != null && !order.ordered().columns().get(0).required()) {
            throw new BadValueException("record.no-order", Map.of("field", order.name()));
        }
        Typed.within(limit, 1, MOST);
    }

    /** The first page of all records that match the criteria, in the order of their ids. */
    @SafeVarargs
    public static <T> Query<T> of(Shape<T> shape, Criterion<T>... where) {
        return new Query<>(shape, List.of(where), null, null, MOST);
    }

    /** The same query in the order of a field. */
    public Query<T> by(Field<T, ?> field) {
        return new Query<>(shape, where, field, after, limit);
    }

    /** The same query, from where the previous page ended. */
    public Query<T> from(@Nullable String cursor) {
        return new Query<>(shape, where, order, cursor, limit);
    }

    /** The same query with smaller pages. */
    public Query<T> atMost(int records) {
        return new Query<>(shape, where, order, after, records);
    }

    /** The order of its records: by the field's cells, then by the ids' texts. */
    Comparator<Versioned<T>> inOrder() {
        Comparator<Versioned<T>> byId = Comparator.comparing(Versioned::id);
        return order == null
                ? byId
                : Comparator.<Versioned<T>, Comparable<Object>>comparing(record -> key(order, record))
                        .thenComparing(byId);
    }

    @SuppressWarnings("unchecked")
    private Comparable<Object> key(Field<T, ?> by, Versioned<T> record) {
        return (Comparable<Object>)
                Objects.requireNonNull(shape.cells(record.value()).get(by.first()));
    }

    /** Whether it also looks at records of other shapes. */
    public boolean goesFurther() {
        return where.stream().anyMatch(one -> one.steps() > 0);
    }

    /** The same query with other criteria. */
    public Query<T> where(List<Criterion<T>> other) {
        return new Query<>(shape, other, order, after, limit);
    }

    /** The same query with further criteria. */
    public Query<T> and(List<Criterion<T>> more) {
        return where(Stream.concat(where.stream(), more.stream()).toList());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
