package org.daibiao.poll;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.jspecify.annotations.Nullable;

/**
 * The ballot box as one process of a play sees it: its answers are lost, late, doubled or refused as the dice say, and others do something in
 * the moment of each call.
 */
final class UnsteadyBox implements BallotBox {
    /** What is wrong on purpose, to show that a play finds it. */
    enum Planted {
        NOTHING,
        /** What waits is forgotten where an answer of the store is lost. */
        FORGETS,
        /** A batch in doubt goes in under other ids, as another one. */
        ANOTHER_BATCH,
        /** After a no the process takes itself for one that lost the poll. */
        GIVES_UP,
        /** The box says that it keeps what it does not. */
        KEEPS_NOTHING,
        /** Nobody tells the evidence of a take-over. */
        TELLS_NOTHING
    }

    /** How a change ends. */
    private enum Answer {
        DONE,
        REFUSED,
        LOST,
        LATE,
        DOUBLED,
        ODD
    }

    private final PendingBallotsPlay play;
    private final PendingBallotsModel model;
    private final PendingBallotsModel.Node node;
    private boolean gaveUp;

    UnsteadyBox(PendingBallotsPlay play, PendingBallotsModel.Node node) {
        this.play = play;
        this.model = play.model;
        this.node = node;
    }

    private Answer dice() {
        if (play.steady || play.random.nextInt(100) >= play.faults) {
            return Answer.DONE;
        }
        return Answer.values()[1 + play.random.nextInt(Answer.values().length - 1)];
    }

    private Put change(Supplier<Put> change) {
        play.moment(node);
        switch (dice()) {
            case REFUSED -> throw failed();
            case LOST -> {
                change.get();
                play.moment(node);
                throw failed();
            }
            case LATE -> {
                play.later(change);
                play.moment(node);
                throw failed();
            }
            case ODD -> {
                if (play.random.nextBoolean()) {
                    change.get();
                }
                throw new IllegalStateException("not an exception of this library");
            }
            case DOUBLED -> {
                change.get();
                return answered(change.get());
            }
            default -> {
                return answered(change.get());
            }
        }
    }

    private Put answered(Put answer) {
        play.moment(node);
        gaveUp = play.planted == Planted.GIVES_UP && answer == Put.STALE;
        return answer;
    }

    private StoreFailedException failed() {
        if (play.planted == Planted.FORGETS) {
            node.hall().slots().clear();
        }
        return new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException());
    }

    private <R> R read(Supplier<R> read) {
        play.moment(node);
        if (!play.steady && play.random.nextInt(200) < play.faults) {
            throw new StoreFailedException(StoreFailure.UNREACHABLE, new IllegalStateException());
        }
        R answer = read.get();
        play.moment(node);
        return answer;
    }

    @Override
    public boolean open(CongressId congress, Box box, List<String> chain) {
        return play.real.open(congress, box, chain);
    }

    @Override
    public Optional<Box> find(CongressId congress, Id<Poll> poll) {
        Optional<Box> found = read(() -> play.real.find(congress, poll));
        return gaveUp ? found.map(box -> box.heldBy("another")) : found;
    }

    @Override
    public Put hold(CongressId congress, Box seen, String holder) {
        return change(() -> {
            synchronized (model) {
                Put answer = play.real.hold(congress, seen, holder);
                if (answer == Put.DONE && !Handover.isName(holder)) {
                    model.held(node, seen);
                }
                return answer;
            }
        });
    }

    @Override
    public Put put(CongressId congress, Box seen, Batch given) {
        boolean other = play.planted == Planted.ANOTHER_BATCH && given.equals(node.last());
        Batch batch = other ? renamed(given) : given;
        model.puts(node, batch);
        try {
            Put answer = change(() -> keep(congress, seen, batch));
            model.answered(node, batch, true);
            return answer;
        } catch (StoreFailedException | IllegalStateException e) {
            model.answered(node, batch, false);
            throw e;
        }
    }

    private Put keep(CongressId congress, Box seen, Batch batch) {
        if (play.planted == Planted.KEEPS_NOTHING && !batch.marks().isEmpty()) {
            return Put.DONE;
        }
        synchronized (model) {
            Put answer = play.real.put(congress, seen, batch);
            if (answer == Put.DONE) {
                model.kept(node, batch);
            }
            return answer;
        }
    }

    private static Batch renamed(Batch batch) {
        List<StoredBallot> slips = batch.slips().stream()
                .map(slip -> new StoredBallot(UUID.randomUUID().toString(), slip.choices()))
                .toList();
        return new Batch(batch.marks(), slips, batch.first(), batch.chain(), batch.close());
    }

    @Override
    public Put cast(CongressId congress, Id<Poll> poll, StoredBallot slip) {
        throw new AssertionError("no poll of a play is named");
    }

    @Override
    public boolean conclude(CongressId congress, Id<Poll> poll, long first, List<String> lines) {
        return play.real.conclude(congress, poll, first, lines);
    }

    @Override
    public boolean isMarked(CongressId congress, Box box, String mark) {
        return read(() -> play.real.isMarked(congress, box, mark));
    }

    @Override
    public List<String> marks(CongressId congress, Box box, @Nullable String after, int limit) {
        return read(() -> play.real.marks(congress, box, after, limit));
    }

    @Override
    public List<StoredBallot> slips(CongressId congress, Box box, @Nullable String after, int limit) {
        return read(() -> play.real.slips(congress, box, after, limit));
    }

    @Override
    public List<String> chain(CongressId congress, Id<Poll> poll) {
        return read(() -> play.real.chain(congress, poll));
    }
}
