package org.daibiao.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.daibiao.journal.Act;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.poll.BallotBox;
import org.daibiao.record.CongressId;

/**
 * Stores in memory (内存存储): keeps everything until the object is discarded; for tests, quick starts and applications' own tests.
 * Thread-safe: writers of a congress run one after another; readers see the state before or after a writer, never a partial one.
 * What a question costs depends on what its criteria let through, not on all that is kept.
 */
public final class MemoryStores implements Stores {
    private final Map<CongressId, MemoryCongress> congresses = new ConcurrentHashMap<>();
    private final MemoryBox box = new MemoryBox();

    @Override
    public <R> R write(CongressId id, Function<StoreWriter, R> work) {
        MemoryCongress congress = congress(id);
        congress.lock().lock();
        try {
            var transaction = new MemoryWriter(id, congress);
            boolean done = false;
            try {
                R result = work.apply(transaction);
                transaction.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    transaction.rollBack();
                }
            }
        } finally {
            congress.lock().unlock();
        }
    }

    @Override
    public <R> R read(CongressId id, Function<StoreReader, R> work) {
        MemoryCongress congress = congress(id);
        MemoryCongress.State seen = congress.enter();
        try {
            return work.apply(new MemoryReader(id, congress, seen));
        } finally {
            congress.leave(seen);
        }
    }

    /** The ballot box. */
    @Override
    public <P> Optional<P> port(Class<P> port) {
        return port == BallotBox.class ? Optional.of(port.cast(box)) : Optional.empty();
    }

    /**
     * Every stored row of a congress as unmasked text, by table; the journal's table is {@code act}. For tests of what is not
     * stored.
     */
    public Map<String, List<String>> rows(CongressId id) {
        MemoryCongress congress = congress(id);
        var rows = new TreeMap<String, List<String>>();
        congress.tables()
                .forEach((table, kept) -> rows.put(
                        table, kept.all().stream().map(MemoryCongress.Row::text).toList()));
        rows.put(
                "act",
                congress.acts().first(congress.state().acts()).stream()
                        .map(Act::toString)
                        .toList());
        rows.putAll(box.rows(id));
        return rows;
    }

    /** How many rows and entries questions have looked at; for tests of what questions cost. */
    long looked(CongressId id) {
        MemoryCongress congress = congress(id);
        return congress.entries().looked()
                + congress.tables().values().stream().mapToLong(Table::looked).sum();
    }

    private MemoryCongress congress(CongressId id) {
        return congresses.computeIfAbsent(id, unknown -> new MemoryCongress());
    }

    /** Does nothing: there is nothing to release. */
    @Override
    public void close() {}
}
