package org.daibiao.poll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Urn: the ballots of one poll that wait in the memory of the process that holds it, and their way into the box. Thread-safe: one at a time.
 */
final class Urn {
    private final BallotBox boxes;
    private final CongressId congress;
    private final EvidenceChain evidence;
    private final @Nullable Long batch;
    private final Runnable forget;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private final Papers papers = new Papers();
    private Box box;
    private int lines;

    /** What was put in last, while nobody knows whether it is kept. */
    private @Nullable Batch doubt;

    /**
     * For a box that this process holds.
     *
     * @param forget called when it holds it no more
     */
    Urn(BallotBox boxes, CongressId congress, EvidenceChain evidence, Box box, @Nullable Long batch, Runnable forget) {
        this.boxes = boxes;
        this.congress = congress;
        this.evidence = evidence;
        this.box = box;
        this.batch = batch;
        this.forget = forget;
        this.lines = boxes.chain(congress, box.poll()).size();
    }

    /** What two persons have read from the papers. */
    synchronized Papers papers() {
        requireHeld();
        return papers;
    }

    /** Of a box that was closed: nothing that waits may be dropped without a word, but what was in doubt may be in it. */
    synchronized void requireNothingLeft() {
        settle();
        if (waits() > 0) {
            throw lost();
        }
    }

    synchronized int waits() {
        return waiting.size() + papers.agreed().size();
    }

    /**
     * Takes a ballot in. The last one of a mark counts until it is in the box; then no other is taken. When twice as many wait as a batch
     * has, the older half goes into the box, so that the last batch is no smaller.
     *
     * @param path of the mark in the command
     */
    synchronized Outcome<Receipt> cast(String mark, String choices, String path) {
        requireHeld();
        if (box.closed()) {
            return CastRule.closed();
        }
        if (boxes.isMarked(congress, box, mark)) {
            return CastRule.votedBefore(path);
        }
        waiting.put(mark, choices);
        if (batch != null && waiting.size() >= 2 * batch) {
            flush(waiting.size() - batch.intValue(), false);
        }
        return Outcome.accepted(waiting.containsKey(mark) ? Receipt.RECEIVED : Receipt.IN_BOX);
    }

    synchronized Receipt receipt(String mark) {
        requireHeld();
        if (waiting.containsKey(mark)) {
            return Receipt.RECEIVED;
        }
        return boxes.isMarked(congress, box, mark) ? Receipt.IN_BOX : Receipt.NONE;
    }

    /** Puts all that wait into the box, the papers with them so that nobody can tell which they are, and closes it; once. How many they were. */
    synchronized int close() {
        settle();
        int size = waiting.size() + papers.agreed().size();
        if (box.closed()) {
            return 0;
        }
        flush(waiting.size(), true);
        return size;
    }

    /** Closes the box; what waits is dropped. */
    synchronized void drop() {
        waiting.clear();
        papers.clear();
        close();
    }

    private void flush(int count, boolean close) {
        List<String> marks = waiting.keySet().stream().limit(count).toList();
        List<Slip> slips = new ArrayList<>();
        marks.forEach(mark -> slips.add(slip(waiting.get(mark))));
        List<String> read = close ? papers.agreed() : List.of();
        read.forEach(paper -> slips.add(slip(paper)));
        List<String> chain = new ArrayList<>();
        if (!slips.isEmpty()) {
            String last = boxes.chain(congress, box.poll()).get(lines - 1);
            var source = read.isEmpty() ? EvidenceChain.Source.ELECTRONIC : EvidenceChain.Source.PAPER;
            chain.add(evidence.batch(last, lines, source, slips.size(), slips, marks));
        }
        put(new Batch(marks, slips, lines + 1L, chain, close));
    }

    /** A random id: what is told of a ballot must not be an order of coming. */
    private static Slip slip(@Nullable String choices) {
        return new Slip(UUID.randomUUID().toString(), choices == null ? "" : choices);
    }

    private void put(Batch added) {
        doubt = added;
        try {
            if (boxes.put(congress, box, added) != BallotBox.Put.DONE) {
                doubt = null;
                throw lost();
            }
            kept(added);
        } catch (DaibiaoException.StoreFailed e) {
            settle();
            if (doubt != null) {
                throw e;
            }
        }
    }

    /** Whether what is in doubt was kept after all; asked again before anything else is done, until the store answers. */
    private void settle() {
        if (doubt != null && isKept(doubt)) {
            kept(doubt);
        }
    }

    private void kept(Batch added) {
        box = box.changed(added.close());
        lines += added.chain().size();
        added.marks().forEach(waiting::remove);
        if (added.close()) {
            papers.clear();
        }
        doubt = null;
    }

    /** Every change of the box by another process makes it another one: then nothing is taken in here any more. */
    private void requireHeld() {
        settle();
        if (!boxes.find(congress, box.poll()).equals(Optional.of(box))) {
            throw lost();
        }
    }

    /** Drops what waits: another process has the box, and its voters vote again there. */
    synchronized PollHeldElsewhere lost() {
        waiting.clear();
        papers.clear();
        forget.run();
        return new PollHeldElsewhere(box.poll(), holder());
    }

    /** After a lost answer: whether the box is as the batch would have left it, and nobody else's work. */
    private boolean isKept(Batch added) {
        Box now = boxes.find(congress, box.poll()).orElse(box);
        List<String> chain = boxes.chain(congress, box.poll());
        return now.equals(box.changed(added.close()))
                && chain.size() == lines + added.chain().size()
                && chain.subList(lines, chain.size()).equals(added.chain());
    }

    private String holder() {
        return boxes.find(congress, box.poll()).map(Box::holder).orElse("");
    }

    /** Papers: two lists that have to agree. Used by one thread at a time. */
    static final class Papers {
        private @Nullable String first;
        private List<String> entered = List.of();
        private List<String> agreed = List.of();
        private boolean done;

        /** How an entry compares with the one before. */
        enum Entry {
            /** Nothing to compare with yet (第一人录入). */
            FIRST,
            /** Both agree (两人一致). */
            AGREED,
            /** They differ: both have to enter anew (两人不一致). */
            DIFFERENT,
            /** The same person again (同一人重复录入). */
            SAME_PERSON
        }

        synchronized Entry enter(String person, List<String> ballots) {
            List<String> sorted = ballots.stream().sorted().toList();
            if (first == null) {
                done = false; // who enters anew corrects what was agreed before
                agreed = List.of();
                first = person;
                entered = sorted;
                return Entry.FIRST;
            }
            if (first.equals(person)) {
                return Entry.SAME_PERSON;
            }
            first = null;
            done = entered.equals(sorted);
            agreed = done ? sorted : List.of();
            entered = List.of();
            return done ? Entry.AGREED : Entry.DIFFERENT;
        }

        synchronized List<String> agreed() {
            return agreed;
        }

        synchronized boolean done() {
            return done;
        }

        synchronized void clear() {
            first = null;
            entered = List.of();
            agreed = List.of();
            done = false;
        }
    }
}
