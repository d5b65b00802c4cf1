package org.daibiao.poll;

import java.time.Duration;

/** Patience (等待时限): how long somebody may wait for an answer of the store. */
final class Patience {
    private static final Duration MOST = Duration.ofDays(1);

    private Patience() {}

    /** The same; throws {@link IllegalArgumentException} for one that is negative or longer than a day. */
    static Duration check(Duration within) {
        if (within.isNegative() || within.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a time to wait is 0 to 24 hours, not " + within);
        }
        return within;
    }
}
