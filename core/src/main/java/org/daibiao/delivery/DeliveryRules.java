package org.daibiao.delivery;

import java.time.Duration;
import org.daibiao.record.Query;

/**
 * Parameters of delivery (推送参数). Throws {@link IllegalArgumentException} for a value out of bounds.
 *
 * @param lease how long a node may hold a listener's place, at least a second. Handling one act must take far less time, and the nodes' clocks must
 *     agree far more closely. A lease or pause that would, by the node's own clock, end later than the maximum comes from a clock that was set back
 *     and is ignored. A turn takes no further act once half of the lease is over
 * @param batch the maximum number of acts in one turn, 1 to {@value Query#MOST}
 * @param retry when an act is tried again after a failure, and when it is set aside
 */
public record DeliveryRules(Duration lease, int batch, RetryRule retry) {
    /** The defaults: two minutes, 100 acts, and {@link RetryRule#USUAL}. */
    public static final DeliveryRules USUAL = new DeliveryRules(Duration.ofMinutes(2), 100, RetryRule.USUAL);

    public DeliveryRules {
        demand(lease.compareTo(Duration.ofSeconds(1)) >= 0, "a lease lasts at least a second");
        demand(batch >= 1 && batch <= Query.MOST, "a turn has 1 to " + Query.MOST + " acts");
    }

    static void demand(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
