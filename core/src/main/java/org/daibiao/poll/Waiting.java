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
 * Waiting place (待入箱): the ballots of one poll that wait in memory, and the one batch that is on its way into the box. It asks no store: who
 * puts a batch in says what became of it, and nothing is locked meanwhile. Ballots leave by {@link #lift} alone, which lets none go in a
 * batch below the least size but for the reasons that {@link Why} names. Thread-safe.
 */
final class Waiting {
    private final AtomicInteger stops;
    private final long least;
    private final Papers papers = new Papers();
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private final KnownBox known;
    private final Set<Issue> barred = new HashSet<>();

    /** As what the box may name a hand-over of this process's, which is still its own to go on with; and the box's version before. */
    private final Map<String, Long> handed = new HashMap<>();

    private final String own;

    /** Whether this process opened the box, and did not take it over. */
    private final boolean opened;

    /** The name of the hand-over that was taken; empty when none was. */
    private String taken = "";

    private Passage state;
    private Box box;
    private int dropped;
    private boolean calledOff;
    /** Whether the box was found as nobody leaves it: closed though this process did not close it, or naming this one though another one has it. */
    private boolean changedByOthers;

    /** The box as it names another process of which the evidence tells nothing yet; null when it does not. */
    private @Nullable Box elsewhere;

    private final OnItsWay moving = new OnItsWay();

    /** Whether somebody has what was handed over. */
    private boolean given;

    /** For a box that this process holds, which it opened or has just taken over. */
    Waiting(PendingBallots.Place place, Box box, KnownBox known, boolean opened) {
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

    /** Takes in what one of two persons has read from the papers, as long as it can still be counted. */
    synchronized Outcome<Papers.Entry> enter(String person, List<String> ballots, Set<String> of) {
        requireHere();
        Outcome<Papers.Entry> shut = shut();
        if (shut == null && stops.get() > 0) {
            return CastRule.no(PollReasons.STOPPING, "poll");
        }
        return shut != null ? shut : Outcome.accepted(papers.enter(person, ballots, of));
    }

    /** Why nothing is taken in any more; null while something is. */
    private <T> @Nullable Outcome<T> shut() {
        if (calledOff || state == Passage.CLOSED || moving.closes()) {
            return CastRule.closed();
        }
        return state == Passage.HANDED ? CastRule.no(PollReasons.HANDED_OVER, "poll") : null;
    }

    /**
     * Takes a ballot in, in place of one of the same mark that waits.
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
        // Read here, so that whoever stops and counts afterwards has counted each that was taken before.
        if (stops.get() > 0) {
            return CastRule.no(PollReasons.STOPPING, "poll");
        }
        waiting.put(mark, choices);
        return Outcome.accepted(Receipt.RECEIVED);
    }

    /** What became of the ballot of a mark. */
    synchronized Receipt receipt(String mark) {
        if (known.has(mark)) {
            return Receipt.IN_BOX;
        }
        return waiting.containsKey(mark) || moving.ballots().containsKey(mark) ? Receipt.RECEIVED : Receipt.NONE;
    }

    /**
     * Keeps ballots so issued out from now on, all or none.
     *
     * @return the marks among them under which there is a ballot; then none is kept out
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

    /** Lets ballots so issued in again. */
    synchronized void unbar(List<Issue> issues) {
        barred.removeAll(Set.copyOf(issues));
    }

    /** How many wait and are on their way; none of those that somebody was given in a hand-over. */
    synchronized int waits() {
        return state == Passage.HANDED && given
                ? 0
                : waiting.size() + moving.ballots().size();
    }

    /** How many were dropped when another process was found to have the box. */
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
     * Lets ballots go, as one batch, while nothing else is on its way; empty when they may not. The only way out: see {@link Why} for who may be
     * fewer than {@link Poll#LEAST_BATCH}. With the last batch go the papers; rejected while two persons have not agreed on them: asked here, for one
     * of them may begin to correct them in this very moment.
     *
     * @param of the sign-ins by which papers are issued; of no matter but for the last batch
     */
    synchronized Outcome<Optional<Batch>> lift(Why why, EvidenceChain.Said said, Set<String> of) {
        if (state != Passage.QUIET || (why == Why.STOP && stops.get() == 0)) { // of a stop whose time is over
            return Outcome.accepted(Optional.empty());
        }
        Optional<List<String>> papersRead = why == Why.LAST ? papers.read(of) : Optional.of(List.of());
        return papersRead
                .map(read -> Outcome.accepted(lifted(why, said, read)))
                .orElseGet(() -> CastRule.no(PollReasons.PAPERS_MISSING, "poll"));
    }

    private Optional<Batch> lifted(Why why, EvidenceChain.Said said, List<String> read) {
        int going = why == Why.FULL ? spare() : waiting.size();
        boolean some = going >= Poll.LEAST_BATCH || (why.few && going > 0);
        if (!some && why != Why.LAST) { // with which papers go too, and which closes the box also without any
            return Optional.empty();
        }
        Map<String, String> taken = new LinkedHashMap<>();
        waiting.entrySet().stream().limit(going).forEach(one -> taken.put(one.getKey(), one.getValue()));
        Batch batch = known.batch(taken, read, why == Why.ASKED ? said : null, why == Why.LAST);
        waiting.keySet().removeAll(taken.keySet());
        return leaves(batch, taken);
    }

    /** Lets a line of evidence go, which is put in as a batch is. */
    synchronized Optional<Batch> tell(EvidenceChain.Told line) {
        return state == Passage.QUIET ? leaves(known.line(line), Map.of()) : Optional.empty();
    }

    /** How many may go so that a whole batch stays behind; none where that would be fewer than one. */
    private int spare() {
        long over = waiting.size() - least;
        return over >= least ? (int) over : 0;
    }

    private Optional<Batch> leaves(Batch batch, Map<String, String> taken) {
        step(Passage.Step.PUT);
        return Optional.of(moving.leaves(batch, taken));
    }

    /** The batch in doubt, to be put in once more as it is; empty when there is none. */
    synchronized Optional<Batch> again() {
        if (state != Passage.DOUBT) {
            return Optional.empty();
        }
        step(Passage.Step.AGAIN);
        return moving.again();
    }

    /** Whether as many wait beside the batch in doubt as would make up another one: time to try again. */
    synchronized boolean isPressed() {
        return state == Passage.DOUBT && !waiting.isEmpty() && waiting.size() % least == 0;
    }

    /** The batch is kept. */
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

    /** No answer came of the batch, or a plain no, after which the box has still to be looked at. */
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

    /** After plain noes alone the batch is not in the box, and never will be: its ballots wait again, before the others. A line is owed still. */
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

    /** Whether the box is other than this process left it, or nobody knows how it left it. */
    synchronized boolean differs(Box now) {
        return state == Passage.DOUBT || elsewhere != null || changedByOthers || !now.equals(box);
    }

    /**
     * Looks at a box and at its chain, which was read later: the own line is looked for first, whoever has the box by then. Only where another
     * holder is named, and the chain tells that another one took it over or that the poll is called off, is anything dropped: a name alone is written
     * before its line, or by somebody who changes the database.
     */
    synchronized void look(Box now, List<String> chain) {
        if (moving.isIn(box, now, chain, known)) {
            moving.batch().ifPresent(this::kept);
        }
        if (!isNews(now)) {
            return;
        }
        boolean named = now.holder().equals(own);
        boolean shut = now.closed() && state != Passage.CLOSED && !calledOff;
        boolean handedOver = state == Passage.HANDED && handed.containsKey(now.holder());
        changedByOthers = named && (shut || isAnothers(chain, true));
        elsewhere = null;
        if ((named && !now.closed() && !changedByOthers) || handedOver) {
            box = now; // also where an order of this process's was kept late
        } else if (!named && !Passage.LIFECYCLE.ends().contains(state)) {
            elsewhere = now;
            if (isAnothers(chain, false) || chain.stream().anyMatch(EvidenceChain::isLast)) {
                lose();
            }
        }
    }

    /** Whether the chain says that another process has the poll, or at least not this one; as long as the line of its own take-over is on its way, nobody knows. */
    private boolean isAnothers(List<String> chain, boolean named) {
        if (named && moving.isLine()) {
            return false;
        }
        String holder = EvidenceChain.holder(chain);
        return holder == null ? named && !opened : !holder.equals(own);
    }

    /** Another process has the box: what waits is dropped. */
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

    /** Not of a box as it was before: what this process has done since is known better. */
    private boolean isNews(Box now) {
        return now.version() >= box.version();
    }

    /** Whether the box is as nobody leaves it, if it was read after the chain. */
    synchronized boolean isChanged() {
        return changedByOthers;
    }

    /** Throws when another process has the box. */
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

    /** Drops what waits, of a poll that was called off, and takes nothing more. */
    synchronized void drop() {
        calledOff = true;
        waiting.clear();
        papers.clear();
    }

    /** What waits, to be taken by another process; nothing more is taken in until this one resumes. Empty while something is on its way. */
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

    /** The box does, and somebody is given it. */
    synchronized void given(Box now) {
        if (state == Passage.HANDED && isNews(now)) {
            box = now;
            given = true;
        }
    }

    /** Goes on after a hand-over that nobody took, with the box as it is by now; not with one of another process, or that was handed over since. */
    synchronized void resume(Box now) {
        boolean since = handed.values().stream().anyMatch(version -> version >= now.version());
        if (state == Passage.HANDED && now.holder().equals(own) && isNews(now) && !since) {
            box = now;
            given = false;
            step(Passage.Step.RESUME);
        }
    }

    /** Takes what another process handed over. */
    synchronized void receive(Handover.Opened from) {
        from.content().ballots().forEach(waiting::putIfAbsent);
        papers.restore(from.content().papers(), from.content().papersOf());
        taken = from.name();
    }

    /** Whether what was handed over is here: it was taken by this process, or given by it. */
    synchronized boolean has(Handover handover) {
        return handover.name().equals(taken) || handed.containsKey(handover.name());
    }

    /** Waits until no answer is awaited, at most so long; whether it came. If not, the batch is in doubt. */
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

    /** Whether the box is as this process left it but for its marks, or for lines of its chain, which are neither known nor those of the batch in doubt. */
    synchronized boolean isForeign(Box now, List<String> chain, Collection<String> marks) {
        return now.equals(box) && !(known.isChain(chain) && known.size() == marks.size());
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
        state = Passage.LIFECYCLE.next(state, step, "6.b", "poll").orThrow();
        notifyAll();
    }
}
