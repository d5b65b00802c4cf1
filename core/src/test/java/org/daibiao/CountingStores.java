package org.daibiao;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/** Stores that count what reads ask and what they are given: each question, and each record by its table. */
final class CountingStores implements Stores {
    private final Stores sound;
    private final List<String> taken = new ArrayList<>();

    CountingStores(Stores sound) {
        this.sound = sound;
    }

    /** What the work was given, a line for each question and each record, in order. */
    List<String> during(Supplier<?> work) {
        taken.clear();
        work.get();
        return List.copyOf(taken);
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return sound.read(congress, reader -> work.apply(new Counted(reader)));
    }

    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        return sound.write(congress, work);
    }

    @Override
    public <P> Optional<P> port(Class<P> port) {
        return sound.port(port);
    }

    @Override
    public void close() {
        sound.close();
    }

    private final class Counted implements StoreReader {
        private final StoreReader reader;

        Counted(StoreReader reader) {
            this.reader = reader;
        }

        @Override
        public CongressId congress() {
            return reader.congress();
        }

        @Override
        public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
            taken.add("find " + shape.table());
            return reader.find(shape, id);
        }

        @Override
        public <T> Page<Versioned<T>> select(Query<T> query) {
            Page<Versioned<T>> page = reader.select(query);
            taken.add("select " + query.shape().table());
            page.items().forEach(one -> taken.add("a " + query.shape().table()));
            return page;
        }

        @Override
        public Journal journal() {
            taken.add("journal");
            return reader.journal();
        }
    }
}
