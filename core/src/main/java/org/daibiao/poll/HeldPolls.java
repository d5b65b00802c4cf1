package org.daibiao.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Reason;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.jspecify.annotations.Nullable;

/**
 * Held polls (会场): the boxes of the polls, and the slots of those that this process holds. Thread-safe. It does not use the desk: permissions have
 * already been checked.
 *
 * @param holder the name of this process, different at each start
 * @param patience how long a call waits for the answer to a batch that another call awaits
 * @param stops how many stops of this process are in progress or done; while there are any, it accepts no ballots
 */
record HeldPolls(
        @Nullable BallotBox store,
        EvidenceChain evidence,
        String holder,
        Duration patience,
        AtomicInteger stops,
        Map<HeldPolls.Key, BallotSlot> slots) {
    private static final int PAGE = 500;

    /** A poll of a congress. */
    record Key(CongressId congress, Id<Poll> poll) {}

    static HeldPolls of(@Nullable BallotBox store, EvidenceChain evidence, String holder, Duration patience) {
        return new HeldPolls(
                store, evidence, holder, Patience.check(patience), new AtomicInteger(), new ConcurrentHashMap<>());
    }

    BallotBox boxes() {
        if (store == null) {
            throw new NoBallotBoxException();
        }
        return store;
    }

    /**
     * Opens the box unless one exists. If two processes open it, one of them holds it.
     *
     * @param again whether the vote had begun before, usually because a process ended between the record and its box
     */
    void open(CongressId congress, Poll poll, List<String> roll, boolean again) {
        if (poll.mode() != Mode.NAMED) {
            slot(congress, poll).opens();
        }
        boxes().open(
                        congress,
                        Box.of(poll.id(), poll.mode(), holder),
                        List.of(evidence.opened(congress, poll, roll, again)));
    }

    /** Accepts no more ballots, and puts in what may be put in, within the time; see {@link SavingAtStop}. */
    void stop(Duration within) {
        new SavingAtStop(slots, stops).within(within);
    }

    /** Accepts a ballot that may be cast. */
    Outcome<Receipt> cast(CongressId congress, CastRule.Allowed allowed, String path) {
        Poll poll = allowed.poll();
        if (poll.mode() != Mode.NAMED) {
            return isNotYetOpen(congress, poll)
                    ? CastRule.notYet("poll")
                    : unlessClosed(congress, poll, slot -> slot.cast(allowed.issue(), allowed.choices(), path));
        }
        return switch (boxes().cast(
                        congress, poll.id(), new StoredBallot(allowed.issue().mark(), allowed.choices()))) {
            case DONE -> Outcome.accepted(Receipt.IN_BOX);
            case MARKED -> CastRule.votedBefore(path);
            case STALE -> CastRule.closed("poll");
        };
    }

    /**
     * Bars issues, all or none, before they are taken back: from then on this process accepts no ballot with them, even if the card or sign-in was
     * checked before.
     *
     * @return the marks among them with a ballot in the box or waiting; then none is barred
     */
    Outcome<List<String>> bar(CongressId congress, Poll poll, List<Issue> issues, String path) {
        if (isNotYetOpen(congress, poll)) {
            return CastRule.notYet(path);
        }
        try {
            return Outcome.accepted(at(congress, poll, slot -> slot.bar(issues)));
        } catch (PollHeldElsewhereException e) {
            if (!isClosed(congress, poll.id())) {
                throw e;
            }
            // Nothing waits anywhere any more, so the box alone shows who has voted.
            List<String> marks = marks(congress, poll.id());
            return Outcome.accepted(
                    issues.stream().map(Issue::mark).filter(marks::contains).toList());
        }
    }

    /** The mark, if it is in the box of a named poll. */
    Outcome<List<String>> named(CongressId congress, Poll poll, String mark, String path) {
        if (isNotYetOpen(congress, poll)) {
            return CastRule.notYet(path);
        }
        boolean there = boxes().isMarked(congress, box(congress, poll.id()), mark);
        return Outcome.accepted(there ? List.of(mark) : List.of());
    }

    /** Accepts ballots with these issues again: they were not taken back after all. */
    void unbar(CongressId congress, Id<Poll> poll, List<Issue> issues) {
        BallotSlot slot = slots.get(new Key(congress, poll));
        if (slot != null) {
            slot.unbar(issues);
        }
    }

    /**
     * Whether the vote has begun but its box does not exist yet: it will in a moment, or when the vote is started again after a crash. If a slot has
     * begun, there was a box.
     */
    private boolean isNotYetOpen(CongressId congress, Poll poll) {
        BallotSlot known = slots.get(new Key(congress, poll.id()));
        return (known == null || !known.isBegun())
                && boxes().find(congress, poll.id()).isEmpty();
    }

    Receipt receipt(CongressId congress, Poll poll, String mark) {
        if (isNotYetOpen(congress, poll)) {
            return Receipt.NONE;
        }
        Box box = box(congress, poll.id());
        if (poll.mode() == Mode.NAMED || box.closed()) {
            return boxes().isMarked(congress, box, mark) ? Receipt.IN_BOX : Receipt.NONE;
        }
        return at(congress, poll, slot -> slot.receipt(mark));
    }

    /**
     * Calls the slot of a poll that this process holds; throws {@link PollHeldElsewhereException} when another process holds it. A slot that lost its
     * poll reports that once to each caller, and is then forgotten. One that has not begun stays, because another caller may be using it, and a
     * take-over may come.
     */
    <R> R at(CongressId congress, Poll poll, Function<BallotSlot, R> work) {
        var key = new Key(congress, poll.id());
        BallotSlot slot = slot(congress, poll);
        try {
            return work.apply(slot);
        } catch (PollHeldElsewhereException e) {
            forget(key, slot);
            throw e;
        }
    }

    /** The same for operations that need an open box: if another process has closed it, a close is needed, not a take-over. */
    <R> Outcome<R> unlessClosed(CongressId congress, Poll poll, Function<BallotSlot, Outcome<R>> work) {
        if (isNotYetOpen(congress, poll)) {
            return CastRule.no(PollReasons.BOX_MISSING, "poll");
        }
        try {
            return at(congress, poll, work);
        } catch (PollHeldElsewhereException e) {
            if (isClosed(congress, poll.id())) {
                return CastRule.closed("poll");
            }
            throw e;
        }
    }

    /** Keeps a slot that began while the answer that another process has the poll was arriving, and one of a poll that is being called off. */
    private void forget(Key key, BallotSlot slot) {
        if (slot.isLost() && !slot.isCalledOff()) {
            slots.remove(key, slot);
        }
    }

    private void let(CongressId congress, Poll poll, Consumer<BallotSlot> work) {
        at(congress, poll, slot -> {
            work.accept(slot);
            return slot;
        });
    }

    private BallotSlot slot(CongressId congress, Poll poll) {
        var at = new BallotSlot.Place(boxes(), congress, poll.id(), poll.batch(), holder, stops);
        return slots.computeIfAbsent(new Key(congress, poll.id()), key -> new BallotSlot(at, evidence, patience));
    }

    /**
     * Takes a box over; throws {@link PollHeldElsewhereException} when another process was faster, or the box was closed meanwhile. If this process
     * already holds it, nothing is lost or noted; it then accepts no hand-over except one that it already has.
     *
     * @param told creates the evidence of the take-over, from what was found in the box
     * @param handover what the previous process handed over; null when nothing
     */
    Outcome<Boolean> takeOver(
            CongressId congress,
            Poll poll,
            Function<TakingOver.Taken, EvidenceChain.TakenOver> told,
            @Nullable Handover handover) {
        boolean missing = isNotYetOpen(congress, poll);
        if (stops.get() > 0 || missing) {
            return CastRule.no(missing ? PollReasons.BOX_MISSING : PollReasons.STOPPING, "poll");
        }
        Box box = box(congress, poll.id());
        Optional<Handover.Opened> opened = handover == null ? Optional.of(Handover.Opened.NOTHING) : handover.open();
        Reason unfit = opened.isEmpty() ? Handover.UNREADABLE : unfit(congress, poll, box, handover);
        if (unfit != null) {
            return CastRule.no(unfit, "handover");
        }
        if (isOwn(box) && slot(congress, poll).isRightful()) {
            let(congress, poll, BallotSlot::resume);
            let(congress, poll, BallotSlot::begin);
            return Outcome.accepted(true);
        }
        if (box.closed()) {
            return CastRule.no(PollReasons.SEALED, "poll");
        }
        int marks = marks(congress, poll.id()).size();
        if (BoxCheck.differs(boxes(), evidence, congress, box, boxes().chain(congress, poll.id()), marks)) {
            throw new BoxDiffersException(poll.id()); // before the process that holds it loses it
        }
        var taken = new TakingOver.Taken(
                marks, opened.orElseThrow().content().ballots().size());
        // Before the box: a ballot, or a commit whose answer is lost, may arrive in the next moment.
        while (!slot(congress, poll).claim(told.apply(taken), box, opened.orElseThrow())) {
            if (hasBegun(congress, poll)) {
                return Outcome.accepted(true);
            }
            slot(congress, poll).giveUp();
        }
        // A refusal may follow an earlier attempt whose answer was lost: the box shows who holds it.
        boxes().hold(congress, box, holder);
        let(congress, poll, BallotSlot::begin);
        // Another call here may have taken the box without it.
        return handover == null || has(congress, poll, handover)
                ? Outcome.accepted(true)
                : CastRule.no(PollReasons.HANDOVER_OUTDATED, "handover");
    }

    private boolean isOwn(Box box) {
        return box.holder().equals(holder) && !box.closed();
    }

    /**
     * Why a hand-over cannot be taken from a box; null when it can. Also null when it was already taken here, since that answer may have been lost.
     */
    private @Nullable Reason unfit(CongressId congress, Poll poll, Box box, @Nullable Handover handover) {
        return handover == null || (isOwn(box) && has(congress, poll, handover)) ? null : handover.unfit(box);
    }

    /** Whether this process has the hand-over; throws {@link PollHeldElsewhereException} when another process holds the poll. */
    private boolean has(CongressId congress, Poll poll, Handover handover) {
        return at(congress, poll, slot -> slot.has(handover));
    }

    /** Whether a slot that has begun still has its poll, which then came back meanwhile; one that lost it is forgotten. */
    private boolean hasBegun(CongressId congress, Poll poll) {
        try {
            let(congress, poll, BallotSlot::resume);
            return true;
        } catch (PollHeldElsewhereException e) {
            return false;
        }
    }

    /** The ballots that wait here, for another process; rejected when the box is closed. */
    Outcome<Handover> handOver(CongressId congress, Poll poll) {
        return unlessClosed(
                congress,
                poll,
                slot -> slot.hand().<Outcome<Handover>>map(Outcome::accepted).orElseGet(() -> CastRule.closed("poll")));
    }

    /**
     * Puts all waiting ballots into the boxes of a congress's polls, however few, as the operator asked; returns how many there were. A poll that
     * fails does not stop the others; the failure is thrown at the end.
     */
    int putAll(CongressId congress, EvidenceChain.Said said) {
        int all = 0;
        RuntimeException failed = null;
        for (Map.Entry<Key, BallotSlot> one : Map.copyOf(slots).entrySet()) {
            try {
                boolean some = one.getKey().congress().equals(congress)
                        && !one.getValue().isIdle();
                all += some ? one.getValue().putAll(said) : 0;
            } catch (PollHeldElsewhereException e) {
                forget(one.getKey(), one.getValue());
                failed = e;
            } catch (RuntimeException e) { // whatever it is, even invalid data that someone wrote into its row
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return all;
    }

    /** Puts in what waits and closes the box; does nothing when it is closed. Returns how many waited; rejected while papers are not agreed on. */
    Outcome<Integer> close(CongressId congress, People people) {
        Poll poll = people.poll();
        if (isNotYetOpen(congress, poll)) {
            return CastRule.no(PollReasons.BOX_MISSING, "poll");
        }
        Box box = box(congress, poll.id());
        while (poll.mode() == Mode.NAMED && !box.closed()) {
            // Every ballot cast meanwhile changes the box.
            boxes().put(congress, box, new Batch(List.of(), List.of(), 0, List.of(), true));
            box = moved(congress, box);
        }
        BallotSlot known = slots.get(new Key(congress, poll.id()));
        return !box.closed() || (known != null && known.isBegun())
                ? at(congress, poll, slot -> slot.close(people.onPaper()))
                : Outcome.accepted(0);
    }

    /** Forgets a poll that was counted. */
    void done(CongressId congress, Id<Poll> poll) {
        slots.remove(new Key(congress, poll));
    }

    /** Throws {@link PollHeldElsewhereException} when another process holds the open box of a poll. */
    void requireHeld(CongressId congress, Poll poll) {
        if (isOpen(congress, poll) && poll.mode() != Mode.NAMED) {
            let(congress, poll, BallotSlot::begin);
        }
    }

    /** Whether the box of a poll exists and still accepts ballots. */
    boolean isOpen(CongressId congress, Poll poll) {
        return store != null
                && store.find(congress, poll.id()).filter(box -> !box.closed()).isPresent();
    }

    /** Whether the box of a poll accepts nothing any more. */
    boolean isClosed(CongressId congress, Id<Poll> poll) {
        return store != null && store.find(congress, poll).filter(Box::closed).isPresent();
    }

    /** Whether the chain of a poll ends with its count, whatever the record says. */
    boolean isCounted(CongressId congress, Id<Poll> poll) {
        return isClosed(congress, poll) && end(congress, poll).isCounted();
    }

    /**
     * Closes the box without what waits, and ends its chain so that it is never counted. Ballots that wait here are dropped first, so that they go
     * nowhere whatever the store answers. The record says that the poll was called off, so it no longer matters which process held it.
     */
    void drop(CongressId congress, Poll poll) {
        Key key = new Key(congress, poll.id());
        if (poll.mode() != Mode.NAMED) { // creates a slot if none exists, so that none can begin meanwhile
            slot(congress, poll).drop();
        }
        while (isOpen(congress, poll)) {
            // Whatever happens meanwhile changes the box.
            Box box = box(congress, poll.id());
            if (poll.mode() == Mode.NAMED || box.holder().equals(holder)) {
                boxes().put(congress, box, new Batch(List.of(), List.of(), 0, List.of(), true));
            } else {
                boxes().hold(congress, box, holder);
            }
            moved(congress, box);
        }
        slots.remove(key);
        if (isClosed(congress, poll.id())) {
            end(congress, poll.id()).callOff();
        }
    }

    /** The box after a requested change, whoever made it; throws when the store changes nothing, so that it is not asked forever. */
    private Box moved(CongressId congress, Box seen) {
        Box now = box(congress, seen.poll());
        if (now.equals(seen)) {
            throw new StoreFailedException(
                    StoreFailure.OTHER, new IllegalStateException("the box takes no change as it is"));
        }
        return now;
    }

    /**
     * The state of a box.
     *
     * @param waiting the marks of ballots that wait here
     * @param papers what was read from papers; null when it no longer matters
     */
    record Standing(
            long inBox,
            Set<String> waiting,
            boolean inDoubt,
            @Nullable Papers papers) {
        boolean papersDone(Set<String> issued) {
            return papers == null || papers.read(issued).isPresent();
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** The state of a poll's box; throws {@link PollHeldElsewhereException} for an open one that another process holds. */
    Standing standing(CongressId congress, Poll poll) {
        if (store == null || isNotYetOpen(congress, poll)) {
            return new Standing(0, Set.of(), false, new Papers());
        }
        if (poll.mode() == Mode.NAMED || isClosed(congress, poll.id())) {
            return new Standing(marks(congress, poll.id()).size(), Set.of(), false, null);
        }
        return at(congress, poll, BallotSlot::standing);
    }

    /** The marks in the box of a poll; none while it has no box. */
    Set<String> marksOf(CongressId congress, Poll poll) {
        return boxes().find(congress, poll.id())
                .map(box -> Set.copyOf(marks(boxes(), congress, box)))
                .orElse(Set.of());
    }

    /** All marks of a box, in order. */
    List<String> marks(CongressId congress, Id<Poll> poll) {
        return marks(boxes(), congress, box(congress, poll));
    }

    /** The same for a box that was already read. */
    static List<String> marks(BallotBox boxes, CongressId congress, Box box) {
        List<String> all = new ArrayList<>();
        List<String> page;
        do {
            page = boxes.marks(congress, box, all.isEmpty() ? null : all.get(all.size() - 1), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** All ballots of a closed box, in the order of their ids. */
    List<StoredBallot> slips(CongressId congress, Id<Poll> poll) {
        Box box = box(congress, poll);
        List<StoredBallot> all = new ArrayList<>();
        List<StoredBallot> page;
        do {
            String after = all.isEmpty() ? null : all.get(all.size() - 1).id();
            page = boxes().slips(congress, box, after, PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** The end of a poll's chain. */
    ChainEnd end(CongressId congress, Id<Poll> poll) {
        return new ChainEnd(boxes(), evidence, congress, poll);
    }

    /** For a poll that has begun: a missing box was deleted from the database. */
    Box box(CongressId congress, Id<Poll> poll) {
        return boxes().find(congress, poll).orElseThrow(() -> new BoxDiffersException(poll));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
