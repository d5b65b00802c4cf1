package org.daibiao.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Forgetful box (不留痕的票箱): says that a change was made and makes none, but for who holds a box, whether it is closed and what its chain
 * has, which it remembers itself. One for each input, so that an input alone reproduces what it found.
 */
record ForgetfulBox(BallotBox kept, Map<Id<Poll>, Box> seen, Map<Id<Poll>, List<String>> added) implements BallotBox {
    ForgetfulBox(BallotBox kept) {
        this(kept, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    @Override
    public boolean open(CongressId congress, Box box, List<String> chain) {
        return find(congress, box.poll()).isEmpty() && seen.put(box.poll(), box) == null;
    }

    @Override
    public Optional<Box> find(CongressId congress, Id<Poll> poll) {
        return Optional.ofNullable(seen.get(poll)).or(() -> kept.find(congress, poll));
    }

    @Override
    public Put hold(CongressId congress, Box box, String holder) {
        return changed(congress, box, box.heldBy(holder));
    }

    @Override
    public Put put(CongressId congress, Box box, Batch batch) {
        Put put = changed(congress, box, box.changed(batch.close()));
        if (put == Put.DONE) {
            add(box.poll(), batch.chain());
        }
        return put;
    }

    private Put changed(CongressId congress, Box before, Box after) {
        if (before.closed() || !find(congress, before.poll()).equals(Optional.of(before))) {
            return Put.STALE;
        }
        seen.put(before.poll(), after);
        return Put.DONE;
    }

    @Override
    public Put cast(CongressId congress, Id<Poll> poll, StoredBallot slip) {
        return find(congress, poll).filter(box -> !box.closed()).isPresent() ? Put.DONE : Put.STALE;
    }

    @Override
    public boolean conclude(CongressId congress, Id<Poll> poll, long first, List<String> lines) {
        boolean next = first == chain(congress, poll).size() + 1L;
        if (next) {
            add(poll, lines);
        }
        return next;
    }

    @Override
    public boolean isMarked(CongressId congress, Box box, String mark) {
        return kept.isMarked(congress, box, mark);
    }

    @Override
    public List<String> marks(CongressId congress, Box box, @Nullable String after, int limit) {
        return kept.marks(congress, box, after, limit);
    }

    @Override
    public List<StoredBallot> slips(CongressId congress, Box box, @Nullable String after, int limit) {
        return kept.slips(congress, box, after, limit);
    }

    @Override
    public List<String> chain(CongressId congress, Id<Poll> poll) {
        return Stream.concat(kept.chain(congress, poll).stream(), added.getOrDefault(poll, List.of()).stream())
                .toList();
    }

    private void add(Id<Poll> poll, List<String> lines) {
        added.merge(
                poll,
                lines,
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }
}
