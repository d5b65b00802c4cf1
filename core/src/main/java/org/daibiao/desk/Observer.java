package org.daibiao.desk;

import java.time.Duration;

/**
 * Observer (观察者): sees the name, duration and outcome of each operation, but no content: the hook for metrics and tracing. It is called
 * after the operation has ended, in the same thread. Whatever it throws does not affect the caller and goes to the thread's handler of
 * uncaught exceptions. All implementations must be thread-safe.
 */
@FunctionalInterface
public interface Observer {
    /** Does nothing. */
    Observer NONE = (operation, actor, result, duration) -> {};

    /** One operation has ended. */
    void ended(String operation, Actor actor, Result result, Duration duration);

    /** How an operation ended. */
    enum Result {
        /** Executed, or read. */
        ACCEPTED,
        /** A rule rejected it. */
        REJECTED,
        /** The access policy denied it. */
        DENIED,
        /** It failed with any other exception. */
        FAILED
    }
}
