package org.daibiao.poll;

import java.time.Duration;
import java.util.function.BooleanSupplier;

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

    /**
     * Waits under the lock of a monitor until something is so, which whoever changes it makes known there; at most so long, and not once the thread
     * is interrupted. Whether it is so.
     */
    static boolean await(Object monitor, BooleanSupplier so, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (!so.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                monitor.wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
