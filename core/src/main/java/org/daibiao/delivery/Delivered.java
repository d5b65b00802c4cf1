package org.daibiao.delivery;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one call of deliver did (投递结果), added up over the listeners. What a node handled after it had lost its lease is not counted: the
 * node that took over counts it.
 *
 * @param handled how many acts were handled
 * @param failed how many attempts failed, those included after which an act was set aside
 * @param setAside how many acts were set aside
 * @param more whether there is more to do at once: call again
 * @param waitingUntil the earliest instant at which a listener that could do nothing now can go on: its pause ends, or the lease of the node
 *     that is at it runs out; null when none waits
 */
public record Delivered(
        int handled,
        int failed,
        int setAside,
        boolean more,
        @Nullable Instant waitingUntil) {
    static final Delivered NOTHING = new Delivered(0, 0, 0, false, null);

    static Delivered waiting(@Nullable Instant until) {
        return new Delivered(0, 0, 0, false, until);
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
                        .orElse(null));
    }
}
