package org.daibiao.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * Retry rule (重试规则): decides when an act is tried again after a listener failed, and when it is set aside. Throws {@link
 * IllegalArgumentException} for a value out of bounds.
 *
 * @param attempts how often an act is tried before it is set aside, at least once
 * @param firstPause how long to wait after the first failure; longer than zero
 * @param factor how many times longer each further pause is, at least 1; no pause exceeds a day
 */
public record RetryRule(int attempts, Duration firstPause, int factor) {
    /** The default: six attempts within about an hour (10 s, 40 s, 2 min 40 s, 10 min 40 s, 42 min 40 s). */
    public static final RetryRule USUAL = new RetryRule(6, Duration.ofSeconds(10), 4);

    private static final Duration LONGEST = Duration.ofDays(1);

    public RetryRule {
        DeliveryRules.demand(attempts >= 1, "an act is tried at least once");
        DeliveryRules.demand(!firstPause.isNegative() && !firstPause.isZero(), "a pause is longer than none");
        DeliveryRules.demand(factor >= 1, "a pause is not shorter than the one before");
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
}
