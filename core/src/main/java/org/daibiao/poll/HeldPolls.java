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
import org.jspecify.annotations.Nullable;

/**
 * Held polls (会场): the boxes of the polls, and the urns of those that this process holds. Thread-safe. It knows no desk: who may do what has been
 * asked before.
 *
 * @param holder the name of this process, another one at each start
 * @param patience how long a call waits for the answer to a batch that another call awaits
 * @param stops how many stops of this process are under way or done: it takes no ballot then
 */
record HeldPolls(
        @Nullable BallotBox store,
        EvidenceChain evidence,
        String holder,
        Duration patience,
        AtomicInteger stops,
        Map<HeldPolls.Key, PendingBallots> urns) {
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
     * Opens the box unless there is one. Of two who open it one holds it.
     *
     * @param again whether the vote had begun before: as a rule because a process ended between the record and its box
     */
    void open(CongressId congress, Poll poll, List<String> roll, boolean again) {
        if (poll.mode() != Mode.NAMED) {
            urn(congress, poll).opens();
        }
        boxes().open(
                        congress,
                        Box.of(poll.id(), poll.mode(), holder),
                        List.of(evidence.opened(congress, poll, roll, again)));
    }

    /** Takes no ballot any more, and puts in what may be put in, within the time; see {@link Saving}. */
    void stop(Duration within) {
        new Saving(urns, stops).within(within);
    }

    /** Takes a ballot that may be cast. */
    Outcome<Receipt> cast(CongressId congress, CastRule.Allowed allowed, String path) {
        Poll poll = allowed.poll();
        if (poll.mode() != Mode.NAMED) {
            return isNotYetOpen(congress, poll)
                    ? CastRule.notYet()
                    : unlessClosed(congress, poll, urn -> urn.cast(allowed.issue(), allowed.choices(), path));
        }
        return switch (boxes().cast(
                        congress, poll.id(), new StoredBallot(allowed.issue().mark(), allowed.choices()))) {
            case DONE -> Outcome.accepted(Receipt.IN_BOX);
            case MARKED -> CastRule.votedBefore(path);
            case STALE -> CastRule.closed();
        };
    }

    /**
     * Bars what was issued, all or none, before it is taken back: from then on this process takes no ballot by it, also none on whose card
     * or sign-in somebody has looked before.
     *
     * @return the marks among them under which a ballot lies in the box or waits; then none is barred
     */
    Outcome<List<String>> bar(CongressId congress, Poll poll, List<Issue> issues) {
        if (isNotYetOpen(congress, poll)) {
            return CastRule.notYet();
        }
        try {
            return Outcome.accepted(at(congress, poll, urn -> urn.bar(issues)));
        } catch (PollHeldElsewhereException e) {
            if (!isClosed(congress, poll.id())) {
                throw e;
            }
            // Nothing waits anywhere any more, so that the box alone says who has voted.
            List<String> marks = marks(congress, poll.id());
            return Outcome.accepted(
                    issues.stream().map(Issue::mark).filter(marks::contains).toList());
        }
    }

    /** The mark, if it lies in the box of a named poll. */
    Outcome<List<String>> named(CongressId congress, Poll poll, String mark) {
        if (isNotYetOpen(congress, poll)) {
            return CastRule.notYet();
        }
        boolean there = boxes().isMarked(congress, box(congress, poll.id()), mark);
        return Outcome.accepted(there ? List.of(mark) : List.of());
    }

    /** Takes ballots so issued again: it was not taken back after all. */
    void unbar(CongressId congress, Id<Poll> poll, List<Issue> issues) {
        PendingBallots urn = urns.get(new Key(congress, poll));
        if (urn != null) {
            urn.unbar(issues);
        }
    }

    /**
     * Whether it is a vote that has begun and whose box will be there in a moment, or when it is started again after a crash. Where an urn has
     * begun there was a box.
     */
    private boolean isNotYetOpen(CongressId congress, Poll poll) {
        PendingBallots known = urns.get(new Key(congress, poll.id()));
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
        return at(congress, poll, urn -> urn.receipt(mark));
    }

    /**
     * Asks the urn of a poll that this process holds; throws {@link PollHeldElsewhereException} of another one. An urn that lost its poll says so once to
     * each who asks it, and is forgotten; one that has not begun stays, for somebody else may ask it at this moment, and a take-over come.
     */
    <R> R at(CongressId congress, Poll poll, Function<PendingBallots, R> work) {
        var key = new Key(congress, poll.id());
        PendingBallots urn = urn(congress, poll);
        try {
            return work.apply(urn);
        } catch (PollHeldElsewhereException e) {
            forget(key, urn);
            throw e;
        }
    }

    /** The same of what an open box alone takes: one that another process has closed needs no take-over, but the close. */
    <R> Outcome<R> unlessClosed(CongressId congress, Poll poll, Function<PendingBallots, Outcome<R>> work) {
        if (isNotYetOpen(congress, poll)) {
            return CastRule.no(PollReasons.BOX_MISSING, "poll");
        }
        try {
            return at(congress, poll, work);
        } catch (PollHeldElsewhereException e) {
            if (isClosed(congress, poll.id())) {
                return CastRule.closed();
            }
            throw e;
        }
    }

    /** Not one that began while the answer that another process has the poll was on its way, nor one of a poll that is being called off. */
    private void forget(Key key, PendingBallots urn) {
        if (urn.isLost() && !urn.isCalledOff()) {
            urns.remove(key, urn);
        }
    }

    private void let(CongressId congress, Poll poll, Consumer<PendingBallots> work) {
        at(congress, poll, urn -> {
            work.accept(urn);
            return urn;
        });
    }

    private PendingBallots urn(CongressId congress, Poll poll) {
        var at = new PendingBallots.Place(boxes(), congress, poll.id(), poll.batch(), holder, stops);
        return urns.computeIfAbsent(new Key(congress, poll.id()), key -> new PendingBallots(at, evidence, patience));
    }

    /**
     * Takes a box over; throws {@link PollHeldElsewhereException} when another one was faster, or it was closed meanwhile. By the process that has it
     * already nothing is lost, and nothing told; of a hand-over it takes none but what it has.
     *
     * @param told what the evidence is told of it, but for the ballots that nobody handed over
     * @param handover what the process before handed over; null when nothing
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
        if (isOwn(box) && urn(congress, poll).isRightful()) {
            let(congress, poll, PendingBallots::resume);
            let(congress, poll, PendingBallots::begin);
            return Outcome.accepted(true);
        }
        if (box.closed()) {
            return CastRule.no(PollReasons.SEALED, "poll");
        }
        int marks = marks(congress, poll.id()).size();
        if (BoxCheck.differs(boxes(), evidence, congress, box, boxes().chain(congress, poll.id()), marks)) {
            throw new BoxDiffersException(poll.id()); // before the process that has it loses it
        }
        var taken = new TakingOver.Taken(
                marks, opened.orElseThrow().content().ballots().size());
        // Before the box: a ballot, or a commit whose answer is lost, may come in the very next moment.
        while (!urn(congress, poll).claim(told.apply(taken), box, opened.orElseThrow())) {
            if (hasBegun(congress, poll)) {
                return Outcome.accepted(true);
            }
            urn(congress, poll).giveUp();
        }
        // A no may be that of an earlier attempt whose answer was lost: the box tells who has it.
        boxes().hold(congress, box, holder);
        let(congress, poll, PendingBallots::begin);
        // Another call here may have taken the box without it.
        return handover == null || has(congress, poll, handover)
                ? Outcome.accepted(true)
                : CastRule.no(PollReasons.HANDOVER_OUTDATED, "handover");
    }

    private boolean isOwn(Box box) {
        return box.holder().equals(holder) && !box.closed();
    }

    /** Why a hand-over cannot be taken from a box; null when it can, and where it was taken here, for that answer may have been lost. */
    private @Nullable Reason unfit(CongressId congress, Poll poll, Box box, @Nullable Handover handover) {
        return handover == null || (isOwn(box) && has(congress, poll, handover)) ? null : handover.unfit(box);
    }

    /** Whether what was handed over is here; throws {@link PollHeldElsewhereException} when another process has the poll. */
    private boolean has(CongressId congress, Poll poll, Handover handover) {
        return at(congress, poll, urn -> urn.has(handover));
    }

    /** Whether an urn that has begun has its poll still, which then came back meanwhile; one that lost it is forgotten. */
    private boolean hasBegun(CongressId congress, Poll poll) {
        try {
            let(congress, poll, PendingBallots::resume);
            return true;
        } catch (PollHeldElsewhereException e) {
            return false;
        }
    }

    /** What waits here, for another process; rejected when the box is closed. */
    Outcome<Handover> handOver(CongressId congress, Poll poll) {
        return unlessClosed(
                congress,
                poll,
                urn -> urn.hand().<Outcome<Handover>>map(Outcome::accepted).orElseGet(() -> CastRule.closed()));
    }

    /**
     * Puts all that wait into the boxes of a congress's polls, however few they are, as the operator asked. How many they were. A poll that
     * cannot be asked now keeps no other from it; its failure is thrown at the end.
     */
    int putAll(CongressId congress, EvidenceChain.Said said) {
        int all = 0;
        RuntimeException failed = null;
        for (Map.Entry<Key, PendingBallots> one : Map.copyOf(urns).entrySet()) {
            try {
                boolean some = one.getKey().congress().equals(congress)
                        && !one.getValue().isIdle();
                all += some ? one.getValue().putAll(said) : 0;
            } catch (PollHeldElsewhereException e) {
                forget(one.getKey(), one.getValue());
                failed = e;
            } catch (RuntimeException e) { // whatever it is, also what somebody wrote into its row
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return all;
    }

    /** Puts in what waits and closes the box; does nothing to one that is closed. How many waited; rejected while papers are not agreed on. */
    Outcome<Integer> close(CongressId congress, People people) {
        Poll poll = people.poll();
        if (isNotYetOpen(congress, poll)) {
            return CastRule.no(PollReasons.BOX_MISSING, "poll");
        }
        Box box = box(congress, poll.id());
        while (poll.mode() == Mode.NAMED && !box.closed()) {
            // Every ballot that is cast meanwhile makes the box another one.
            boxes().put(congress, box, new Batch(List.of(), List.of(), 0, List.of(), true));
            box = moved(congress, box);
        }
        PendingBallots known = urns.get(new Key(congress, poll.id()));
        return !box.closed() || (known != null && known.isBegun())
                ? at(congress, poll, urn -> urn.close(people.onPaper()))
                : Outcome.accepted(0);
    }

    /** Forgets a poll that is counted. */
    void done(CongressId congress, Id<Poll> poll) {
        urns.remove(new Key(congress, poll));
    }

    /** Throws {@link PollHeldElsewhereException} when another process holds the open box of a poll. */
    void requireHeld(CongressId congress, Poll poll) {
        if (isOpen(congress, poll) && poll.mode() != Mode.NAMED) {
            let(congress, poll, PendingBallots::begin);
        }
    }

    /** Whether the box of a poll is there and takes ballots still. */
    boolean isOpen(CongressId congress, Poll poll) {
        return store != null
                && store.find(congress, poll.id()).filter(box -> !box.closed()).isPresent();
    }

    /** Whether nothing goes into the box of a poll any more. */
    boolean isClosed(CongressId congress, Id<Poll> poll) {
        return store != null && store.find(congress, poll).filter(Box::closed).isPresent();
    }

    /** Whether the chain of a poll ends with its count, whatever the record says. */
    boolean isCounted(CongressId congress, Id<Poll> poll) {
        return isClosed(congress, poll) && end(congress, poll).isCounted();
    }

    /**
     * Closes the box without what waits, and ends its chain so that it is never counted. What waits here is dropped first, so that it goes
     * nowhere whatever the store answers. The record says that the poll was called off, so that it matters no more which process had it.
     */
    void drop(CongressId congress, Poll poll) {
        Key key = new Key(congress, poll.id());
        if (poll.mode() != Mode.NAMED) { // also one that nobody has asked for yet, so that none begins anew meanwhile
            urn(congress, poll).drop();
        }
        while (isOpen(congress, poll)) {
            // Whatever happens to it meanwhile makes the box another one.
            Box box = box(congress, poll.id());
            if (poll.mode() == Mode.NAMED || box.holder().equals(holder)) {
                boxes().put(congress, box, new Batch(List.of(), List.of(), 0, List.of(), true));
            } else {
                boxes().hold(congress, box, holder);
            }
            moved(congress, box);
        }
        urns.remove(key);
        if (isClosed(congress, poll.id())) {
            end(congress, poll.id()).callOff();
        }
    }

    /** The box as it is after a change was asked for, by whom ever it was made; a store that changes nothing is not asked for ever. */
    private Box moved(CongressId congress, Box seen) {
        Box now = box(congress, seen.poll());
        if (now.equals(seen)) {
            throw new StoreFailedException("ballot box", new IllegalStateException("it takes no change as it is"));
        }
        return now;
    }

    /**
     * How a box stands.
     *
     * @param waiting the marks of ballots that wait here
     * @param papers what was read from papers; null when nobody asks any more
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

    /** How the box of a poll stands; throws {@link PollHeldElsewhereException} of an open one that another process holds. */
    Standing standing(CongressId congress, Poll poll) {
        if (store == null || isNotYetOpen(congress, poll)) {
            return new Standing(0, Set.of(), false, new Papers());
        }
        if (poll.mode() == Mode.NAMED || isClosed(congress, poll.id())) {
            return new Standing(marks(congress, poll.id()).size(), Set.of(), false, null);
        }
        return at(congress, poll, PendingBallots::standing);
    }

    /** The marks in the box of a poll; none as long as it has none. */
    Set<String> marksOf(CongressId congress, Poll poll) {
        return boxes().find(congress, poll.id())
                .map(box -> Set.copyOf(marks(boxes(), congress, box)))
                .orElse(Set.of());
    }

    /** All marks of a box, in their order. */
    List<String> marks(CongressId congress, Id<Poll> poll) {
        return marks(boxes(), congress, box(congress, poll));
    }

    /** The same of a box that was found. */
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

    /** Of a poll that has begun: one that is gone was taken out of the database. */
    Box box(CongressId congress, Id<Poll> poll) {
        return boxes().find(congress, poll).orElseThrow(() -> new BoxDiffersException(poll));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
