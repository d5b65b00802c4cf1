package org.daibiao.journal;

import java.util.Optional;
import java.util.function.Function;
import org.daibiao.record.Beta;
import org.daibiao.record.CongressId;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/**
 * Stores (存储): the port that a storage adapter implements, with {@link StoreReader}, {@link StoreWriter} and {@link Journal}. All implementations
 * must be thread-safe.
 */
@Beta
public interface Stores extends AutoCloseable {
    /**
     * Runs the work in one transaction in which no other writer of this congress runs; writers of other congresses do not wait. Commits
     * when the work returns; when it throws, neither record nor act is left and the exception goes on to the caller. The work may be run
     * again, at most three times, after a deadlock or a serialization failure, also at commit.
     */
    <R> R write(CongressId congress, Function<StoreWriter, R> work);

    /** Runs the work on one consistent state, without waiting for writers and without making them wait. */
    <R> R read(CongressId congress, Function<StoreReader, R> work);

    /**
     * One page, as {@link #read} with this single question gives it. A store in which a statement alone is of one state overrides it to
     * save the transaction around it.
     */
    default <T> Page<Versioned<T>> page(CongressId congress, Query<T> query) {
        return read(congress, reader -> reader.select(query));
    }

    /**
     * A further port of the same store, which a room declares for itself: the ballot box of the poll room, for example. Empty when the store
     * has none. A store that stands before another one asks that.
     */
    default <P> Optional<P> port(Class<P> port) {
        return port.isInstance(this) ? Optional.of(port.cast(this)) : Optional.empty();
    }

    /** Closes only what the store itself opened. May be called again. */
    @Override
    void close();
}
