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
     * when the work returns. If it throws, no record or act remains and the caller gets the exception. The work may run again,
     * at most three times, after a deadlock or a serialization failure, including at commit.
     */
    <R> R write(CongressId congress, Function<StoreWriter, R> work);

    /** Runs the work on one consistent state, without waiting for writers or making them wait. */
    <R> R read(CongressId congress, Function<StoreReader, R> work);

    /**
     * One page, the same as {@link #read} with this single question. A store in which a single statement sees one state overrides it to
     * save the transaction.
     */
    default <T> Page<Versioned<T>> page(CongressId congress, Query<T> query) {
        return read(congress, reader -> reader.select(query));
    }

    /**
     * A further port of the same store, declared by a room: for example the ballot box of the poll room. Empty if the store does not have
     * it. A store in front of another store asks that one.
     */
    default <P> Optional<P> port(Class<P> port) {
        return port.isInstance(this) ? Optional.of(port.cast(this)) : Optional.empty();
    }

    /** Closes only what the store itself opened. May be called repeatedly. */
    @Override
    void close();
}
