package org.daibiao.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daibiao.journal.Act;
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

/** Stores that note which calls a transaction makes of them. */
record CountedStores(Stores sound, List<String> calls) implements Stores {
    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        return sound.write(congress, writer -> work.apply(new Counted(writer, calls)));
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return sound.read(congress, work);
    }

    @Override
    public void close() {
        sound.close();
    }

    private record Counted(StoreWriter sound, List<String> calls) implements StoreWriter {
        @Override
        public CongressId congress() {
            return sound.congress();
        }

        @Override
        public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
            calls.add("find");
            return sound.find(shape, id);
        }

        @Override
        public <T> Page<Versioned<T>> select(Query<T> query) {
            calls.add("select");
            return sound.select(query);
        }

        @Override
        public Journal journal() {
            calls.add("journal");
            return sound.journal();
        }

        @Override
        public <T> void insert(Shape<T> shape, List<T> words) {
            calls.add("insert " + words.size());
            sound.insert(shape, words);
        }

        @Override
        public <T> void update(Shape<T> shape, T word, long expected) {
            calls.add("update");
            sound.update(shape, word, expected);
        }

        @Override
        public void append(List<Act> acts) {
            calls.add("append " + acts.size());
            sound.append(acts);
        }
    }
}
