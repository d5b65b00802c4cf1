package org.daibiao.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On its way (在途批次): the single batch that is on its way into the box. Used only under the lock of its {@link PendingBallots}. */
final class OnItsWay {
    private @Nullable Batch batch;
    private Map<String, String> ballots = Map.of();

    /** How many attempts have no definite answer yet: while there are any, a late commit is possible. */
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

    /** Whether it is only a line of evidence. */
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

    /** One of its attempts was definitely refused. */
    void refused() {
        open--;
    }

    boolean mayComeLate() {
        return open > 0;
    }

    /** Its ballots wait again, ahead of those that arrived later. */
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
