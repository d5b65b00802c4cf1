package org.daibiao.databases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.daibiao.poll.ClosePoll;
import org.daibiao.poll.PollHeldElsewhereException;
import org.daibiao.poll.Receipt;
import org.daibiao.record.Outcome;
import org.daibiao.record.StoreFailedException;
import org.daibiao.testkit.Plenary;

/** What the voters of one poll do and are told while commits are ambiguous. Thread-safe. */
final class DoubtfulRound {
    private static final int TRIES = 5;

    private final Plenary plenary;

    /** For whom a voter ever cast a ballot. */
    private final Map<Integer, Set<String>> candidates = new ConcurrentHashMap<>();

    /** For whom the ballot may be that was acknowledged last; more than one where a later one ended in doubt. */
    private final Map<Integer, List<String>> cast = new ConcurrentHashMap<>();

    private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();

    /** Who was told that there is no ballot after one had been acknowledged. */
    private final Set<Integer> forgotten = new ConcurrentSkipListSet<>();

    private final AtomicInteger inDoubt = new AtomicInteger();
    private final AtomicInteger heldElsewhere = new AtomicInteger();

    DoubtfulRound(Plenary plenary) {
        this.plenary = plenary;
    }

    Set<String> candidates(int voter) {
        return candidates.getOrDefault(voter, Set.of());
    }

    Map<Integer, List<String>> cast() {
        return Map.copyOf(cast);
    }

    Set<Integer> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    Set<Integer> forgotten() {
        return Set.copyOf(forgotten);
    }

    /** How many calls ended without an answer. */
    int inDoubt() {
        return inDoubt.get();
    }

    /** How often the process was told that it does not hold the poll, which it never gave away. */
    int heldElsewhere() {
        return heldElsewhere.get();
    }

    /** Voters from the first to the one before the last, one after another. */
    void vote(int from, int to) {
        IntStream.range(from, to).forEach(this::vote);
    }

    void vote(int voter) {
        vote(voter, Sitting.candidate(voter));
    }

    /** A ballot for a candidate; of one for whom it is not the first the later counts, if it is acknowledged. */
    void vote(int voter, String candidate) {
        candidates.computeIfAbsent(voter, one -> new ConcurrentSkipListSet<>()).add(candidate);
        try {
            Outcome<Receipt> told = plenary.cast(voter, candidate);
            if (told instanceof Outcome.Accepted<Receipt>) {
                cast.put(voter, List.of(candidate));
                acknowledged.add(voter);
            }
        } catch (StoreFailedException e) {
            inDoubt.incrementAndGet();
            may(voter, candidate);
        } catch (PollHeldElsewhereException e) {
            heldElsewhere.incrementAndGet();
            may(voter, candidate);
        }
    }

    private void may(int voter, String candidate) {
        cast.merge(voter, List.of(candidate), (before, more) -> {
            var all = new ArrayList<>(before);
            all.addAll(more);
            return all;
        });
    }

    /** Whether the voter now knows that there is a ballot. */
    boolean ask(int voter) {
        try {
            Receipt told = plenary.ask(voter);
            if (told != Receipt.NONE) {
                acknowledged.add(voter);
            } else if (acknowledged.contains(voter)) {
                forgotten.add(voter);
            }
            return told != Receipt.NONE;
        } catch (StoreFailedException e) {
            inDoubt.incrementAndGet();
        } catch (PollHeldElsewhereException e) {
            heldElsewhere.incrementAndGet();
        }
        return acknowledged.contains(voter);
    }

    /** As a voter is told to who got no answer: ask, and vote again where there is no ballot. */
    void askAndVoteAgain(int voter) {
        for (int n = 0; n < TRIES && !acknowledged.contains(voter); n++) {
            if (!ask(voter)) {
                vote(voter);
            }
        }
    }

    /** Whether the poll is closed now. */
    boolean close() {
        try {
            plenary.polls()
                    .close(new ClosePoll(plenary.poll().seen(), 0), plenary.office())
                    .orThrow();
            return true;
        } catch (StoreFailedException e) {
            inDoubt.incrementAndGet();
        } catch (PollHeldElsewhereException e) {
            heldElsewhere.incrementAndGet();
        }
        return false;
    }
}
