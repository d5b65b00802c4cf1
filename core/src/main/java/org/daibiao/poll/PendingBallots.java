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
import org.jspecify.annotations.Nullable;

/**
 * Pending ballots (投票箱口): the way of one poll's ballots from the waiting place into the box, for the process that holds the poll. No lock is held while the
 * store is asked: a commit that hangs holds up the one thread that waits for it. Thread-safe.
 */
final class PendingBallots {
    /**
     * What an urn is made for.
     *
     * @param batch the least number of ballots in a batch; null when all wait for the end of the vote
     * @param holder the name of this process
     * @param stops how many stops of this process are under way or done
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
     * With what it starts, until it has.
     *
     * @param owed the line that a take-over owes to the evidence before anything else; null where this process opened the box
     * @param seen the box that is taken over, as it was before
     * @param handed what the process before handed over
     * @param waiting what waits, once the box was asked and this process had it
     */
    private record Start(
            EvidenceChain.@Nullable TakenOver owed,
            @Nullable Box seen,
            Handover.Opened handed,
            @Nullable Waiting waiting) {
        static final Start BARE = new Start(null, null, Handover.Opened.NOTHING, null);
    }

    /** Whether this process has opened the box, or has tried to: it may hold it without having taken it over. */
    private volatile boolean opens;

    private volatile boolean calledOff;

    /** The last failure of the store; for whoever is told that a batch is in doubt. */
    private volatile @Nullable Throwable failure;

    /**
     * An urn that has asked nothing yet.
     *
     * @param patience how long a call waits for the answer that another one awaits
     */
    PendingBallots(Place place, EvidenceChain evidence, Duration patience) {
        this.place = place;
        this.evidence = evidence;
        this.patience = patience;
    }

    /**
     * Makes it ready for a take-over, whether that comes now, later or never; false, and nothing is changed, when it has begun.
     *
     * @param owed what the evidence is told
     * @param seen the box that is taken over
     * @param handed what the process before handed over
     */
    synchronized boolean claim(EvidenceChain.TakenOver owed, Box seen, Handover.Opened handed) {
        if (start.waiting != null) {
            return false;
        }
        start = new Start(owed, seen, handed, null);
        return true;
    }

    /** Goes on with another start, if the one before was not exchanged meanwhile. */
    private synchronized boolean goesOn(Start before, Start next) {
        boolean same = start.equals(before);
        start = same ? next : start;
        return same;
    }

    /** This process opens the box now. */
    void opens() {
        opens = true;
    }

    /** Whether the box may name this process: it opened it, or took it over, or is about to. */
    boolean isRightful() {
        return opens || isBegun() || start.owed != null;
    }

    /** Whether it has found the box in this process's hands. */
    boolean isBegun() {
        return start.waiting != null;
    }

    /** Whether it had the box and has it no more. */
    boolean isLost() {
        Waiting known = start.waiting;
        return known != null && known.state() == Passage.LOST;
    }

    /** Whether its poll is called off. */
    boolean isCalledOff() {
        return calledOff;
    }

    /** Whether it was only asked for a poll that another process has. */
    boolean isIdle() {
        return !isBegun() && start.owed == null;
    }

    /** What waits, once the box was asked; throws {@link PollHeldElsewhereException} when another process holds it. */
    private Waiting here() {
        Start now = start;
        if (now.waiting != null) {
            return now.waiting;
        }
        Box box = place.box().orElseThrow(() -> new BoxDiffersException(place.poll));
        if (isBegun()) {
            return here(); // meanwhile, so that this box may be an old one
        }
        if (!box.holder().equals(place.holder)) {
            if (!box.equals(now.seen)) {
                goesOn(now, Start.BARE); // a take-over of the box as it was never comes any more
            }
            throw new PollHeldElsewhereException(place.poll, box.holder(), 0);
        }
        if (now.owed == null && !opens && !calledOff && !box.closed()) {
            if (start.equals(now)) { // somebody wrote this process's name into its row
                throw new BoxDiffersException(place.poll);
            }
            return here(); // a take-over has come meanwhile
        }
        List<String> chain = place.chain();
        List<String> marks = HeldPolls.marks(place.boxes, place.congress, box);
        if (BoxCheck.differs(place.boxes, evidence, place.congress, box, chain, marks.size())) {
            throw new BoxDiffersException(place.poll);
        }
        Waiting fresh = new Waiting(place, box, new KnownBox(evidence, box, chain, marks), now.owed == null);
        if (calledOff) {
            fresh.drop();
        }
        var owed = now.owed;
        if (owed != null && !box.closed()) {
            fresh.receive(now.handed);
            // Also where this process had the poll before: what was lost since is told again.
            fresh.tell(before -> evidence.takenOver(before, owed));
        }
        // Of two who ask at once the first one's is taken, and none that knows nothing of a take-over.
        return goesOn(now, new Start(null, null, Handover.Opened.NOTHING, fresh)) ? toldFirst(fresh) : here();
    }

    private Waiting toldFirst(Waiting fresh) {
        fresh.onItsWay().ifPresent(line -> put(fresh, line));
        return fresh;
    }

    /** The chain is read after the box, so that another process may have taken it over in between: what looks changed is looked at once more. */
    private void look(Waiting here, Box now) {
        here.look(now, place.chain());
        if (here.isChanged()) {
            here.look(place.box().orElse(now), place.chain());
        }
    }

    /** Asks the box whether this process has it still; throws {@link PollHeldElsewhereException} when not. */
    private Waiting held() {
        Waiting here = here();
        Box left = here.box();
        Box now = place.box().orElse(left);
        if (now.version() < left.version()) { // older than this process left it: nothing would ever fit it
            throw new BoxDiffersException(left.poll());
        }
        if (here.differs(now)) {
            look(here, now);
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
    Outcome<Receipt> cast(Issue issue, String choices, String path) {
        Waiting here = held();
        Outcome<Receipt> taken = here.take(issue, choices, path);
        if (taken instanceof Outcome.Rejected<Receipt>) {
            return taken;
        }
        if (here.isPressed()) {
            here.again().ifPresent(batch -> put(here, batch));
        }
        here.lift(Why.FULL, EvidenceChain.Said.NOBODY, Set.of()).orThrow().ifPresent(batch -> put(here, batch));
        here.requireHere();
        return Outcome.accepted(here.receipt(issue.mark()));
    }

    /** Whether what was handed over is here already. */
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

    /** Takes in what one of them has read. */
    Outcome<Papers.Entry> enter(String person, List<String> ballots, Set<String> of) {
        return held().enter(person, ballots, of);
    }

    /** How many wait and are on their way, by what this process knows; nothing is asked. */
    int waits() {
        Start now = start;
        return now.waiting != null
                ? now.waiting.waits()
                : now.handed.content().ballots().size();
    }

    /** Whether a closed box holds what this process has put in, as far as it knows. */
    boolean agrees(List<StoredBallot> slips, List<String> marks, List<String> chain) {
        Waiting known = start.waiting;
        return known == null || known.agrees(slips, marks, chain);
    }

    /** How the box stands. */
    HeldPolls.Standing standing() {
        Waiting here = held();
        return new HeldPolls.Standing(here.inBox(), here.marks(), here.isBusy(), here.papers());
    }

    /** Bars what was issued, or tells under which marks a ballot came already; see {@link HeldPolls#bar}. */
    List<String> bar(List<Issue> issues) {
        return held().bar(issues);
    }

    void unbar(List<Issue> issues) {
        Waiting known = start.waiting;
        if (known != null) {
            known.unbar(issues);
        }
    }

    /** Asks the box, and tells the evidence what is owed to it; throws {@link StoreFailedException} while it is not known whether it stands there. */
    void begin() {
        settled();
    }

    /** Puts in all that wait where they are enough for a batch. Throws nothing: what is left is counted afterwards, and told. */
    void save() {
        try {
            let(Why.STOP, EvidenceChain.Said.NOBODY, Set.of());
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Puts in all that wait, however few, as the operator asked. How many they were. */
    int putAll(EvidenceChain.Said said) {
        return let(Why.ASKED, said, Set.of()).orThrow();
    }

    /**
     * Puts all that wait into the box, the papers with them so that nobody can tell which they are, and closes it; once. How many they were;
     * rejected while two persons have not agreed on the papers.
     *
     * @param papers the sign-ins by which papers are issued
     */
    Outcome<Integer> close(Set<String> papers) {
        return let(Why.LAST, EvidenceChain.Said.NOBODY, papers);
    }

    /** Drops what waits here of a poll that this process takes over anew, since the box names another one; nothing is asked. */
    void giveUp() {
        Waiting known = start.waiting;
        if (known != null) {
            known.lose();
        }
    }

    /** Drops what waits, and what will; nothing is asked. */
    void drop() {
        calledOff = true;
        Waiting known = start.waiting;
        if (known != null) {
            known.drop();
        }
    }

    /**
     * What waits, for another process; empty when the box is closed. The box names the hand-over as its holder, so that no other is taken. Throws
     * {@link StoreFailedException} while it is not known what is in the box, or whom it names; then this process goes on by {@link #resume}, or hands over again.
     */
    Optional<Handover> hand() {
        Waiting here;
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
            held(); // which throws where another process has it
            throw inDoubt();
        }
        here.given(before.heldBy(made.name()));
        return Optional.of(made);
    }

    /** Goes on after a hand-over that nobody took: the box is made another one, so that nobody can take it any more. */
    void resume() {
        held().leaving().ifPresent(before -> {
            place.boxes.hold(place.congress, before, place.holder);
            // The box tells: a no may be that of another process, or come after an order before whose answer was lost.
            Waiting here = held();
            here.resume(here.box());
        });
    }

    /** Lets a batch go, and sees that it is kept. How many ballots it had. */
    private Outcome<Integer> let(Why why, EvidenceChain.Said said, Set<String> papers) {
        boolean order = why != Why.STOP;
        long end = System.nanoTime() + patience.toNanos();
        Waiting here;
        Outcome<Optional<Batch>> lifted;
        Optional<Batch> batch = Optional.empty();
        boolean again = false;
        do {
            if (again && System.nanoTime() - end > 0) { // a box that takes no change is not asked for ever
                throw inDoubt();
            }
            if (order) {
                resume(); // who gives an order here goes on here, also after a hand-over of this very moment
            }
            here = settled();
            lifted = here.lift(why, said, papers);
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
     * Waits until nothing is on its way, and puts what is in doubt in once more. An answer that does not come in time puts the batch in doubt: it
     * is looked for, and put in again at the next call. Throws {@link StoreFailedException} while it stays in doubt.
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
            // Who is interrupted waits no more, and asks no more.
        } while (now.onItsWay().isPresent()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted());
        if (now.isBusy()) {
            throw inDoubt();
        }
        return now;
    }

    /** A box that somebody has changed takes no batch, whatever is tried: that is told instead. */
    private RuntimeException inDoubt() {
        Throwable known = failure;
        if (isForeign()) {
            return new BoxDiffersException(place.poll);
        }
        return new StoreFailedException(
                "ballot box: whether the last batch is kept is not known yet",
                known == null ? new IllegalStateException("no answer yet") : known);
    }

    /** Whether somebody has put marks or lines into the box; never where it was changed between what was read of it. */
    private boolean isForeign() {
        Waiting here = start.waiting;
        Box box = place.box().orElse(null);
        if (here == null || box == null) {
            return false;
        }
        List<String> chain = place.chain();
        List<String> marks = HeldPolls.marks(place.boxes, place.congress, box);
        return here.isForeign(box, chain, marks)
                && place.box().filter(box::equals).isPresent();
    }

    /** Puts a batch in that was let go, and asks what became of it where no plain answer came. Throws nothing: what is in doubt is a state. */
    private void put(Waiting here, Batch batch) {
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

    /** The own line is looked for first, also after a no: it may be that of an earlier commit of this batch, whose answer was lost. */
    private void looked(Waiting here, Batch batch) {
        try {
            Box now = place.box().orElse(here.box());
            look(here, now);
            here.refused(batch);
        } catch (StoreFailedException e) {
            failure = e;
        }
    }
}
