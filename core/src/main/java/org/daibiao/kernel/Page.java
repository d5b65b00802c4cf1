package org.daibiao.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Page (页): part of a list, and where the next one starts.
 *
 * @param items the page's entries in the list's order
 * @param next the cursor of the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The page of a list of which one entry more than {@code limit} was read if there was one. */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        return read.size() <= limit
                ? new Page<>(read, null)
                : new Page<>(read.subList(0, limit), cursor.apply(read.get(limit - 1)));
    }

    /** The same page with something else for each entry. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
