package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Hall (会场): the boxes of the polls, and the urns of those that this process holds. Thread-safe. It knows no desk: who may do what has been
 * asked before.
 *
 * @param holder the name of this process, another one at each start
 */
record Hall(@Nullable BallotBox store, EvidenceChain evidence, String holder, Map<Key, Urn> urns) {
    private static final int PAGE = 500;

    private record Key(CongressId congress, Id<Poll> poll) {}

    static Hall of(@Nullable BallotBox store, EvidenceChain evidence, String holder) {
        return new Hall(store, evidence, holder, new ConcurrentHashMap<>());
    }

    BallotBox boxes() {
        if (store == null) {
            throw new NoBallotBox();
        }
        return store;
    }

    /** Opens the box unless there is one. Of two who open it one holds it. */
    void open(CongressId congress, Poll poll, List<String> voters) {
        boxes().open(congress, Box.of(poll.id(), poll.mode(), holder), List.of(evidence.opened(poll, voters)));
    }

    /** Throws {@link BallotsWait} when ballots wait in this process. */
    void requireEmpty() {
        List<Integer> waiting = urns.values().stream()
                .map(Urn::waits)
                .filter(ballots -> ballots > 0)
                .toList();
        if (!waiting.isEmpty()) {
            throw new BallotsWait(waiting.stream().mapToInt(Integer::intValue).sum(), waiting.size());
        }
    }

    /** Takes a ballot that may be cast. */
    Outcome<Receipt> cast(CongressId congress, CastRule.Allowed allowed, String path) {
        Poll poll = allowed.poll();
        if (poll.mode() != Mode.NAMED) {
            return isNotYetOpen(congress, poll)
                    ? CastRule.notYet()
                    : urn(congress, poll).cast(allowed.mark(), allowed.choices(), path);
        }
        return switch (boxes().cast(congress, poll.id(), new Slip(allowed.mark(), allowed.choices()))) {
            case DONE -> Outcome.accepted(Receipt.IN_BOX);
            case MARKED -> CastRule.votedBefore(path);
            case STALE -> CastRule.closed();
        };
    }

    /** A vote that has begun and whose box will be there in a moment, or when it is started again after a crash. */
    private boolean isNotYetOpen(CongressId congress, Poll poll) {
        return !urns.containsKey(new Key(congress, poll.id()))
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
        return urn(congress, poll).receipt(mark);
    }

    /** The urn of a poll that this process holds; throws {@link PollHeldElsewhere} of another one. */
    Urn urn(CongressId congress, Poll poll) {
        return urns.computeIfAbsent(new Key(congress, poll.id()), unknown -> {
            Box box = box(congress, poll.id());
            if (!box.holder().equals(holder)) {
                throw new PollHeldElsewhere(poll.id(), box.holder());
            }
            return new Urn(boxes(), congress, evidence, box, poll.batch(), () -> urns.remove(unknown));
        });
    }

    /** Whether two persons agreed on the papers of the poll; of one that is closed nobody asks. */
    boolean papersDone(CongressId congress, Poll poll) {
        return poll.mode() == Mode.NAMED
                || !isOpen(congress, poll)
                || urn(congress, poll).papers().done();
    }

    /** Takes a box over; throws {@link PollHeldElsewhere} when another one was faster, or it was closed meanwhile. */
    void takeOver(CongressId congress, Poll poll) {
        Box box = box(congress, poll.id());
        if (box.holder().equals(holder) && !box.closed()) {
            return; // sent again: what waits here must not be lost
        }
        urns.remove(new Key(congress, poll.id()));
        if (boxes().hold(congress, box, holder) != BallotBox.Put.DONE) {
            throw new PollHeldElsewhere(poll.id(), box(congress, poll.id()).holder());
        }
    }

    /** Puts in what waits and closes the box; does nothing to one that is closed. How many waited. */
    int close(CongressId congress, Poll poll) {
        Box box = box(congress, poll.id());
        while (poll.mode() == Mode.NAMED && !box.closed()) {
            // Every ballot that is cast meanwhile makes the box another one.
            boxes().put(congress, box, new Batch(List.of(), List.of(), 0, List.of(), true));
            box = box(congress, poll.id());
        }
        Key key = new Key(congress, poll.id());
        int waited = 0;
        if (!box.closed()) {
            waited = urn(congress, poll).close();
        } else if (urns.containsKey(key)) {
            urn(congress, poll).requireNothingLeft();
        }
        urns.remove(key);
        return waited;
    }

    /** Throws {@link PollHeldElsewhere} when another process holds the open box of a poll. */
    void requireHeld(CongressId congress, Poll poll) {
        if (isOpen(congress, poll) && poll.mode() != Mode.NAMED) {
            urn(congress, poll);
        }
    }

    private boolean isOpen(CongressId congress, Poll poll) {
        return store != null
                && store.find(congress, poll.id()).filter(box -> !box.closed()).isPresent();
    }

    /** Whether nothing goes into the box of a poll any more. */
    boolean isClosed(CongressId congress, Id<Poll> poll) {
        return store != null && store.find(congress, poll).filter(Box::closed).isPresent();
    }

    /** Closes the box without what waits. */
    void drop(CongressId congress, Poll poll) {
        boolean open = isOpen(congress, poll);
        if (open && poll.mode() != Mode.NAMED) {
            urn(congress, poll).drop();
            urns.remove(new Key(congress, poll.id()));
        } else if (open) {
            close(congress, poll);
        }
    }

    /** All marks of a box, in their order. */
    List<String> marks(CongressId congress, Id<Poll> poll) {
        Box box = box(congress, poll);
        List<String> all = new ArrayList<>();
        List<String> page;
        do {
            page = boxes().marks(congress, box, all.isEmpty() ? null : all.get(all.size() - 1), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** All ballots of a closed box, in the order of their ids. */
    List<Slip> slips(CongressId congress, Id<Poll> poll) {
        Box box = box(congress, poll);
        List<Slip> all = new ArrayList<>();
        List<Slip> page;
        do {
            String after = all.isEmpty() ? null : all.get(all.size() - 1).id();
            page = boxes().slips(congress, box, after, PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /**
     * Ends the chain with how the vote went; what another process or an attempt before has ended stays.
     *
     * @return the numbers by the chain, which are those of the poll from now on
     */
    Turnout conclude(CongressId congress, Poll poll, Turnout turnout, PollResult result, List<Slip> slips) {
        List<String> chain = boxes().chain(congress, poll.id());
        if (chain.stream().noneMatch(EvidenceChain::isLast)) {
            String closed = evidence.closed(chain.get(chain.size() - 1), turnout, slips);
            boxes().conclude(congress, poll.id(), chain.size() + 1L, List.of(closed, evidence.counted(closed, result)));
        }
        return EvidenceChain.turnout(boxes().chain(congress, poll.id()));
    }

    private Box box(CongressId congress, Id<Poll> poll) {
        return boxes().find(congress, poll).orElseThrow(NoBallotBox::new);
    }
}
