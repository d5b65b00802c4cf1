package org.daibiao.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.daibiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Waiting place (待入箱): the ballots of one poll that wait in memory, and the one batch that is on its way into the box. It asks no store: who
 * puts a batch in says what became of it, and nothing is locked meanwhile. Ballots leave by {@link #lift} alone, which lets none go in a
 * batch below the least size but for the reasons that {@link Why} names. Thread-safe.
 */
final class Waiting {
    /** Why (入箱缘由) ballots leave, and whether they may be fewer than the least. */
    enum Why {
        /** So many wait that as many stay behind as the least batch has (已满一批). */
        FULL(false),
        /** The process stops (停机). */
        STOP(false),
        /** The poll's operator asked for it, which is a line of the evidence (承办人要求). */
        ASKED(true),
        /** The vote ends: with it go all that are left, fewer where fewer voted or a stop or take-over left fewer (结束表决). */
        LAST(true);

        private final boolean few;

        Why(boolean few) {
            this.few = few;
        }
    }

    private final EvidenceChain evidence;
    private final AtomicInteger stops;
    private final long least;
    private final Papers papers = new Papers();
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private final Set<String> inBox;
    private final Set<String> barred = new HashSet<>();
    private Passage state;
    private Box box;
    private int lines;
    private int batches;
    private String last;
    private String holder;
    private int dropped;

    /** What is on its way, and what it was made of. */
    private @Nullable Batch moving;

    private Map<String, String> lifted = Map.of();

    /** How often it was put in without a plain answer: as long as one is open, a late commit can come. */
    private int open;

    /**
     * For a box that this process holds.
     *
     * @param chain the lines of its evidence
     * @param inBox the marks that are in it
     */
    Waiting(Urn.Place place, EvidenceChain evidence, Box box, List<String> chain, Collection<String> inBox) {
        Long batch = place.batch();
        this.evidence = evidence;
        this.stops = place.stops();
        this.least = Math.max(Poll.LEAST_BATCH, batch == null ? Long.MAX_VALUE : batch);
        this.box = box;
        this.holder = box.holder();
        this.state = box.closed() ? Passage.CLOSED : Passage.QUIET;
        this.lines = chain.size();
        this.batches = EvidenceChain.batches(chain).size();
        this.last = chain.get(chain.size() - 1);
        this.inBox = new HashSet<>(inBox);
    }

    synchronized Passage state() {
        return state;
    }

    /** The box as this process knows it. */
    synchronized Box box() {
        return box;
    }

    Papers papers() {
        return papers;
    }

    /** Takes a ballot in, in place of one of the same mark that waits. */
    synchronized Outcome<Receipt> take(String mark, String choices, String path) {
        requireHere();
        if (state == Passage.CLOSED || (moving != null && moving.close())) {
            return CastRule.closed();
        }
        if (state == Passage.HANDED) {
            return CastRule.no("poll.handed-over", "poll");
        }
        if (barred.contains(mark)) {
            return CastRule.no("poll.barred", path);
        }
        if (inBox.contains(mark)) {
            return CastRule.votedBefore(path);
        }
        if (lifted.containsKey(mark)) {
            return CastRule.no("poll.on-its-way", path);
        }
        if (stops.get()
                > 0) { // read here, so that whoever stops and counts afterwards has counted each that was taken before
            return CastRule.no("poll.stopping", "poll");
        }
        waiting.put(mark, choices);
        return Outcome.accepted(Receipt.RECEIVED);
    }

    /** What became of the ballot of a mark. */
    synchronized Receipt receipt(String mark) {
        if (inBox.contains(mark)) {
            return Receipt.IN_BOX;
        }
        return waiting.containsKey(mark) || lifted.containsKey(mark) ? Receipt.RECEIVED : Receipt.NONE;
    }

    /**
     * Keeps ballots of these marks out from now on, all or none.
     *
     * @return those of them under which there is a ballot; then none is kept out
     */
    synchronized List<String> bar(List<String> marks) {
        List<String> used =
                marks.stream().filter(mark -> receipt(mark) != Receipt.NONE).toList();
        if (used.isEmpty()) {
            barred.addAll(marks);
        }
        return used;
    }

    /** Lets ballots of these marks in again. */
    synchronized void unbar(List<String> marks) {
        barred.removeAll(Set.copyOf(marks));
    }

    /** How many wait and are on their way; none of those that were handed over. */
    synchronized int waits() {
        return state == Passage.HANDED ? 0 : waiting.size() + lifted.size();
    }

    /** How many were dropped when another process was found to have the box. */
    synchronized int dropped() {
        return dropped;
    }

    /** The marks of those that wait or are on their way. */
    synchronized Set<String> marks() {
        Set<String> marks = new HashSet<>(waiting.keySet());
        marks.addAll(lifted.keySet());
        return marks;
    }

    /** How many marks are in the box. */
    synchronized int inBox() {
        return inBox.size();
    }

    /**
     * Lets ballots go, as one batch, while nothing else is on its way; empty when they may not. The only way out: see {@link Why} for who may be
     * fewer than {@link Poll#LEAST_BATCH}.
     */
    synchronized Optional<Batch> lift(Why why, EvidenceChain.Said said) {
        if (state != Passage.QUIET) {
            return Optional.empty();
        }
        List<String> read = why == Why.LAST ? papers.agreed() : List.of();
        int going = why == Why.FULL ? spare() : waiting.size();
        int size = going + read.size();
        boolean some = size >= Poll.LEAST_BATCH || (why.few && size > 0);
        if (!some && why != Why.LAST) {
            return Optional.empty();
        }
        Map<String, String> taken = new LinkedHashMap<>();
        waiting.entrySet().stream().limit(going).forEach(one -> taken.put(one.getKey(), one.getValue()));
        List<Slip> slips = new ArrayList<>();
        taken.values().forEach(choices -> slips.add(slip(choices)));
        read.forEach(paper -> slips.add(slip(paper)));
        List<String> chain = new ArrayList<>();
        if (why == Why.ASKED) {
            chain.add(evidence.asked(last, said, size));
        }
        if (some) {
            var source = read.isEmpty() ? EvidenceChain.Source.ELECTRONIC : EvidenceChain.Source.PAPER;
            String before = chain.isEmpty() ? last : chain.get(0);
            chain.add(evidence.batch(before, batches + 1, source, size, slips, taken.keySet()));
        }
        waiting.keySet().removeAll(taken.keySet());
        lifted = taken;
        return leaves(new Batch(List.copyOf(taken.keySet()), slips, lines + 1L, chain, why == Why.LAST));
    }

    /** Lets a line of evidence go, which is put in as a batch is. */
    synchronized Optional<Batch> tell(EvidenceChain.Told line) {
        return state == Passage.QUIET
                ? leaves(new Batch(List.of(), List.of(), lines + 1L, List.of(line.after(last)), false))
                : Optional.empty();
    }

    /** How many may go so that a whole batch stays behind; none where that would be fewer than one. */
    private int spare() {
        long over = waiting.size() - least;
        return over >= least ? (int) over : 0;
    }

    /** A random id: what is told of a ballot must not be an order of coming. */
    private static Slip slip(String choices) {
        return new Slip(UUID.randomUUID().toString(), choices);
    }

    private Optional<Batch> leaves(Batch batch) {
        moving = batch;
        open = 1;
        step(Passage.Step.PUT);
        return Optional.of(batch);
    }

    /** The batch in doubt, to be put in once more as it is; empty when there is none. */
    synchronized Optional<Batch> again() {
        if (state != Passage.DOUBT) {
            return Optional.empty();
        }
        open++;
        step(Passage.Step.AGAIN);
        return Optional.ofNullable(moving);
    }

    /** Whether as many wait beside the batch in doubt as would make up another one: time to try again. */
    synchronized boolean isPressed() {
        return state == Passage.DOUBT && waiting.size() >= least && (waiting.size() - least) % least == 0;
    }

    /** The batch is kept. */
    synchronized void kept(Batch batch) {
        if (!batch.equals(moving)) {
            return; // it was found before the answer came
        }
        box = box.changed(batch.close());
        lines += batch.chain().size();
        batches += batch.slips().isEmpty() ? 0 : 1;
        last = batch.chain().isEmpty() ? last : batch.chain().get(batch.chain().size() - 1);
        inBox.addAll(batch.marks());
        settled(batch.close() ? Passage.Step.SEALED : Passage.Step.KEPT);
        if (batch.close()) {
            papers.clear();
        }
    }

    /** No answer came of the batch, or a plain no, after which the box has still to be looked at. */
    synchronized void notKept(Batch batch, boolean no) {
        if (batch.equals(moving)) {
            open -= no ? 1 : 0;
            unanswered();
        }
    }

    private void unanswered() {
        if (state == Passage.PUTTING) {
            step(Passage.Step.UNANSWERED);
        }
    }

    /** After plain noes alone the batch is not in the box, and never will be: its ballots wait again, before the others. */
    synchronized void refused(Batch batch) {
        if (batch.equals(moving) && state == Passage.DOUBT && open == 0) {
            Map<String, String> later = new LinkedHashMap<>(waiting);
            waiting.clear();
            waiting.putAll(lifted);
            waiting.putAll(later);
            settled(Passage.Step.REFUSED);
        }
    }

    private void settled(Passage.Step step) {
        moving = null;
        lifted = Map.of();
        step(step);
    }

    /** Whether the box is other than this process left it, or nobody knows how it left it. */
    synchronized boolean differs(Box now) {
        return state == Passage.DOUBT || !now.equals(box);
    }

    /**
     * Looks at a box and at its chain, which was read later: the own line is looked for first, whoever has the box by then. Only where another
     * holder is named is anything dropped.
     */
    synchronized void look(Box now, List<String> chain) {
        Batch batch = moving;
        if (batch != null && isIn(batch, now, chain)) {
            kept(batch);
        }
        if (!now.holder().equals(box.holder()) && !Passage.LIFECYCLE.ends().contains(state)) {
            dropped = state == Passage.HANDED ? 0 : waiting.size() + lifted.size();
            holder = now.holder();
            waiting.clear();
            papers.clear();
            settled(Passage.Step.LOSE);
        }
    }

    private boolean isIn(Batch batch, Box now, List<String> chain) {
        int end = lines + batch.chain().size();
        return batch.chain().isEmpty()
                ? now.closed() && now.holder().equals(box.holder())
                : chain.size() >= end && chain.subList(lines, end).equals(batch.chain());
    }

    /** Throws when another process has the box. */
    synchronized void requireHere() {
        if (state == Passage.LOST) {
            throw new PollHeldElsewhere(box.poll(), holder, dropped);
        }
    }

    /** Drops what waits, of a poll that was called off. */
    synchronized void drop() {
        waiting.clear();
        papers.clear();
    }

    /** What waits, to be taken by another process; nothing more is taken in until this one resumes. Empty while something is on its way. */
    synchronized Optional<Handover.Content> hand() {
        if (state == Passage.QUIET) {
            step(Passage.Step.HAND);
        }
        return state == Passage.HANDED
                ? Optional.of(new Handover.Content(new LinkedHashMap<>(waiting), papers.agreed(), papers.issuedThen()))
                : Optional.empty();
    }

    /** Goes on after a hand-over that nobody took, with the box as it is by now; not with one that another process has. */
    synchronized void resume(Box now) {
        if (state == Passage.HANDED && now.holder().equals(box.holder())) {
            box = now;
            step(Passage.Step.RESUME);
        }
    }

    /** Takes what another process handed over. */
    synchronized void receive(Handover.Content content) {
        content.ballots().forEach(waiting::putIfAbsent);
        papers.restore(content.papers(), content.papersIssued());
    }

    /** Waits until no answer is awaited, at most so long; whether it came. If not, the batch is in doubt. */
    synchronized boolean awaitAnswer(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (state == Passage.PUTTING) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                unanswered();
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Whether something is on its way or in doubt. */
    synchronized boolean isBusy() {
        return state == Passage.PUTTING || state == Passage.DOUBT;
    }

    /** What is on its way; empty when nothing is. */
    synchronized Optional<Batch> onItsWay() {
        return state == Passage.PUTTING ? Optional.ofNullable(moving) : Optional.empty();
    }

    /** Whether a batch that was let go is in the box by now. */
    synchronized boolean isKept(Batch batch) {
        boolean told = lines >= batch.first() + batch.chain().size() - 1;
        return batch.close() ? state == Passage.CLOSED : told;
    }

    private void step(Passage.Step step) {
        state = Passage.LIFECYCLE.next(state, step, "6.b", "poll").orThrow();
        notifyAll();
    }
}
