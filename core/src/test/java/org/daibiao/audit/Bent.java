package org.daibiao.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

/**
 * Stores whose rows are bent on their way in, as somebody may bend them later who can write to the database.
 *
 * @param act what is kept of an act
 * @param records which of the new records are kept
 */
record Bent(Stores sound, UnaryOperator<Act> act, Function<List<?>, List<?>> records) implements Stores {
    /** As a version of before the chain wrote them, or as they are when all links have been taken away. */
    static Bent unlinked(Stores sound) {
        return new Bent(sound, Bent::unlinked, all -> all);
    }

    /** With this record of a list deleted. */
    static Bent without(Stores sound, int place) {
        return new Bent(sound, act -> act, all -> {
            var kept = new java.util.ArrayList<Object>(all);
            kept.remove(place);
            return kept;
        });
    }

    static Act unlinked(Act act) {
        return new Act(
                act.operation(),
                act.name(),
                act.content(),
                act.actor(),
                act.at(),
                act.recorded(),
                act.about(),
                act.lines(),
                null);
    }

    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        return sound.write(congress, writer -> work.apply(new Bending(writer, this)));
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return sound.read(congress, work);
    }

    @Override
    public void close() {
        sound.close();
    }

    private record Bending(StoreWriter sound, Bent bent) implements StoreWriter {
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
        @SuppressWarnings("unchecked")
        public <T> void insert(Shape<T> shape, List<T> words) {
            sound.insert(shape, (List<T>) bent.records.apply(words));
        }

        @Override
        public <T> void update(Shape<T> shape, T word, long expected) {
            sound.update(shape, word, expected);
        }

        @Override
        public void append(List<Act> acts) {
            sound.append(acts.stream().map(bent.act).toList());
        }
    }
}
