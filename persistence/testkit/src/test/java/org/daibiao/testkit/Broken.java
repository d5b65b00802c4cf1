package org.daibiao.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.daibiao.journal.Act;
import org.daibiao.journal.Count;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Head;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.journal.Write;
import org.daibiao.memory.MemoryStores;
import org.daibiao.poll.BallotBox;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/** A store to be broken in one place: every method is right here, and wrong in a subclass. */
class Broken implements Behind {
    final MemoryStores sound = new MemoryStores();

    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        return sound.write(tenant(congress), writer -> work.apply(faulty(congress, writer)));
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return sound.read(tenant(congress), reader -> work.apply(faulty(congress, reader)));
    }

    @Override
    public <P> Optional<P> port(Class<P> port) {
        return port == BallotBox.class
                ? Optional.of(port.cast(box(sound.port(BallotBox.class).orElseThrow())))
                : Optional.empty();
    }

    /** The box that is shown in place of the sound one. */
    BallotBox box(BallotBox sound) {
        return sound;
    }

    @Override
    public void close() {
        sound.close();
    }

    @Override
    public Map<String, List<String>> rows(CongressId congress) {
        return sound.rows(tenant(congress));
    }

    final StoreWriter faulty(CongressId congress, StoreReader reader) {
        return new Faulty(this, congress, reader);
    }

    CongressId tenant(CongressId congress) {
        return congress;
    }

    <T> Optional<Versioned<T>> find(StoreReader reader, Shape<T> shape, Id<T> id) {
        return reader.find(shape, id);
    }

    <T> Page<Versioned<T>> select(StoreReader reader, Query<T> query) {
        return reader.select(query);
    }

    /** The word as it is kept. */
    <T> T kept(Shape<T> shape, T word) {
        return word;
    }

    <T> void insert(StoreWriter writer, Shape<T> shape, List<T> words) {
        writer.insert(shape, words.stream().map(word -> kept(shape, word)).toList());
    }

    <T> void update(StoreWriter writer, Shape<T> shape, T word, long expected) {
        writer.update(shape, kept(shape, word), expected);
    }

    /** The act as it is kept. */
    Act kept(Act act) {
        return act;
    }

    void append(StoreWriter writer, List<Act> acts) {
        writer.append(acts.stream().map(this::kept).toList());
    }

    Head head(Journal journal) {
        return journal.head();
    }

    Optional<Act> act(Journal journal, UUID operation) {
        return journal.act(operation);
    }

    List<NumberedAct> acts(Journal journal, long after, int limit) {
        return journal.acts(after, limit);
    }

    Page<Entry> entries(Journal journal, EntryFilter filter, View view, String after, int limit) {
        return journal.entries(filter, seen(view), after, limit);
    }

    Owed told(Owed one) {
        return one;
    }

    Histogram tally(Journal journal, Requirement requirement, Window window, View view) {
        return journal.tally(asked(requirement), asked(window), seen(view));
    }

    Requirement asked(Requirement requirement) {
        return requirement;
    }

    Window asked(Window window) {
        return window;
    }

    View seen(View view) {
        return view;
    }

    /** What it answers to several lookups. */
    List<?> answered(List<?> answers) {
        return answers;
    }

    /** What it makes of several writes. */
    List<Write> made(List<Write> writes) {
        return writes;
    }

    private record Faulty(Broken faults, CongressId congress, StoreReader sound) implements StoreWriter, Journal {
        @Override
        public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
            return faults.find(sound, shape, id);
        }

        @Override
        public <T> Page<Versioned<T>> select(Query<T> query) {
            return faults.select(sound, query);
        }

        @Override
        public Journal journal() {
            return this;
        }

        @Override
        public List<?> ask(List<Lookup<?>> lookups) {
            return faults.answered(StoreWriter.super.ask(lookups));
        }

        @Override
        public void write(List<Write> writes) {
            StoreWriter.super.write(faults.made(writes));
        }

        @Override
        public <T> void insert(Shape<T> shape, List<T> words) {
            faults.insert((StoreWriter) sound, shape, words);
        }

        @Override
        public <T> void update(Shape<T> shape, T word, long expected) {
            faults.update((StoreWriter) sound, shape, word, expected);
        }

        @Override
        public void append(List<Act> acts) {
            faults.append((StoreWriter) sound, acts);
        }

        @Override
        public Head head() {
            return faults.head(sound.journal());
        }

        @Override
        public Optional<Act> act(UUID operation) {
            return faults.act(sound.journal(), operation);
        }

        @Override
        public List<NumberedAct> acts(long after, int limit) {
            return faults.acts(sound.journal(), after, limit);
        }

        @Override
        public Page<Entry> entries(EntryFilter filter, View view, String after, int limit) {
            return faults.entries(sound.journal(), filter, view, after, limit);
        }

        @Override
        public Histogram tally(Requirement requirement, Window window, View view) {
            return faults.tally(sound.journal(), requirement, window, view);
        }

        @Override
        public Page<Owed> shortfalls(Requirement requirement, Window window, View view, String after, int limit) {
            return sound.journal()
                    .shortfalls(faults.asked(requirement), faults.asked(window), faults.seen(view), after, limit)
                    .map(faults::told);
        }

        @Override
        public SortedMap<String, Long> counts(Count count, Window window, View view) {
            return sound.journal().counts(count, faults.asked(window), faults.seen(view));
        }
    }
}
