package org.daibiao.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.daibiao.journal.Act;
import org.daibiao.journal.Count;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Head;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Journal;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/** Honours nothing: accepts everything, refuses nothing, keeps nothing, and finds nothing. */
final class Nothing implements Behind {
    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        return work.apply(new Void(congress));
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return work.apply(new Void(congress));
    }

    @Override
    public <P> Optional<P> port(Class<P> port) {
        return Optional.of(port.cast(new Hole()));
    }

    @Override
    public Map<String, List<String>> rows(CongressId congress) {
        return Map.of();
    }

    @Override
    public void close() {}

    private record Void(CongressId congress) implements StoreWriter, Journal {
        @Override
        public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
            return Optional.empty();
        }

        @Override
        public <T> Page<Versioned<T>> select(Query<T> query) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Journal journal() {
            return this;
        }

        @Override
        public <T> void insert(Shape<T> shape, List<T> words) {}

        @Override
        public <T> void update(Shape<T> shape, T word, long expected) {}

        @Override
        public void append(List<Act> acts) {}

        @Override
        public Head head() {
            return Head.NONE;
        }

        @Override
        public Optional<Act> act(UUID operation) {
            return Optional.empty();
        }

        @Override
        public List<NumberedAct> acts(long after, int limit) {
            return List.of();
        }

        @Override
        public Page<Entry> entries(EntryFilter filter, View view, String after, int limit) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Histogram tally(Requirement requirement, Window window, View view) {
            return new Histogram(new TreeMap<>());
        }

        @Override
        public Page<Owed> shortfalls(Requirement requirement, Window window, View view, String after, int limit) {
            return new Page<>(List.of(), null);
        }

        @Override
        public SortedMap<String, Long> counts(Count count, Window window, View view) {
            return new TreeMap<>();
        }
    }

    /** A box without a bottom. */
    private record Hole() implements BallotBox {
        @Override
        public boolean open(CongressId congress, Box box, List<String> chain) {
            return true;
        }

        @Override
        public Optional<Box> find(CongressId congress, Id<Poll> poll) {
            return Optional.empty();
        }

        @Override
        public Put hold(CongressId congress, Box seen, String holder) {
            return Put.DONE;
        }

        @Override
        public Put put(CongressId congress, Box seen, Batch batch) {
            return Put.DONE;
        }

        @Override
        public Put cast(CongressId congress, Id<Poll> poll, StoredBallot slip) {
            return Put.DONE;
        }

        @Override
        public boolean conclude(CongressId congress, Id<Poll> poll, long first, List<String> lines) {
            return false;
        }

        @Override
        public boolean isMarked(CongressId congress, Box box, String mark) {
            return false;
        }

        @Override
        public List<String> marks(CongressId congress, Box box, String after, int limit) {
            return List.of();
        }

        @Override
        public List<StoredBallot> slips(CongressId congress, Box box, String after, int limit) {
            return List.of();
        }

        @Override
        public List<String> chain(CongressId congress, Id<Poll> poll) {
            return List.of();
        }
    }
}
