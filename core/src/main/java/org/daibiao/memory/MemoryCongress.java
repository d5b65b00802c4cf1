package org.daibiao.memory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The data of one congress. Writers, under the lock, add row versions and entries beyond the published state, then publish. Readers
 * see the state that was published when they started.
 */
final class MemoryCongress {
    /**
     * What readers may see.
     *
     * @param commit row versions up to this commit
     * @param acts the number of visible acts
     * @param entries the number of visible entries of the log
     */
    record State(long commit, int acts, int entries) {}

    /**
     * A row after a commit, with its older versions.
     *
     * @param cells the cells of its columns
     */
    record Row(
            long commit,
            Shape<?> shape,
            Versioned<?> value,
            List<@Nullable Object> cells,
            @Nullable Row older) {
        @Nullable
        Row at(long wanted) {
            Row row = this;
            while (row != null && row.commit > wanted) {
                row = row.older;
            }
            return row;
        }

        /** Without the versions that are invisible to readers of this commit or a later one. */
        Row since(long oldest) {
            return new Row(commit, shape, value, cells, older == null || commit <= oldest ? null : older.since(oldest));
        }

        /** The record in this shape, which may be the raw shape of the stored one. */
        @SuppressWarnings("unchecked")
        <T> Versioned<T> as(Shape<T> wanted) {
            return wanted == shape
                    ? (Versioned<T>) value
                    : new Versioned<>(Id.of(value.id().value()), value.version(), wanted.word(cells));
        }

        /** Everything stored, unmasked. */
        String text() {
            return value.version() + " " + cells + (older == null ? "" : " before " + older.text());
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<String, Table<Id<?>, Row>> tables = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> operations = new ConcurrentHashMap<>();
    private final Map<Long, Long> takenBack = new ConcurrentHashMap<>();
    private final Log<Act> acts = new Log<>();
    private final Table<Long, Entry> entries = new Table<>(entry -> Stream.of(cells(entry.line())));
    private final SortedMap<Long, Integer> readers = new TreeMap<>();
    private volatile State state = new State(0, 0, 0);

    ReentrantLock lock() {
        return lock;
    }

    State state() {
        return state;
    }

    void publish(State next) {
        state = next;
    }

    /** The published state, for a reader: what the reader may see is kept until it leaves. */
    State enter() {
        synchronized (readers) {
            State seen = state;
            readers.merge(seen.commit(), 1, Integer::sum);
            return seen;
        }
    }

    void leave(State seen) {
        synchronized (readers) {
            readers.computeIfPresent(seen.commit(), (commit, count) -> count == 1 ? null : count - 1);
        }
    }

    /** The oldest commit that a reader sees. */
    long oldest() {
        synchronized (readers) {
            return readers.isEmpty() ? state.commit() : readers.firstKey();
        }
    }

    Table<Id<?>, Row> table(String name) {
        return tables.computeIfAbsent(
                name,
                unknown -> new Table<>(newest -> Stream.iterate(newest, row -> row != null, row -> row.older)
                        .map(Row::cells)));
    }

    Map<String, Table<Id<?>, Row>> tables() {
        return tables;
    }

    /** Operation id → index of the act. */
    Map<UUID, Integer> operations() {
        return operations;
    }

    /** Number of a line → number of the line that takes it back. */
    Map<Long, Long> takenBack() {
        return takenBack;
    }

    Log<Act> acts() {
        return acts;
    }

    /** The entries of the log by number. */
    Table<Long, Entry> entries() {
        return entries;
    }

    /** In the order of {@link MemoryJournal}'s columns. */
    private static List<@Nullable Object> cells(Line line) {
        return Arrays.asList(line.subject(), line.counterpart(), line.item(), line.kind(), line.day());
    }

    /**
     * Grows only at its end, under the congress's lock. Elements below the published count never change, so readers need no lock: they
     * read the published state first, then the array.
     */
    static final class Log<E> {
        private volatile Object[] array = new Object[64];

        void set(int place, E element) {
            if (place == array.length) {
                array = Arrays.copyOf(array, array.length * 2);
            }
            array[place] = element;
        }

        @SuppressWarnings("unchecked")
        List<E> first(int count) {
            return (List<E>) Arrays.asList(array).subList(0, count);
        }

        @SuppressWarnings("unchecked")
        E get(int place) {
            return (E) array[place];
        }
    }
}
