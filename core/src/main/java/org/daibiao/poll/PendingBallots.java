package org.daibiao.poll;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.daibiao.record.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Pending ballots (待入箱): the ballots of one poll that wait in memory, and the single batch that is on its way into the box. It does not call the store:
 * the caller that puts a batch in reports what became of it, and no lock is held meanwhile. Ballots leave only by {@link #lift}, which allows a batch
 * below the least size only for the reasons that {@link BatchCause} names. Thread-safe.
 */
final class PendingBallots {
    private final AtomicInteger stops;
    private final long least;
    private final Papers papers = new Papers();
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private final KnownBox known;
    private final Set<Issue> barred = new HashSet<>();

    /** The names of this process's hand-overs, with which it may still continue, each with the box's version before. */
    private final Map<String, Long> handed = new HashMap<>();

    private final String own;

    /** Whether this process opened the box instead of taking it over. */
    private final boolean opened;

    /** The name of the hand-over that was taken; empty when none was. */
    private String taken = "";

    private Passage state;
    private Box box;
    private int dropped;
    private boolean calledOff;
    /**
     * Whether the box was found in an impossible state: closed though this process did not close it, or naming this process though another one holds
     * it.
     */
    private boolean changedByOthers;

    /** The box while it names another process that is not yet in the evidence; otherwise null. */
    private @Nullable Box elsewhere;

    private final OnItsWay moving = new OnItsWay();

    /** Whether the hand-over was given to someone. */
    private boolean given;

    /** For a box that this process holds, having opened it or just taken it over. */
    PendingBallots(BallotSlot.Place place, Box box, KnownBox known, boolean opened) {
        this.opened = opened;
        this.stops = place.stops();
        Optional<Long> batch = Optional.ofNullable(place.batch());
        this.least = Math.max(Poll.LEAST_BATCH, batch.orElse(Long.MAX_VALUE));
        this.box = box;
        this.own = box.holder();
        this.state = box.closed() ? Passage.CLOSED : Passage.QUIET;
        this.known = known;
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

    /** Records what one of two persons has read from the papers, while it can still be counted. */
    synchronized Outcome<Papers.Entry> enter(String person, List<String> ballots, Set<String> of) {
        requireHere();
        Outcome<Papers.Entry> shut = shut();
        if (shut == null && stops.get() > 0) {
            return CastRule.no(PollReasons.STOPPING, "poll");
        }
        return shut != null ? shut : Outcome.accepted(papers.enter(person, ballots, of));
    }

    /** Why nothing is accepted any more; null while ballots are accepted. */
    private <T> @Nullable Outcome<T> shut() {
        if (calledOff || state == Passage.CLOSED || moving.closes()) {
            return CastRule.closed("poll");
        }
        return state == Passage.HANDED ? CastRule.no(PollReasons.HANDED_OVER, "poll") : null;
    }

    /**
     * Accepts a ballot, replacing a waiting one with the same mark.
     *
     * @param path of the mark in the command
     */
    synchronized Outcome<Receipt> take(Issue issue, String choices, String path) {
        String mark = issue.mark();
        requireHere();
        Outcome<Receipt> shut = shut();
        if (shut != null) {
            return shut;
        }
        if (barred.contains(issue)) {
            return CastRule.no(PollReasons.BARRED, path);
        }
        if (known.has(mark)) {
            return CastRule.votedBefore(path);
        }
        if (moving.ballots().containsKey(mark)) {
            return CastRule.no(PollReasons.ON_ITS_WAY, path);
        }
        // Read here, so that a stop that counts afterwards includes every ballot accepted before.
        if (stops.get() > 0) {
            return CastRule.no(PollReasons.STOPPING, "poll");
        }
        waiting.put(mark, choices);
        return Outcome.accepted(Receipt.RECEIVED);
    }

    /** What became of the ballot with a mark. */
    synchronized Receipt receipt(String mark) {
        if (known.has(mark)) {
            return Receipt.IN_BOX;
        }
        return waiting.containsKey(mark) || moving.ballots().containsKey(mark) ? Receipt.RECEIVED : Receipt.NONE;
    }

    /**
     * Refuses ballots with these issues from now on, all or none.
     *
     * @return the marks among them that have a ballot; then none is refused
     */
    synchronized List<String> bar(List<Issue> issues) {
        List<String> used = issues.stream()
                .map(Issue::mark)
                .filter(mark -> receipt(mark) != Receipt.NONE)
                .toList();
        if (used.isEmpty()) {
            barred.addAll(issues);
        }
        return used;
    }

    /** Accepts ballots with these issues again. */
    synchronized void unbar(List<Issue> issues) {
        barred.removeAll(Set.copyOf(issues));
    }

    /** How many wait or are on their way; none of those that were given away in a hand-over. */
    synchronized int waits() {
        return state == Passage.HANDED && given
                ? 0
                : waiting.size() + moving.ballots().size();
    }

    /** How many were dropped when another process was found to hold the box. */
    synchronized int dropped() {
        return dropped;
    }

    /** The marks of those that wait or are on their way. */
    synchronized Set<String> marks() {
        Set<String> marks = new HashSet<>(waiting.keySet());
        marks.addAll(moving.ballots().keySet());
        return marks;
    }

    /** How many marks are in the box. */
    synchronized int inBox() {
        return known.size();
    }

    /**
     * Lets ballots go, as one batch, while nothing else is on its way; empty when they may not. The only way out: {@link BatchCause} says which
     * batches may be smaller than {@link Poll#LEAST_BATCH}. The papers go with the last batch; rejected while two persons have not agreed on them.
     * This is checked here because one of them may start correcting them at this very moment.
     *
     * @param of the sign-ins for which papers are issued; used only for the last batch
     */
    synchronized Outcome<Optional<Batch>> lift(BatchCause cause, EvidenceChain.Said said, Set<String> of) {
        if (state != Passage.QUIET || (cause == BatchCause.STOP && stops.get() == 0)) { // a stop whose time is over
            return Outcome.accepted(Optional.empty());
        }
        Optional<List<String>> papersRead = cause == BatchCause.LAST ? papers.read(of) : Optional.of(List.of());
        return papersRead
                .map(read -> Outcome.accepted(lifted(cause, said, read)))
                .orElseGet(() -> CastRule.no(PollReasons.PAPERS_MISSING, "poll"));
    }

    private Optional<Batch> lifted(BatchCause cause, EvidenceChain.Said said, List<String> read) {
        int going = cause == BatchCause.FULL ? spare() : waiting.size();
        boolean some = going >= Poll.LEAST_BATCH || (cause.few && going > 0);
        if (!some
                && cause
                        != BatchCause
                                .LAST) { // the last batch also takes papers, and closes the box even without ballots
            return Optional.empty();
        }
        Map<String, String> taken = new LinkedHashMap<>();
        waiting.entrySet().stream().limit(going).forEach(one -> taken.put(one.getKey(), one.getValue()));
        Batch batch = known.batch(taken, read, cause == BatchCause.ASKED ? said : null, cause == BatchCause.LAST);
        waiting.keySet().removeAll(taken.keySet());
        return leaves(batch, taken);
    }

    /** Lets a line of evidence go, which is put in like a batch. */
    synchronized Optional<Batch> tell(EvidenceChain.Told line) {
        return state == Passage.QUIET ? leaves(known.line(line), Map.of()) : Optional.empty();
    }

    /** How many may go so that a whole batch stays behind; zero when too few would go. */
    private int spare() {
        long over = waiting.size() - least;
        return over >= least ? (int) over : 0;
    }

    private Optional<Batch> leaves(Batch batch, Map<String, String> taken) {
        step(Passage.Step.PUT);
        return Optional.of(moving.leaves(batch, taken));
    }

    /** The batch in doubt, to be put in once more unchanged; empty when there is none. */
    synchronized Optional<Batch> again() {
        if (state != Passage.DOUBT) {
            return Optional.empty();
        }
        step(Passage.Step.AGAIN);
        return moving.again();
    }

    /** Whether enough for another batch wait beside the batch in doubt: time to try again. */
    synchronized boolean isPressed() {
        return state == Passage.DOUBT && !waiting.isEmpty() && waiting.size() % least == 0;
    }

    /** The batch was stored. */
    synchronized void kept(Batch batch) {
        if (!moving.is(batch)) {
            return; // it was found before the answer came
        }
        box = box.changed(batch.close());
        known.kept(batch);
        settled(batch.close() ? Passage.Step.SEALED : Passage.Step.KEPT);
        if (batch.close()) {
            papers.clear();
        }
    }

    /** The batch got no answer, or a definite refusal; after either, the box must still be checked. */
    synchronized void notKept(Batch batch, boolean no) {
        if (moving.is(batch)) {
            if (no) {
                moving.refused();
            }
            unanswered();
        }
    }

    private void unanswered() {
        if (state == Passage.PUTTING) {
            step(Passage.Step.UNANSWERED);
        }
    }

    /**
     * If all attempts were definitely refused, the batch is not in the box and never will be: its ballots wait again, ahead of the others. A line is
     * still owed.
     */
    synchronized void refused(Batch batch) {
        if (moving.is(batch) && state == Passage.DOUBT && !moving.mayComeLate() && !moving.isLine()) {
            moving.waitAgain(waiting);
            settled(Passage.Step.REFUSED);
        }
    }

    private void settled(Passage.Step step) {
        moving.settled();
        step(step);
    }

    /** Whether the box differs from how this process left it, or that state is unknown. */
    synchronized boolean differs(Box now) {
        return state == Passage.DOUBT || elsewhere != null || changedByOthers || !now.equals(box);
    }

    /**
     * Examines a box and its chain, which was read later. This process's own line is searched for first, whoever holds the box by then. Ballots are
     * dropped only when another holder is named and the chain says that another process took the poll over, or that the poll has ended. A name alone
     * is not enough: it is written before its line, or by someone who changes the database.
     */
    synchronized void look(Box now, List<String> chain) {
        if (moving.isIn(box, now, chain, known)) {
            moving.batch().ifPresent(this::kept);
        }
        if (!isNews(now)) {
            return;
        }
        boolean named = now.holder().equals(own);
        boolean shut = now.closed() && state != Passage.CLOSED;
        boolean handedOver = state == Passage.HANDED && handed.containsKey(now.holder());
        // To close the box of a poll that was called off, this process takes it from whoever holds it, without a line
        // of evidence.
        changedByOthers = named && !calledOff && (shut || isAnothers(chain, true));
        elsewhere = null;
        if ((named && !now.closed() && !changedByOthers) || handedOver) {
            box = now; // also when an order of this process was stored late
        } else if (!named && !Passage.LIFECYCLE.ends().contains(state)) {
            elsewhere = now;
            if (isAnothers(chain, false) || chain.stream().anyMatch(EvidenceChain::isLast)) {
                lose();
            }
        }
    }

    /**
     * Whether the chain says that another process holds the poll, or at least not this one; unknown, hence false, while the line of this process's
     * own take-over is on its way.
     */
    private boolean isAnothers(List<String> chain, boolean named) {
        if (named && moving.isLine()) {
            return false;
        }
        String holder = EvidenceChain.holder(chain);
        return holder == null ? named && !opened : !holder.equals(own);
    }

    /** Another process holds the box: waiting ballots are dropped. */
    synchronized void lose() {
        Box now = elsewhere;
        if (now != null && !Passage.LIFECYCLE.ends().contains(state)) {
            dropped = waits();
            box = now;
            elsewhere = null;
            waiting.clear();
            papers.clear();
            settled(Passage.Step.LOSE);
        }
    }

    /** False for an older box: this process knows better what it has done since. */
    private boolean isNews(Box now) {
        return now.version() >= box.version();
    }

    /** Whether the box is in an impossible state, provided that it was read after the chain. */
    synchronized boolean isChanged() {
        return changedByOthers;
    }

    /** Throws when another process holds the box. */
    synchronized void requireHere() {
        if (state == Passage.LOST) {
            throw new PollHeldElsewhereException(box.poll(), box.holder(), dropped);
        }
        if (elsewhere != null) {
            throw new PollHeldElsewhereException(elsewhere.poll(), elsewhere.holder(), 0);
        }
        if (changedByOthers) {
            throw new BoxDiffersException(box.poll());
        }
    }

    /** Drops the waiting ballots of a poll that was called off, and accepts no more. */
    synchronized void drop() {
        calledOff = true;
        waiting.clear();
        papers.clear();
    }

    /**
     * The waiting ballots, to be taken by another process; nothing more is accepted until this process resumes. Empty while something is on its way.
     */
    synchronized Optional<Handover.Made> hand() {
        if (state == Passage.QUIET) {
            step(Passage.Step.HAND);
        }
        return leaving().map(before -> {
            var content = new Handover.Content(new LinkedHashMap<>(waiting), papers.agreed(), papers.agreedOf());
            Handover made = Handover.of(before, own, content);
            handed.put(made.name(), before.version());
            return new Handover.Made(made, before);
        });
    }

    /** The box while its ballots are handed over; empty when they are not. */
    synchronized Optional<Box> leaving() {
        return state == Passage.HANDED ? Optional.of(box) : Optional.empty();
    }

    /** The box names the hand-over, which is given to someone. */
    synchronized void given(Box now) {
        if (state == Passage.HANDED && isNews(now)) {
            box = now;
            given = true;
        }
    }

    /** Continues after a hand-over that nobody took, with the current box; not with one held by another process, or handed over since. */
    synchronized void resume(Box now) {
        boolean since = handed.values().stream().anyMatch(version -> version >= now.version());
        if (state == Passage.HANDED && now.holder().equals(own) && isNews(now) && !since) {
            box = now;
            given = false;
            step(Passage.Step.RESUME);
        }
    }

    /** Takes over what another process handed over. */
    synchronized void receive(Handover.Opened from) {
        from.content().ballots().forEach(waiting::putIfAbsent);
        papers.restore(from.content().papers(), from.content().papersOf());
        taken = from.name();
    }

    /** Whether this process has the hand-over: it took it, or made it. */
    synchronized boolean has(Handover handover) {
        return handover.name().equals(taken) || handed.containsKey(handover.name());
    }

    /** Waits until no answer is pending, for at most this long; returns whether it came. If not, the batch is in doubt. */
    synchronized boolean awaitAnswer(Duration most) {
        boolean came = Patience.await(this, () -> state != Passage.PUTTING, most);
        if (!came && !Thread.currentThread().isInterrupted()) {
            unanswered();
        }
        return came;
    }

    /** Whether a closed box and its chain are as this process left them. */
    synchronized boolean agrees(List<StoredBallot> found, List<String> marks, List<String> chain) {
        return known.agrees(found, marks, chain);
    }

    /**
     * Whether the box is as this process left it except for marks, or lines of its chain, that are neither known nor those of the batch in doubt;
     * never when another process had the box since: it was lost, or is taken back because the poll was called off.
     */
    synchronized boolean isForeign(Box now, List<String> chain, Collection<String> marks) {
        boolean own = state != Passage.LOST && !calledOff && now.equals(box);
        return own && !(known.isChain(chain) && known.size() == marks.size());
    }

    /** Whether something is on its way or in doubt. */
    synchronized boolean isBusy() {
        return state == Passage.PUTTING || state == Passage.DOUBT;
    }

    /** What is on its way; empty when nothing is. */
    synchronized Optional<Batch> onItsWay() {
        return state == Passage.PUTTING ? moving.batch() : Optional.empty();
    }

    /** Whether a batch that was let go is in the box by now. */
    synchronized boolean isKept(Batch batch) {
        return batch.close() ? state == Passage.CLOSED : known.isTold(batch);
    }

    private void step(Passage.Step step) {
        state = Passage.LIFECYCLE.next(state, step, "poll").orThrow();
        notifyAll();
    }
}
