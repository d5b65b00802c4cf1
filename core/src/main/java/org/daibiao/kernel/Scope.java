package org.daibiao.kernel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scope (范围): which records of a list an actor may see: those that fulfil all criteria of at least one alternative. It joins the query
 * before paging, so that a page is full whatever lies between. Immutable and thread-safe.
 *
 * <p>An actor often sees records for two reasons, a committee member for example those of a member and those of a deputy; criteria are
 * and-ed, so each reason is an alternative.
 *
 * @param anyOf the alternatives; none: no record may be seen, and the list is denied
 */
public record Scope<T>(List<List<Criterion<T>>> anyOf) {
    public Scope {
        anyOf = anyOf.stream().map(List::copyOf).distinct().toList();
    }

    /** All records of the congress. */
    public static <T> Scope<T> all() {
        return where(List.of());
    }

    /** No record: the list is denied. */
    public static <T> Scope<T> none() {
        return new Scope<>(List.of());
    }

    /** The records that fulfil all these criteria. */
    public static <T> Scope<T> where(List<Criterion<T>> criteria) {
        return new Scope<>(List.of(criteria));
    }

    /** What this scope or the other lets see. */
    public Scope<T> or(Scope<T> other) {
        List<List<Criterion<T>>> both =
                Stream.concat(anyOf.stream(), other.anyOf.stream()).toList();
        return both.contains(List.of()) ? all() : new Scope<>(both);
    }

    /** Whether no record may be seen. */
    public boolean isNone() {
        return anyOf.isEmpty();
    }

    /**
     * One page: the first records of the union are among the first records of each alternative, so each gives one page of the same
     * size from the same place.
     */
    Page<Versioned<T>> page(Query<T> query, Reader reader) {
        Map<Id<T>, Versioned<T>> found = new HashMap<>();
        boolean more = false;
        for (List<Criterion<T>> alternative : anyOf) {
            Page<Versioned<T>> page = reader.select(query.and(alternative));
            page.items().forEach(item -> found.put(item.id(), item));
            more |= page.next() != null;
        }
        List<Versioned<T>> items = found.values().stream()
                .sorted(order(query))
                .limit(query.limit())
                .toList();
        boolean last = !more && found.size() <= query.limit();
        return new Page<>(items, last ? null : Cursor.of(query, items.get(items.size() - 1)));
    }

    private static <T> Comparator<Versioned<T>> order(Query<T> query) {
        Comparator<Versioned<T>> byId =
                Comparator.comparing(record -> record.id().toString());
        Field<T, ?> field = query.order();
        return field == null
                ? byId
                : Comparator.<Versioned<T>, Comparable<Object>>comparing(record -> key(query, field, record))
                        .thenComparing(byId);
    }

    @SuppressWarnings("unchecked")
    private static <T> Comparable<Object> key(Query<T> query, Field<T, ?> field, Versioned<T> record) {
        List<@Nullable Object> cells = query.shape().cells(record.value());
        return (Comparable<Object>) Objects.requireNonNull(cells.get(field.first()));
    }
}
