package org.daibiao.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rejections (拒绝理由清单): collects every reason of one decision, so that a caller learns all of them at once. Not thread-safe; for use
 * within one decision.
 */
public final class Rejections {
    private final List<Rejection> reasons = new ArrayList<>();

    /** As {@link #when(boolean, Reason, Citation, String, Object...)}, where no law demands it. */
    public Rejections when(boolean broken, Reason reason, String path, Object... given) {
        return when(broken, reason, null, path, given);
    }

    /**
     * Adds a reason if {@code broken}.
     *
     * @param source the law or regulation that demands it; null if none does
     * @param path the place in the command; empty for the whole
     * @param given a value for each name of the reason, in the same order
     * @throws IllegalArgumentException if the number of values differs from the number of names, broken or not
     */
    public Rejections when(boolean broken, Reason reason, @Nullable Citation source, String path, Object... given) {
        reason.check(given);
        if (broken) {
            reasons.add(reason.at(source, path, given));
        }
        return this;
    }

    /** Adds reasons that were found elsewhere. */
    public Rejections and(List<Rejection> more) {
        reasons.addAll(more);
        return this;
    }

    /** Whether no reason has been found so far. */
    public boolean none() {
        return reasons.isEmpty();
    }

    /** The reasons found so far. */
    public List<Rejection> reasons() {
        return List.copyOf(reasons);
    }

    /** Accepted with the value of {@code change} if no reason was found, otherwise rejected with all reasons. */
    public <T> Outcome<T> orElse(Supplier<T> change) {
        return none() ? Outcome.accepted(change.get()) : Outcome.rejected(reasons);
    }
}
