package org.daibiao.poll;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.DaibiaoException.StoreFailed;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Urn (投票箱口): the way of one poll's ballots from the waiting place into the box, for the process that holds the poll. No lock is held while the
 * store is asked: a commit that hangs holds up the one thread that waits for it. Thread-safe.
 */
final class Urn {
    /** What an urn is made for. */
    record Place(
            BallotBox boxes,
            CongressId congress,
            Id<Poll> poll,
            @Nullable Long batch,
            String holder) {
        Optional<Box> box() {
            return boxes.find(congress, poll);
        }

        List<String> chain() {
            return boxes.chain(congress, poll);
        }
    }

    private final Place place;
    private final EvidenceChain evidence;
    private final Duration patience;

    /** The line that a take-over owes to the evidence before anything else; null where this process opened the box. */
    private final EvidenceChain.@Nullable TakenOver owed;

    private final Handover.Content handed;
    private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();

    /** The last failure of the store; for whoever is told that a batch is in doubt. */
    private volatile @Nullable Throwable failure;

    /**
     * An urn that has asked nothing yet.
     *
     * @param patience how long a call waits for the answer that another one awaits
     * @param owed the take-over by which this process came to hold the box; null when it opened it
     * @param handed what the process before handed over
     */
    Urn(
            Place place,
            EvidenceChain evidence,
            Duration patience,
            EvidenceChain.@Nullable TakenOver owed,
            Handover.Content handed) {
        this.place = place;
        this.evidence = evidence;
        this.patience = patience;
        this.owed = owed;
        this.handed = handed;
    }

    /** What waits, once the box was asked; throws {@link PollHeldElsewhere} when another process holds it. */
    private Waiting here() {
        Waiting known = waiting.get();
        if (known != null) {
            return known;
        }
        Box box = place.box().orElseThrow(NoBallotBox::new);
        if (!box.holder().equals(place.holder)) {
            throw new PollHeldElsewhere(place.poll, box.holder(), 0);
        }
        List<String> chain = place.chain();
        Waiting fresh = new Waiting(evidence, place.batch, box, chain, Hall.marks(place.boxes, place.congress, box));
        if (owed != null && !box.closed()) {
            fresh.receive(handed);
            if (chain.stream().noneMatch(owed::isIn)) {
                fresh.tell(before -> evidence.takenOver(before, owed));
            }
        }
        // Of two who ask at once the first one's is taken; nothing has left before.
        return waiting.compareAndSet(null, fresh) ? toldFirst(fresh) : here();
    }

    private Waiting toldFirst(Waiting fresh) {
        fresh.onItsWay().ifPresent(line -> put(fresh, line));
        return fresh;
    }

    /** Asks the box whether this process has it still; throws {@link PollHeldElsewhere} when not. */
    private Waiting held() {
        Waiting here = here();
        Box now = place.box().orElse(here.box());
        if (here.differs(now)) {
            here.look(now, place.chain());
        }
        here.requireHere();
        return here;
    }

    /**
     * Takes a ballot in. The last one of a mark counts until it is on its way into the box; then no other is taken. When twice as many wait as
     * a batch has, the older ones go into the box. What becomes of them then is no matter of this voter's: the own ballot waits.
     *
     * @param path of the mark in the command
     */
    Outcome<Receipt> cast(String mark, String choices, String path) {
        Waiting here = held();
        Outcome<Receipt> taken = here.take(mark, choices, path);
        if (taken instanceof Outcome.Rejected<Receipt>) {
            return taken;
        }
        if (here.isPressed()) {
            here.again().ifPresent(batch -> put(here, batch));
        }
        here.lift(Waiting.Why.FULL, EvidenceChain.Said.NOBODY).ifPresent(batch -> put(here, batch));
        here.requireHere();
        return Outcome.accepted(here.receipt(mark));
    }

    Receipt receipt(String mark) {
        return held().receipt(mark);
    }

    /** What two persons have read from the papers. */
    Papers papers() {
        return held().papers();
    }

    /** How many wait and are on their way, by what this process knows; nothing is asked. */
    int waits() {
        Waiting known = waiting.get();
        return known == null ? handed.ballots().size() : known.waits();
    }

    /** How the box stands. */
    Hall.Standing standing() {
        Waiting here = held();
        return new Hall.Standing(
                here.inBox(), here.marks(), here.isBusy(), here.papers().done());
    }

    /** Bars marks, or tells under which of them a ballot came already; see {@link Hall#bar}. */
    List<String> bar(List<String> marks) {
        return held().bar(marks);
    }

    void unbar(List<String> marks) {
        Waiting known = waiting.get();
        if (known != null) {
            known.unbar(marks);
        }
    }

    /** Asks the box, and tells the evidence what is owed to it. */
    void begin() {
        held();
    }

    /** Puts in all that wait where they are enough for a batch. Throws nothing of the store's: what is left is counted afterwards, and told. */
    void save() {
        try {
            let(Waiting.Why.STOP, EvidenceChain.Said.NOBODY);
        } catch (StoreFailed | PollHeldElsewhere e) {
            failure = e;
        }
    }

    /** Puts in all that wait, however few, as the operator asked. How many they were. */
    int putAll(EvidenceChain.Said said) {
        return let(Waiting.Why.ASKED, said);
    }

    /** Puts all that wait into the box, the papers with them so that nobody can tell which they are, and closes it; once. How many they were. */
    int close() {
        return let(Waiting.Why.LAST, EvidenceChain.Said.NOBODY);
    }

    /** Closes the box; what waits is dropped. */
    void drop() {
        held().drop();
        close();
    }

    /** What waits, for another process; empty when the box is closed. Throws {@link StoreFailed} while it is not known what is in the box. */
    Optional<Handover> hand() {
        Waiting here;
        Optional<Handover.Content> content;
        do {
            here = settled();
            content = here.hand();
        } while (content.isEmpty() && here.isBusy());
        Box box = here.box();
        return content.map(what -> Handover.of(box, what));
    }

    /** Goes on after a hand-over that nobody took: the box is made another one, so that nobody can take it any more. */
    void resume() {
        Waiting here = held();
        if (here.state() == Passage.HANDED) {
            place.boxes.hold(place.congress, here.box(), place.holder);
            here.resume(held().state() == Passage.HANDED ? place.box().orElseThrow(NoBallotBox::new) : here.box());
        }
    }

    private int let(Waiting.Why why, EvidenceChain.Said said) {
        if (why != Waiting.Why.STOP) {
            resume(); // who gives an order here goes on here
        }
        Waiting here;
        Optional<Batch> batch;
        do {
            here = settled();
            batch = here.lift(why, said);
        } while (batch.isEmpty() && here.isBusy());
        if (batch.isEmpty()) {
            return 0;
        }
        put(here, batch.get());
        if (!settled().isKept(batch.get())) {
            throw inDoubt();
        }
        return batch.get().slips().size();
    }

    /**
     * Waits until nothing is on its way, and puts what is in doubt in once more. An answer that does not come in time puts the batch in doubt: it
     * is looked for, and put in again at the next call. Throws {@link StoreFailed} while it stays in doubt.
     */
    private Waiting settled() {
        long end = System.nanoTime() + patience.toNanos();
        Waiting now;
        do { // another call may let a batch go in between
            boolean answered = here().awaitAnswer(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            now = held();
            if (answered) {
                Waiting here = now;
                now.again().ifPresent(batch -> put(here, batch));
            }
            now.requireHere();
        } while (now.onItsWay().isPresent() && System.nanoTime() < end);
        if (now.isBusy()) {
            throw inDoubt();
        }
        return now;
    }

    private StoreFailed inDoubt() {
        Throwable known = failure;
        return new StoreFailed(
                "ballot box: whether the last batch is kept is not known yet",
                known == null ? new IllegalStateException("no answer yet") : known);
    }

    /** Puts a batch in that was let go, and asks what became of it where no plain answer came. Throws nothing: what is in doubt is a state. */
    private void put(Waiting here, Batch batch) {
        BallotBox.Put put = null;
        try {
            put = place.boxes.put(place.congress, here.box(), batch);
        } catch (StoreFailed e) {
            failure = e;
        } finally {
            if (put == BallotBox.Put.DONE) {
                here.kept(batch);
            } else {
                here.notKept(batch, put != null);
            }
        }
        if (put != BallotBox.Put.DONE) {
            looked(here, batch);
        }
    }

    /** The own line is looked for first, also after a no: it may be that of an earlier commit of this batch, whose answer was lost. */
    private void looked(Waiting here, Batch batch) {
        try {
            Box now = place.box().orElse(here.box());
            here.look(now, place.chain());
            here.refused(batch);
        } catch (StoreFailed e) {
            failure = e;
        }
    }
}
