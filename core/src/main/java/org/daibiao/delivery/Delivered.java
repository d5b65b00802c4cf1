package org.daibiao.delivery;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.record.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What one call of deliver did (推送结果), summed over the listeners. What a node handled after losing its lease is not counted; the node that took over
 * counts it.
 *
 * @param handled how many acts were handled
 * @param failed how many attempts failed, including those after which an act was set aside
 * @param setAside how many acts were set aside
 * @param more whether there is more to do immediately: call again
 * @param waitingUntil the earliest instant at which a listener that could do nothing now can continue: its pause ends, or the lease of the node that
 *     holds it runs out; null when none waits
 * @param warnings what the host should check although everything was done: a clock that was set back ({@code delivery.clock-set-back}); usually empty
 */
public record Delivered(
        int handled,
        int failed,
        int setAside,
        boolean more,
        @Nullable Instant waitingUntil,
        List<Rejection> warnings) {
    static final Delivered NOTHING = waiting(null);

    public Delivered {
        warnings = List.copyOf(warnings);
    }

    static Delivered waiting(@Nullable Instant until) {
        return new Delivered(0, 0, 0, false, until, List.of());
    }

    Delivered warning(List<Rejection> of) {
        return new Delivered(handled, failed, setAside, more, waitingUntil, of);
    }

    Delivered plus(Delivered other) {
        return new Delivered(
                handled + other.handled,
                failed + other.failed,
                setAside + other.setAside,
                more || other.more,
                Stream.of(this, other)
                        .map(Delivered::waitingUntil)
                        .filter(until -> until != null)
                        .min(Instant::compareTo)
                        .orElse(null),
                Stream.of(this, other).flatMap(one -> one.warnings.stream()).toList());
    }
}
