package org.daibiao.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** A store whose ballot box is to be broken in one place: every method is right here, and wrong in a subclass. Rows stand as they came. */
class BrokenBox extends Broken {
    /** What is kept of one poll. */
    static final class Kept {
        Box box;
        final LinkedHashMap<String, String> marks = new LinkedHashMap<>();
        final LinkedHashMap<String, StoredBallot> slips = new LinkedHashMap<>();
        final TreeMap<Long, String> chain = new TreeMap<>();

        Kept(Box box) {
            this.box = box;
        }
    }

    final Map<String, Kept> polls = new HashMap<>();

    @Override
    BallotBox box(BallotBox sound) {
        return new Faulty();
    }

    /** Of whom a box is: what tells boxes apart. */
    String key(CongressId congress, Id<Poll> poll) {
        return congress + " | " + poll;
    }

    boolean openAgain() {
        return false;
    }

    boolean asSeen(Box now, Box seen) {
        return now.equals(seen);
    }

    boolean isOpen(Box now) {
        return !now.closed();
    }

    boolean isThere(Kept kept, Batch batch) {
        return batch.marks().stream().anyMatch(kept.marks::containsKey)
                || new HashSet<>(batch.marks()).size() < batch.marks().size();
    }

    /** What is done with the batch when a mark of it was there. */
    void refuse(Kept kept, Batch batch) {}

    void keep(Kept kept, Batch batch) {
        batch.marks().forEach(mark -> kept.marks.put(mark, mark));
        batch.slips().forEach(slip -> kept.slips.put(slip.id(), slip));
        lines(kept, batch.first(), batch.chain());
    }

    void lines(Kept kept, long first, List<String> chain) {
        for (int n = 0; n < chain.size(); n++) {
            kept.chain.put(first + n, chain.get(n));
        }
    }

    Box changed(Box now, Batch batch) {
        return now.changed(batch.close());
    }

    boolean endsWith(Kept kept, long first) {
        return kept.box.closed() && kept.chain.tailMap(first).isEmpty();
    }

    boolean castsIn(Mode mode) {
        return mode == Mode.NAMED;
    }

    boolean hasCast(Kept kept, StoredBallot slip) {
        return kept.slips.containsKey(slip.id());
    }

    boolean isReadable(Box now) {
        return now.closed();
    }

    List<String> sorted(List<String> keys) {
        return keys.stream().sorted().toList();
    }

    /** Further rows of a table of its own. */
    List<String> more(Kept kept) {
        return List.of();
    }

    String row(String poll, StoredBallot slip) {
        return poll + " | " + slip.id() + " | " + slip.choices();
    }

    @Override
    public synchronized Map<String, List<String>> rows(CongressId congress) {
        var rows = new TreeMap<>(super.rows(congress));
        polls.forEach((key, kept) -> {
            if (key.startsWith(congress + " ")) {
                List<String> texts = new ArrayList<>(List.of(key + kept.box));
                kept.slips.values().forEach(slip -> texts.add(row(key, slip)));
                kept.marks.values().forEach(mark -> texts.add(key + " | " + mark));
                texts.addAll(kept.chain.values());
                texts.addAll(more(kept));
                rows.merge("box", texts, (some, others) -> {
                    some.addAll(others);
                    return some;
                });
            }
        });
        return rows;
    }

    private final class Faulty implements BallotBox {
        private @Nullable Kept kept(CongressId congress, Id<Poll> poll) {
            return polls.get(key(congress, poll));
        }

        @Override
        public boolean open(CongressId congress, Box box, List<String> chain) {
            synchronized (BrokenBox.this) {
                Kept before = kept(congress, box.poll());
                if (before == null || openAgain()) {
                    polls.put(key(congress, box.poll()), new Kept(box));
                    lines(kept(congress, box.poll()), 1, chain);
                }
                return before == null;
            }
        }

        @Override
        public Optional<Box> find(CongressId congress, Id<Poll> poll) {
            synchronized (BrokenBox.this) {
                return Optional.ofNullable(kept(congress, poll)).map(kept -> kept.box);
            }
        }

        @Override
        public Put hold(CongressId congress, Box seen, String holder) {
            synchronized (BrokenBox.this) {
                Kept kept = kept(congress, seen.poll());
                if (kept == null || !isOpen(kept.box) || !asSeen(kept.box, seen)) {
                    return Put.STALE;
                }
                kept.box = kept.box.heldBy(holder);
                return Put.DONE;
            }
        }

        @Override
        public Put put(CongressId congress, Box seen, Batch batch) {
            synchronized (BrokenBox.this) {
                Kept kept = kept(congress, seen.poll());
                if (kept == null || !isOpen(kept.box) || !asSeen(kept.box, seen)) {
                    return Put.STALE;
                }
                if (isThere(kept, batch)) {
                    refuse(kept, batch);
                    return Put.MARKED;
                }
                keep(kept, batch);
                kept.box = changed(kept.box, batch);
                return Put.DONE;
            }
        }

        @Override
        public Put cast(CongressId congress, Id<Poll> poll, StoredBallot slip) {
            synchronized (BrokenBox.this) {
                Kept kept = kept(congress, poll);
                if (kept == null || !isOpen(kept.box) || !castsIn(kept.box.mode())) {
                    return Put.STALE;
                }
                if (hasCast(kept, slip)) {
                    return Put.MARKED;
                }
                kept.slips.put(slip.id(), slip);
                kept.box = kept.box.changed(false);
                return Put.DONE;
            }
        }

        @Override
        public boolean conclude(CongressId congress, Id<Poll> poll, long first, List<String> lines) {
            synchronized (BrokenBox.this) {
                Kept kept = kept(congress, poll);
                boolean next = kept != null && endsWith(kept, first);
                if (next) {
                    lines(kept, first, lines);
                }
                return next;
            }
        }

        @Override
        public boolean isMarked(CongressId congress, Box box, String mark) {
            return marked(congress, box).contains(mark);
        }

        @Override
        public List<String> marks(CongressId congress, Box box, @Nullable String after, int limit) {
            return page(marked(congress, box), after, limit);
        }

        @Override
        public List<StoredBallot> slips(CongressId congress, Box box, @Nullable String after, int limit) {
            synchronized (BrokenBox.this) {
                Kept kept = kept(congress, box.poll());
                return kept == null || !isReadable(kept.box)
                        ? List.of()
                        : page(List.copyOf(kept.slips.keySet()), after, limit).stream()
                                .map(kept.slips::get)
                                .toList();
            }
        }

        @Override
        public List<String> chain(CongressId congress, Id<Poll> poll) {
            synchronized (BrokenBox.this) {
                Kept kept = kept(congress, poll);
                return kept == null ? List.of() : List.copyOf(kept.chain.values());
            }
        }

        private List<String> marked(CongressId congress, Box box) {
            synchronized (BrokenBox.this) {
                Kept kept = kept(congress, box.poll());
                return kept == null
                        ? List.of()
                        : List.copyOf((box.mode() == Mode.NAMED ? kept.slips : kept.marks).keySet());
            }
        }

        private List<String> page(List<String> keys, @Nullable String after, int limit) {
            List<String> all = sorted(keys);
            return all.subList(after == null ? 0 : all.indexOf(after) + 1, all.size()).stream()
                    .limit(limit)
                    .toList();
        }
    }
}
