package org.daibiao.journal;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Lookup (查找项): one question to a {@link StoreReader}, as a value, so that several can be asked at once. Immutable.
 *
 * @param <A> the type of the answer
 */
public sealed interface Lookup<A> {
    /** Asks the reader only this question. */
    A in(StoreReader reader);

    /** A record by its id (按编号); see {@link StoreReader#find}. */
    record Find<T>(Shape<T> shape, Id<T> id) implements Lookup<Optional<Versioned<T>>> {
        public Find {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public Optional<Versioned<T>> in(StoreReader reader) {
            return reader.find(shape, id);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** A page of records (按条件); see {@link StoreReader#select}. */
    record Select<T>(Query<T> query) implements Lookup<Page<Versioned<T>>> {
        @Override
        public Page<Versioned<T>> in(StoreReader reader) {
            return reader.select(query);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** The act of an operation (按操作号); see {@link Journal#act}. */
    record Done(UUID operation) implements Lookup<Optional<Act>> {
        @Override
        public Optional<Act> in(StoreReader reader) {
            return reader.journal().act(operation);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** What the last act keeps of its command (最后一次操作的内容摘要): {@link Act#content}; empty if there is none. */
    record LastContent() implements Lookup<Optional<String>> {
        @Override
        public Optional<String> in(StoreReader reader) {
            long last = reader.journal().head().number();
            return last == 0
                    ? Optional.empty()
                    : reader.journal().acts(last - 1, 1).stream()
                            .map(one -> one.act().content())
                            .findFirst();
        }
    }

    /**
     * A page of net entries (一页日志条目), of at most {@value Query#MOST}; see {@link Journal#entries}.
     *
     * @param after cursor of the previous page, or null
     */
    record Entries(EntryFilter filter, View view, @Nullable String after) implements Lookup<Page<Entry>> {
        @Override
        public Page<Entry> in(StoreReader reader) {
            return reader.journal().entries(filter, view, after, Query.MOST);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** How many owed subjects have which number (应办分布); see {@link Journal#tally}. */
    record Tally(Requirement requirement, Window window, View view) implements Lookup<Histogram> {
        @Override
        public Histogram in(StoreReader reader) {
            return reader.journal().tally(requirement, window, view);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * A page of the owed subjects that do not meet a requirement (未达要求者); see {@link Journal#shortfalls}.
     *
     * @param after cursor of the previous page, or null
     */
    record Shortfalls(
            Requirement requirement,
            Window window,
            View view,
            @Nullable String after,
            int limit) implements Lookup<Page<Owed>> {
        @Override
        public Page<Owed> in(StoreReader reader) {
            return reader.journal().shortfalls(requirement, window, view, after, limit);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** The number of entries of each kind (各类条目数); see {@link Journal#counts}. */
    record Counts(Count count, Window window, View view) implements Lookup<SortedMap<String, Long>> {
        @Override
        public SortedMap<String, Long> in(StoreReader reader) {
            return reader.journal().counts(count, window, view);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }
}
