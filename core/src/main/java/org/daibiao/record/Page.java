package org.daibiao.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Page (页): part of a list, and where the next page starts.
 *
 * @param items the page's entries in the list's order
 * @param next the cursor of the next page; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page of a list of which one entry more than {@code limit} was read if there was one. Throws {@link BadValueException} {@code
     * record.invalid.Min} for a limit below 1.
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        Typed.atLeast(limit, 1);
        return read.size() <= limit
                ? new Page<>(read, null)
                : new Page<>(read.subList(0, limit), cursor.apply(read.get(limit - 1)));
    }

    /**
     * One page of the union of several narrower queries. The first records of the union are among the first records of each query, so
     * each query gives one page of the same size from the same place.
     *
     * @param query has the limit and the order of all of them
     */
    public static <T> Page<Versioned<T>> union(Query<T> query, List<Page<Versioned<T>>> pages) {
        Map<Id<T>, Versioned<T>> found = new HashMap<>();
        pages.forEach(page -> page.items().forEach(item -> found.put(item.id(), item)));
        List<Versioned<T>> items = found.values().stream()
                .sorted(query.inOrder())
                .limit(query.limit())
                .toList();
        boolean more = found.size() > query.limit() || pages.stream().anyMatch(page -> page.next() != null);
        return new Page<>(items, more ? Cursor.of(query, items.get(items.size() - 1)) : null);
    }

    /**
     * One page of those records of a query that a test in the process selects. It reads on until the page is full, so that a page holds fewer records
     * than the limit only if no more follow.
     *
     * @param read reads one page of the query
     * @param which selects the records of a page, in their order; pure
     */
    public static <T> Page<Versioned<T>> full(
            Query<T> query, Function<Query<T>, Page<Versioned<T>>> read, UnaryOperator<List<Versioned<T>>> which) {
        var found = new ArrayList<Versioned<T>>();
        String next = query.after();
        do {
            Page<Versioned<T>> page = read.apply(query.from(next));
            found.addAll(which.apply(page.items()));
            next = page.next();
        } while (next != null && found.size() < query.limit());
        return found.size() > query.limit()
                ? of(found, query.limit(), last -> Cursor.of(query, last))
                : new Page<>(found, next);
    }

    /** The same page with each entry converted. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
