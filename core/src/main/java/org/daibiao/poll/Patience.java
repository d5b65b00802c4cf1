package org.daibiao.poll;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Patience (等待时限): how long a caller may wait for an answer from the store. */
final class Patience {
    private static final Duration MOST = Duration.ofDays(1);

    private Patience() {}

    /** Returns the same duration; throws {@link IllegalArgumentException} if it is negative or longer than a day. */
    static Duration check(Duration within) {
        if (within.isNegative() || within.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a time to wait is 0 to 24 hours, not " + within);
        }
        return within;
    }

    /**
     * Waits under the lock of a monitor until a condition holds; whoever changes it must notify the monitor. Stops after the given time, or when the
     * thread is interrupted. Returns whether the condition holds.
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
