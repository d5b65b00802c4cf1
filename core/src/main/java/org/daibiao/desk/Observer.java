package org.daibiao.desk;

import java.time.Duration;

/**
 * Observer (观察者): sees name, duration and outcome of each operation: the hook for metrics and tracing. It sees no content. It is called
 * after the operation has ended, in the same thread. Whatever it throws changes nothing for the caller, and goes to the thread's handler
 * of uncaught exceptions. All implementations must be thread-safe.
 */
@FunctionalInterface
public interface Observer {
    /** Sees nothing. */
    Observer NONE = (operation, actor, result, duration) -> {};

    /** One operation has ended. */
    void ended(String operation, Actor actor, Result result, Duration duration);

    /** How an operation ended. */
    enum Result {
        /** Carried out, or read. */
        ACCEPTED,
        /** A rule said no. */
        REJECTED,
        /** The access policy said no. */
        DENIED,
        /** The world said no. */
        FAILED
    }
}
