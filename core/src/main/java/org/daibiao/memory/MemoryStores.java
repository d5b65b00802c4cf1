package org.daibiao.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Reader;
import org.daibiao.kernel.Stores;
import org.daibiao.kernel.Writer;

/**
 * Stores in memory (内存存储): keeps everything until the object is dropped; for tests, quick starts and applications' own tests.
 * Thread-safe: writers of a congress come one after another, readers see the state before or after a writer, never half of it.
 */
public final class MemoryStores implements Stores {
    private final Map<CongressId, MemoryCongress> congresses = new ConcurrentHashMap<>();

    @Override
    public <R> R write(CongressId id, Function<Writer, R> work) {
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
    public <R> R read(CongressId id, Function<Reader, R> work) {
        MemoryCongress congress = congress(id);
        return work.apply(new MemoryReader(id, congress, congress.state()));
    }

    /** Every row that is kept of a congress, with all its values, as text: for tests of what is not stored. */
    public List<String> rows(CongressId id) {
        MemoryCongress congress = congress(id);
        Stream<?> records = congress.tables().flatMap(table -> table.values().stream());
        Stream<?> acts = congress.acts().first(congress.state().acts()).stream();
        return Stream.concat(records, acts).map(Object::toString).toList();
    }

    private MemoryCongress congress(CongressId id) {
        return congresses.computeIfAbsent(id, unknown -> new MemoryCongress());
    }

    /** Does nothing: there is nothing to let go. */
    @Override
    public void close() {}
}
