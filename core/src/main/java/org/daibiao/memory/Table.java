package org.daibiao.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Rows by key, with an index of each column that a question has named. An index holds the values of all versions of a row, so that a reader of an
 * older state finds his version, and nothing else. Writers run one after another; readers need no lock to walk.
 */
final class Table<K extends Comparable<K>, R> {
    /** A column, or the columns of a list. */
    record Columns(int first, int count) {
        /** What the columns hold; null if they hold nothing. */
        Collection<@Nullable Object> values(List<@Nullable Object> cells) {
            Set<@Nullable Object> values = new HashSet<>(cells.subList(first, first + count));
            values.removeIf(value -> value == null && values.size() > 1);
            return values;
        }
    }

    /** A place in an index: by the value, null last, then by the key; without a key before all keys of the value. */
    record Place(@Nullable Object value, @Nullable Object key) implements Comparable<Place> {
        @SuppressWarnings("unchecked")
        private static final Comparator<Object> NATURAL = (one, other) -> ((Comparable<Object>) one).compareTo(other);

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::value, Comparator.nullsLast(NATURAL))
                .thenComparing(Place::key, Comparator.nullsFirst(NATURAL));

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private final ConcurrentSkipListMap<K, R> rows = new ConcurrentSkipListMap<>();
    private final Map<Columns, ConcurrentSkipListSet<Place>> indexes = new HashMap<>();
    private final Function<R, Stream<List<@Nullable Object>>> versions;
    private final LongAdder looked = new LongAdder();

    /** Takes the function that gives the cells of a row, then those of its older versions. */
    Table(Function<R, Stream<List<@Nullable Object>>> versions) {
        this.versions = versions;
    }

    @Nullable
    R get(K key) {
        return rows.get(key);
    }

    Collection<R> all() {
        return rows.values();
    }

    /** How many rows questions have looked at. */
    long looked() {
        return looked.sum();
    }

    /** Sets the row of a key, or removes it. */
    synchronized void set(K key, @Nullable R now) {
        R before = now == null ? rows.remove(key) : rows.put(key, now);
        indexes.forEach((columns, index) -> {
            Set<Place> gone = places(columns, key, before);
            Set<Place> held = places(columns, key, now);
            index.addAll(held);
            gone.removeAll(held);
            index.removeAll(gone);
        });
    }

    /** The visible rows after a key, in the order of the keys; all without a key. */
    Stream<R> after(@Nullable K key, UnaryOperator<@Nullable R> seen) {
        return (key == null ? rows : rows.tailMap(key, false))
                .values().stream().peek(row -> looked.increment()).map(seen).filter(Objects::nonNull);
    }

    /**
     * The rows whose visible version holds a value from this place on, or in the whole index, as long as the values satisfy the condition; in the order of
     * the index.
     */
    Stream<R> holding(
            Columns columns,
            @Nullable Place after,
            Predicate<@Nullable Object> values,
            UnaryOperator<@Nullable R> seen) {
        ConcurrentSkipListSet<Place> index = index(columns);
        return (after == null ? index : index.tailSet(after, false))
                .stream()
                        .takeWhile(place -> values.test(place.value()))
                        .peek(place -> looked.increment())
                        .flatMap(place -> Stream.ofNullable(rows.get(place.key()))
                                .map(seen)
                                .filter(row -> row != null && holds(columns, row, place.value())));
    }

    private boolean holds(Columns columns, R row, @Nullable Object value) {
        return versions.apply(row)
                .limit(1)
                .anyMatch(cells -> columns.values(cells).contains(value));
    }

    private synchronized ConcurrentSkipListSet<Place> index(Columns wanted) {
        return indexes.computeIfAbsent(wanted, columns -> {
            var index = new ConcurrentSkipListSet<Place>();
            rows.forEach((key, row) -> index.addAll(places(columns, key, row)));
            return index;
        });
    }

    private Set<Place> places(Columns columns, K key, @Nullable R row) {
        return Stream.ofNullable(row)
                .flatMap(versions)
                .flatMap(cells -> columns.values(cells).stream())
                .map(value -> new Place(value, key))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
