package org.daibiao.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daibiao.journal.Act;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/** Stores that are told several lookups at once, and note how many came in each trip. */
public record OneTripStores(Stores sound, List<Integer> trips) implements Stores {
    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        return sound.write(congress, writer -> work.apply(new OneTrip(writer, trips)));
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return sound.read(congress, work);
    }

    @Override
    public void close() {
        sound.close();
    }

    private record OneTrip(StoreWriter sound, List<Integer> trips) implements StoreWriter {
        @Override
        public CongressId congress() {
            return sound.congress();
        }

        @Override
        public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
            return sound.find(shape, id);
        }

        @Override
        public <T> Page<Versioned<T>> select(Query<T> query) {
            return sound.select(query);
        }

        @Override
        public Journal journal() {
            return sound.journal();
        }

        @Override
        public List<?> ask(List<Lookup<?>> lookups) {
            trips.add(lookups.size());
            return sound.ask(lookups);
        }

        @Override
        public <T> void insert(Shape<T> shape, List<T> words) {
            sound.insert(shape, words);
        }

        @Override
        public <T> void update(Shape<T> shape, T word, long expected) {
            sound.update(shape, word, expected);
        }

        @Override
        public void append(List<Act> acts) {
            sound.append(acts);
        }
    }
}
