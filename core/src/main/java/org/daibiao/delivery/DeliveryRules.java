package org.daibiao.delivery;

import java.time.Duration;
import java.util.Optional;
import org.daibiao.record.Query;

/**
 * Parameters of delivery (投递参数). Throws {@link IllegalArgumentException} for a value out of bounds.
 *
 * @param lease how long a node may hold a listener's place, at least a second. Handling one act must take far less time, and the nodes' clocks must
 *     agree far more closely. A lease or pause that would, by the node's own clock, end later than the maximum comes from a clock that was set back
 *     and is ignored. A turn takes no further act once half of the lease is over
 * @param batch the maximum number of acts in one turn, 1 to {@value Query#MOST}
 * @param attempts how often an act is tried before it is set aside, at least once
 * @param firstPause how long to wait after the first failure; longer than zero
 * @param factor how many times longer each further pause is, at least 1; no pause exceeds a day
 */
public record DeliveryRules(Duration lease, int batch, int attempts, Duration firstPause, int factor) {
    /** The defaults: two minutes, 100 acts, six attempts within about an hour (10 s, 40 s, 2 min 40 s, 10 min 40 s, 42 min 40 s). */
    public static final DeliveryRules USUAL =
            new DeliveryRules(Duration.ofMinutes(2), 100, 6, Duration.ofSeconds(10), 4);

    private static final Duration LONGEST = Duration.ofDays(1);

    public DeliveryRules {
        demand(lease.compareTo(Duration.ofSeconds(1)) >= 0, "a lease lasts at least a second");
        demand(batch >= 1 && batch <= Query.MOST, "a turn has 1 to " + Query.MOST + " acts");
        demand(attempts >= 1, "an act is tried at least once");
        demand(!firstPause.isNegative() && !firstPause.isZero(), "a pause is longer than none");
        demand(factor >= 1, "a pause is not shorter than the one before");
    }

    /** How long to wait after this many failures of one act; empty when it must be set aside. */
    Optional<Duration> pauseAfter(int failures) {
        if (failures >= attempts) {
            return Optional.empty();
        }
        Duration pause = firstPause;
        for (int n = 1; n < failures && pause.compareTo(LONGEST) < 0; n++) {
            pause = pause.multipliedBy(factor);
        }
        return Optional.of(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }

    private static void demand(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
