package org.daibiao.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.daibiao.kernel.Act;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Count;
import org.daibiao.kernel.Entry;
import org.daibiao.kernel.EntryFilter;
import org.daibiao.kernel.Head;
import org.daibiao.kernel.Histogram;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Journal;
import org.daibiao.kernel.NumberedAct;
import org.daibiao.kernel.Owed;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Reader;
import org.daibiao.kernel.Requirement;
import org.daibiao.kernel.Shape;
import org.daibiao.kernel.Versioned;
import org.daibiao.kernel.View;
import org.daibiao.kernel.Window;
import org.daibiao.kernel.Writer;
import org.daibiao.memory.MemoryStores;
import org.daibiao.poll.BallotBox;

/** A store to be broken in one place: every method is right here, and wrong in a subclass. */
class Broken implements Behind {
    final MemoryStores sound = new MemoryStores();

    @Override
    public <R> R write(CongressId congress, Function<Writer, R> work) {
        return sound.write(tenant(congress), writer -> work.apply(faulty(congress, writer)));
    }

    @Override
    public <R> R read(CongressId congress, Function<Reader, R> work) {
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

    final Writer faulty(CongressId congress, Reader reader) {
        return new Faulty(this, congress, reader);
    }

    CongressId tenant(CongressId congress) {
        return congress;
    }

    <T> Optional<Versioned<T>> find(Reader reader, Shape<T> shape, Id<T> id) {
        return reader.find(shape, id);
    }

    <T> Page<Versioned<T>> select(Reader reader, Query<T> query) {
        return reader.select(query);
    }

    /** The word as it is kept. */
    <T> T kept(Shape<T> shape, T word) {
        return word;
    }

    <T> void insert(Writer writer, Shape<T> shape, List<T> words) {
        writer.insert(shape, words.stream().map(word -> kept(shape, word)).toList());
    }

    <T> void update(Writer writer, Shape<T> shape, T word, long expected) {
        writer.update(shape, kept(shape, word), expected);
    }

    /** The act as it is kept. */
    Act kept(Act act) {
        return act;
    }

    void append(Writer writer, List<Act> acts) {
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

    private record Faulty(Broken faults, CongressId congress, Reader sound) implements Writer, Journal {
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
        public <T> void insert(Shape<T> shape, List<T> words) {
            faults.insert((Writer) sound, shape, words);
        }

        @Override
        public <T> void update(Shape<T> shape, T word, long expected) {
            faults.update((Writer) sound, shape, word, expected);
        }

        @Override
        public void append(List<Act> acts) {
            faults.append((Writer) sound, acts);
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
                    .shortfalls(faults.asked(requirement), faults.asked(window), faults.seen(view), after, limit);
        }

        @Override
        public SortedMap<String, Long> counts(Count count, Window window, View view) {
            return sound.journal().counts(count, faults.asked(window), faults.seen(view));
        }
    }
}
