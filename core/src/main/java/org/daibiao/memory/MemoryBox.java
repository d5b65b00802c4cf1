package org.daibiao.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** Ballot boxes in memory; sorted, so that the order of arrival is lost. */
final class MemoryBox implements BallotBox {
    private record Key(CongressId congress, Id<Poll> poll) {}

    /** The data of one poll. */
    private static final class Kept {
        private Box box;
        private final TreeSet<String> marks = new TreeSet<>();
        private final TreeMap<String, StoredBallot> slips = new TreeMap<>();
        private final List<String> chain = new ArrayList<>();

        private Kept(Box box) {
            this.box = box;
        }
    }

    private final Map<Key, Kept> polls = new HashMap<>();

    @Override
    public synchronized boolean open(CongressId congress, Box box, List<String> chain) {
        Kept before = polls.putIfAbsent(new Key(congress, box.poll()), new Kept(box));
        if (before == null) {
            kept(congress, box.poll()).chain.addAll(chain);
        }
        return before == null;
    }

    @Override
    public synchronized Optional<Box> find(CongressId congress, Id<Poll> poll) {
        return Optional.ofNullable(polls.get(new Key(congress, poll))).map(kept -> kept.box);
    }

    @Override
    public synchronized Put hold(CongressId congress, Box seen, String holder) {
        Kept kept = polls.get(new Key(congress, seen.poll()));
        if (kept == null || kept.box.closed() || !kept.box.equals(seen)) {
            return Put.STALE;
        }
        kept.box = seen.heldBy(holder);
        return Put.DONE;
    }

    @Override
    public synchronized Put put(CongressId congress, Box seen, Batch batch) {
        Kept kept = polls.get(new Key(congress, seen.poll()));
        if (kept == null || kept.box.closed() || !kept.box.equals(seen)) {
            return Put.STALE;
        }
        if (isThere(kept, batch)) {
            return Put.MARKED;
        }
        kept.marks.addAll(batch.marks());
        batch.slips().forEach(slip -> kept.slips.put(slip.id(), slip));
        kept.chain.addAll(batch.chain());
        kept.box = seen.changed(batch.close());
        return Put.DONE;
    }

    @Override
    public synchronized Put cast(CongressId congress, Id<Poll> poll, StoredBallot slip) {
        Kept kept = polls.get(new Key(congress, poll));
        if (kept == null || kept.box.closed() || kept.box.mode() != Mode.NAMED) {
            return Put.STALE;
        }
        if (kept.slips.putIfAbsent(slip.id(), slip) != null) {
            return Put.MARKED;
        }
        kept.box = kept.box.changed(false);
        return Put.DONE;
    }

    @Override
    public synchronized boolean conclude(CongressId congress, Id<Poll> poll, long first, List<String> lines) {
        Kept kept = kept(congress, poll);
        boolean next = kept.box.closed() && kept.chain.size() < first;
        return next && kept.chain.addAll(lines);
    }

    @Override
    public synchronized boolean isMarked(CongressId congress, Box box, String mark) {
        return marked(congress, box).anyMatch(mark::equals);
    }

    @Override
    public synchronized List<String> marks(CongressId congress, Box box, @Nullable String after, int limit) {
        return marked(congress, box)
                .filter(mark -> after == null || mark.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<StoredBallot> slips(CongressId congress, Box box, @Nullable String after, int limit) {
        Kept kept = kept(congress, box.poll());
        return (kept.box.closed() ? kept.slips.values().stream() : Stream.<StoredBallot>empty())
                .filter(slip -> after == null || slip.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<String> chain(CongressId congress, Id<Poll> poll) {
        Kept kept = polls.get(new Key(congress, poll));
        return kept == null ? List.of() : List.copyOf(kept.chain);
    }

    /** Whether a mark of the batch already exists, or occurs twice in it; in a named poll the slips are the marks. */
    private static boolean isThere(Kept kept, Batch batch) {
        return batch.marks().stream().anyMatch(kept.marks::contains)
                || Set.copyOf(batch.marks()).size() < batch.marks().size()
                || batch.slips().stream().anyMatch(slip -> kept.slips.containsKey(slip.id()));
    }

    /** Every row as text, by table; for tests of what is not stored. */
    synchronized Map<String, List<String>> rows(CongressId congress) {
        var rows = new TreeMap<String, List<String>>();
        polls.forEach((key, kept) -> {
            if (key.congress().equals(congress)) {
                List<String> slips = kept.slips.values().stream()
                        .map(slip -> key.poll() + ", " + slip.id() + ", " + slip.choices())
                        .toList();
                boolean named = kept.box.mode() == Mode.NAMED;
                rows.merge("poll_box", List.of(kept.box.toString()), MemoryBox::both);
                rows.merge("poll_chain", List.copyOf(kept.chain), MemoryBox::both);
                rows.merge(named ? "ballot_named" : "ballot", slips, MemoryBox::both);
                rows.merge(
                        kept.box.mode() == Mode.CARD ? "poll_card_used" : "poll_voted",
                        kept.marks.stream()
                                .map(mark -> key.poll() + ", " + mark)
                                .toList(),
                        MemoryBox::both);
            }
        });
        return rows;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Stream<String> marked(CongressId congress, Box box) {
        Kept kept = kept(congress, box.poll());
        return kept.box.mode() == Mode.NAMED ? kept.slips.keySet().stream() : kept.marks.stream();
    }

    private Kept kept(CongressId congress, Id<Poll> poll) {
        Kept kept = polls.get(new Key(congress, poll));
        return kept == null ? new Kept(Box.of(poll, Mode.SEALED, "")) : kept;
    }
}
