package org.daibiao.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;

/** Honours nothing: accepts everything, refuses nothing, keeps nothing, and finds nothing. */
final class Nothing implements Behind {
    @Override
    public <R> R write(CongressId congress, Function<Writer, R> work) {
        return work.apply(new Void(congress));
    }

    @Override
    public <R> R read(CongressId congress, Function<Reader, R> work) {
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

    private record Void(CongressId congress) implements Writer, Journal {
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
