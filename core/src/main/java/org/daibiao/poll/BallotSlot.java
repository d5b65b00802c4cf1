package org.daibiao.poll;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.jspecify.annotations.Nullable;

/**
 * Ballot slot (投票箱口): moves the pending ballots of one poll into the box, in the process that holds the poll. No lock is held during
 * calls to the store: a hanging commit blocks only the thread that waits for it. Thread-safe.
 */
final class BallotSlot {
    /**
     * The context of a slot.
     *
     * @param batch the least number of ballots in a batch; null when all wait for the end of the vote
     * @param holder the name of this process
     * @param stops how many stops of this process are in progress or done
     */
    record Place(
            BallotBox boxes,
            CongressId congress,
            Id<Poll> poll,
            @Nullable Long batch,
            String holder,
            AtomicInteger stops) {
        Optional<Box> box() {
            return boxes.find(congress, poll);
        }

        List<String> chain() {
            return boxes.chain(congress, poll);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private final Place place;
    private final EvidenceChain evidence;
    private final Duration patience;

    private volatile Start start = Start.BARE;

    /**
     * The initial state, until the slot has begun.
     *
     * @param owed the line that a take-over must write into the evidence before anything else; null when this process opened the box
     * @param seen the box that is taken over, as it was before
     * @param handed what the previous process handed over
     * @param waiting the pending ballots, once the box was read and this process held it
     */
    private record Start(
            EvidenceChain.@Nullable TakenOver owed,
            @Nullable Box seen,
            Handover.Opened handed,
            @Nullable PendingBallots waiting) {
        static final Start BARE = new Start(null, null, Handover.Opened.NOTHING, null);
    }

    /** Whether this process has opened the box, or has tried to: it may hold it without a take-over. */
    private volatile boolean opens;

    private volatile boolean calledOff;

    /** The last failure of the store, reported to callers when a batch is in doubt. */
    private volatile @Nullable Throwable failure;

    /**
     * Creates a slot that has not read anything yet.
     *
     * @param patience how long a call waits for the answer that another call awaits
     */
    BallotSlot(Place place, EvidenceChain evidence, Duration patience) {
        this.place = place;
        this.evidence = evidence;
        this.patience = patience;
    }

    /**
     * Prepares a take-over, whether it happens now, later or never; returns false and changes nothing when the slot has begun.
     *
     * @param owed the line for the evidence
     * @param seen the box that is taken over
     * @param handed what the previous process handed over
     */
    synchronized boolean claim(EvidenceChain.TakenOver owed, Box seen, Handover.Opened handed) {
        if (start.waiting != null) {
            return false;
        }
        start = new Start(owed, seen, handed, null);
        return true;
    }

    /** Continues with another start, unless the previous one was replaced meanwhile. */
    private synchronized boolean goesOn(Start before, Start next) {
        boolean same = start.equals(before);
        start = same ? next : start;
        return same;
    }

    /** This process is about to open the box. */
    void opens() {
        opens = true;
    }

    /** Whether the box may name this process: it opened it, took it over, or is about to. */
    boolean isRightful() {
        return opens || isBegun() || start.owed != null;
    }

    /** Whether it has found the box held by this process. */
    boolean isBegun() {
        return start.waiting != null;
    }

    /** Whether it had the box and has lost it. */
    boolean isLost() {
        PendingBallots known = start.waiting;
        return known != null && known.state() == Passage.LOST;
    }

    /** Whether its poll is called off. */
    boolean isCalledOff() {
        return calledOff;
    }

    /** Whether it was only asked about a poll that another process holds. */
    boolean isIdle() {
        return !isBegun() && start.owed == null;
    }

    /** The pending ballots, once the box was read; throws {@link PollHeldElsewhereException} when another process holds it. */
    private PendingBallots here() {
        Start now = start;
        if (now.waiting != null) {
            return now.waiting;
        }
        Box box = place.box().orElseThrow(() -> new BoxDiffersException(place.poll));
        if (isBegun()) {
            return here(); // begun meanwhile, so this box may be outdated
        }
        if (!box.holder().equals(place.holder)) {
            if (!box.equals(now.seen)) {
                goesOn(now, Start.BARE); // a take-over of the box in that state can no longer happen
            }
            throw new PollHeldElsewhereException(place.poll, box.holder(), 0);
        }
        if (now.owed == null && !opens && !calledOff && !box.closed()) {
            if (start.equals(now)) { // someone wrote this process's name into its row
                throw new BoxDiffersException(place.poll);
            }
            return here(); // a take-over has happened meanwhile
        }
        List<String> chain = place.chain();
        List<String> marks = HeldPolls.marks(place.boxes, place.congress, box);
        if (BoxCheck.differs(place.boxes, evidence, place.congress, box, chain, marks.size())) {
            throw new BoxDiffersException(place.poll);
        }
        PendingBallots fresh =
                new PendingBallots(place, box, new KnownBox(evidence, box, chain, marks), now.owed == null);
        if (calledOff) {
            fresh.drop();
        }
        var owed = now.owed;
        if (owed != null && !box.closed()) {
            fresh.receive(now.handed);
            // Also when this process held the poll before: what was lost since is noted again.
            fresh.tell(before -> evidence.takenOver(before, owed));
        }
        // If two calls read at once, the first one's result is used, and never one that does not know of a take-over.
        return goesOn(now, new Start(null, null, Handover.Opened.NOTHING, fresh)) ? toldFirst(fresh) : here();
    }

    private PendingBallots toldFirst(PendingBallots fresh) {
        fresh.onItsWay().ifPresent(line -> put(fresh, line));
        return fresh;
    }

    /** The chain is read after the box, so another process may have taken it over in between: what looks changed is read once more. */
    private void look(PendingBallots here, Box now) {
        here.look(now, place.chain());
        if (here.isChanged()) {
            here.look(place.box().orElse(now), place.chain());
        }
    }

    /** Checks that this process still holds the box; throws {@link PollHeldElsewhereException} when not. */
    private PendingBallots held() {
        PendingBallots here = here();
        Box left = here.box();
        Box now = place.box().orElse(left);
        if (now.version() < left.version()) { // older than this process left it: no later state would ever match it
            throw new BoxDiffersException(left.poll());
        }
        if (here.differs(now)) {
            look(here, now);
        }
        here.requireHere();
        return here;
    }

    /**
     * Accepts a ballot. A voter may replace it until it is on its way into the box; after that no other is accepted. When twice as many wait as a
     * batch has, the older ones go into the box. Their outcome does not concern this voter: the voter's own ballot waits.
     *
     * @param path of the mark in the command
     */
    Outcome<Receipt> cast(Issue issue, String choices, String path) {
        PendingBallots here = held();
        Outcome<Receipt> taken = here.take(issue, choices, path);
        if (taken instanceof Outcome.Rejected<Receipt>) {
            return taken;
        }
        if (here.isPressed()) {
            here.again().ifPresent(batch -> put(here, batch));
        }
        here.lift(BatchCause.FULL, EvidenceChain.Said.NOBODY, Set.of())
                .orThrow()
                .ifPresent(batch -> put(here, batch));
        here.requireHere();
        return Outcome.accepted(here.receipt(issue.mark()));
    }

    /** Whether this process already has the hand-over. */
    boolean has(Handover handover) {
        return here().has(handover);
    }

    Receipt receipt(String mark) {
        return held().receipt(mark);
    }

    /** What two persons have read from the papers. */
    Papers papers() {
        return held().papers();
    }

    /** Records what one of them has read. */
    Outcome<Papers.Entry> enter(String person, List<String> ballots, Set<String> of) {
        return held().enter(person, ballots, of);
    }

    /** How many wait or are on their way, as far as this process knows; the store is not asked. */
    int waits() {
        Start now = start;
        return now.waiting != null
                ? now.waiting.waits()
                : now.handed.content().ballots().size();
    }

    /** Whether a closed box holds what this process has put in, as far as this process knows. */
    boolean agrees(List<StoredBallot> slips, List<String> marks, List<String> chain) {
        PendingBallots known = start.waiting;
        return known == null || known.agrees(slips, marks, chain);
    }

    /** The state of the box. */
    HeldPolls.Standing standing() {
        PendingBallots here = held();
        return new HeldPolls.Standing(here.inBox(), here.marks(), here.isBusy(), here.papers());
    }

    /** Bars issues, or returns the marks for which a ballot already arrived; see {@link HeldPolls#bar}. */
    List<String> bar(List<Issue> issues) {
        return held().bar(issues);
    }

    void unbar(List<Issue> issues) {
        PendingBallots known = start.waiting;
        if (known != null) {
            known.unbar(issues);
        }
    }

    /** Reads the box and writes the evidence that is owed to it; throws {@link StoreFailedException} while it is unknown whether that was stored. */
    void begin() {
        settled();
    }

    /** Puts in all waiting ballots if they are enough for a batch. Throws nothing: what is left is counted and reported afterwards. */
    void save() {
        try {
            let(BatchCause.STOP, EvidenceChain.Said.NOBODY, Set.of());
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Puts in all waiting ballots, however few, as the operator asked; returns how many there were. */
    int putAll(EvidenceChain.Said said) {
        return let(BatchCause.ASKED, said, Set.of()).orThrow();
    }

    /**
     * Puts all waiting ballots into the box, mixed with the papers so that nobody can tell which are papers, and closes it, once. Returns how many
     * there were; rejected while two persons have not agreed on the papers.
     *
     * @param papers the sign-ins for which papers are issued
     */
    Outcome<Integer> close(Set<String> papers) {
        return let(BatchCause.LAST, EvidenceChain.Said.NOBODY, papers);
    }

    /** Drops what waits here of a poll that this process takes over again, because the box names another process; the store is not asked. */
    void giveUp() {
        PendingBallots known = start.waiting;
        if (known != null) {
            known.lose();
        }
    }

    /** Drops what waits now or later; the store is not asked. */
    void drop() {
        calledOff = true;
        PendingBallots known = start.waiting;
        if (known != null) {
            known.drop();
        }
    }

    /**
     * The waiting ballots, for another process; empty when the box is closed. The box names the hand-over as its holder, so that no other can be
     * taken. Throws {@link StoreFailedException} while it is unknown what is in the box, or whom it names; this process then continues with {@link
     * #resume}, or hands over again.
     */
    Optional<Handover> hand() {
        PendingBallots here;
        Optional<Handover.Made> leaving;
        do {
            here = settled();
            leaving = here.hand();
        } while (leaving.isEmpty() && here.isBusy());
        if (leaving.isEmpty()) {
            return Optional.empty();
        }
        Handover made = leaving.get().handover();
        Box before = leaving.get().before();
        if (place.boxes.hold(place.congress, before, made.name()) != BallotBox.Put.DONE) {
            held(); // throws when another process holds it
            throw inDoubt();
        }
        here.given(before.heldBy(made.name()));
        return Optional.of(made);
    }

    /** Continues after a hand-over that nobody took: the box is changed, so that nobody can take it any more. */
    void resume() {
        held().leaving().ifPresent(before -> {
            place.boxes.hold(place.congress, before, place.holder);
            // The box decides: a refusal may be due to another process, or to an earlier order whose answer was lost.
            PendingBallots here = held();
            here.resume(here.box());
        });
    }

    /** Lets a batch go, and ensures that it is stored. Returns how many ballots it had. */
    private Outcome<Integer> let(BatchCause cause, EvidenceChain.Said said, Set<String> papers) {
        boolean order = cause != BatchCause.STOP;
        long end = System.nanoTime() + patience.toNanos();
        PendingBallots here;
        Outcome<Optional<Batch>> lifted;
        Optional<Batch> batch = Optional.empty();
        boolean again = false;
        do {
            if (again && System.nanoTime() - end > 0) { // do not retry forever on a box that accepts no change
                throw inDoubt();
            }
            if (order) {
                resume(); // an order given here continues here, even after a hand-over at this very moment
            }
            here = settled();
            lifted = here.lift(cause, said, papers);
            if (lifted instanceof Outcome.Rejected<Optional<Batch>> no) {
                return Outcome.rejected(no.reasons());
            }
            batch = lifted.orThrow();
            again = batch.isEmpty() && (here.isBusy() || (order && here.state() == Passage.HANDED));
        } while (again);
        if (batch.isEmpty()) {
            here.requireHere();
            return Outcome.accepted(0);
        }
        put(here, batch.get());
        if (!settled().isKept(batch.get())) {
            throw inDoubt();
        }
        return Outcome.accepted(batch.get().slips().size());
    }

    /**
     * Waits until nothing is on its way, and puts in once more what is in doubt. If an answer does not arrive in time, the batch is in doubt: it is
     * searched for, and put in again at the next call. Throws {@link StoreFailedException} while it stays in doubt.
     */
    private PendingBallots settled() {
        long end = System.nanoTime() + patience.toNanos();
        PendingBallots now;
        do { // another call may let a batch go in between
            boolean answered = here().awaitAnswer(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            now = held();
            if (answered) {
                PendingBallots here = now;
                now.again().ifPresent(batch -> put(here, batch));
            }
            now.requireHere();
            // An interrupted thread stops waiting and asking.
        } while (now.onItsWay().isPresent()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted());
        if (now.isBusy()) {
            throw inDoubt();
        }
        return now;
    }

    /** A box that someone has changed accepts no batch, whatever is tried: that is reported instead. */
    private RuntimeException inDoubt() {
        Throwable known = failure;
        return isForeign()
                ? new BoxDiffersException(place.poll)
                : new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, known);
    }

    /** Whether someone has put marks or lines into the box; false when the box was changed between the reads. */
    private boolean isForeign() {
        PendingBallots here = start.waiting;
        Box box = place.box().orElse(null);
        if (here == null || box == null) {
            return false;
        }
        List<String> chain = place.chain();
        List<String> marks = HeldPolls.marks(place.boxes, place.congress, box);
        return here.isForeign(box, chain, marks)
                && place.box().filter(box::equals).isPresent();
    }

    /** Puts in a batch that was let go, and finds out what became of it if there was no definite answer. Throws nothing: doubt is a state. */
    private void put(PendingBallots here, Batch batch) {
        BallotBox.Put put = null;
        try {
            put = place.boxes.put(place.congress, here.box(), batch);
        } catch (StoreFailedException e) {
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

    /**
     * This process's own line is searched for first, even after a refusal: an earlier commit of this batch, whose answer was lost, may have caused
     * it.
     */
    private void looked(PendingBallots here, Batch batch) {
        try {
            Box now = place.box().orElse(here.box());
            look(here, now);
            here.refused(batch);
        } catch (StoreFailedException e) {
            failure = e;
        }
    }
}
