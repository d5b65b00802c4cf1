package org.daibiao.desk;

import java.time.Duration;
import java.util.function.Supplier;
import org.daibiao.record.Outcome;

/** Reports to the observer how an operation ended and how long it took. */
final class Observed {
    private Observed() {}

    static <R> R run(Observer observer, String operation, Actor actor, Supplier<R> work) {
        long start = System.nanoTime();
        Observer.Result result = Observer.Result.FAILED;
        try {
            R answer = work.get();
            result = answer instanceof Outcome.Rejected<?> ? Observer.Result.REJECTED : Observer.Result.ACCEPTED;
            return answer;
        } catch (DeniedException e) {
            result = Observer.Result.DENIED;
            throw e;
        } finally {
            tell(observer, operation, actor, result, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** A failing observer changes neither the result nor a denial. */
    private static void tell(
            Observer observer, String operation, Actor actor, Observer.Result result, Duration duration) {
        try {
            observer.ended(operation, actor, result, duration);
        } catch (Throwable e) {
            hand(Thread.currentThread(), e);
        }
    }

    /** A failing handler is ignored, as Java itself does, so that the caller still gets the answer. */
    private static void hand(Thread thread, Throwable failure) {
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        } catch (Throwable e) {
            if (e != failure) { // an exception cannot suppress itself
                failure.addSuppressed(e);
            }
        }
    }
}
