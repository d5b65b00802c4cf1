package org.daibiao.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On its way (在途批次): the one batch that is on its way into the box. Used under the lock of its {@link Waiting} alone. */
final class OnItsWay {
    private @Nullable Batch batch;
    private Map<String, String> ballots = Map.of();

    /** How often it was put in without a plain answer: as long as one is open, a late commit can come. */
    private int open;

    /** @param taken the choices of its ballots by their marks */
    Batch leaves(Batch next, Map<String, String> taken) {
        batch = next;
        ballots = taken;
        open = 1;
        return next;
    }

    Optional<Batch> batch() {
        return Optional.ofNullable(batch);
    }

    boolean is(Batch other) {
        return other.equals(batch);
    }

    /** Whether the box is closed with it. */
    boolean closes() {
        return batch != null && batch.close();
    }

    /** Whether it is a line of evidence alone. */
    boolean isLine() {
        return batch != null && batch.slips().isEmpty() && !batch.close();
    }

    Map<String, String> ballots() {
        return ballots;
    }

    Optional<Batch> again() {
        open++;
        return batch();
    }

    /** A plain no came to one of its attempts. */
    void refused() {
        open--;
    }

    boolean mayComeLate() {
        return open > 0;
    }

    /** Its ballots wait again, before those that came later. */
    void waitAgain(Map<String, String> waiting) {
        Map<String, String> later = new LinkedHashMap<>(waiting);
        waiting.clear();
        waiting.putAll(ballots);
        waiting.putAll(later);
    }

    void settled() {
        batch = null;
        ballots = Map.of();
    }

    /** Whether it is in the box. */
    boolean isIn(Box before, Box now, List<String> chain, KnownBox known) {
        return batch != null
                && (batch.chain().isEmpty()
                        ? now.closed() && now.holder().equals(before.holder())
                        : known.goesOn(batch, chain));
    }
}
