package org.daibiao.desk;

import java.util.function.Supplier;
import org.daibiao.record.Outcome;
import org.daibiao.record.RejectedException;

/**
 * Detour (绕行办理): a change of which a part is done outside the desk's transaction, for example in a ballot box, before it is entered.
 *
 * @param <L> what is read from the records beforehand
 * @param <W> the result of the work outside
 */
public interface Detour<T, L, W> {
    /** Whether another command has already done this. Then the answer is the current record, whatever version the caller saw. */
    default boolean isDone(T now) {
        return false;
    }

    /** What the work needs to know, or why it must not run; pure, in one read. */
    Outcome<L> foresee(T now, Context context);

    /**
     * The work, outside any transaction of the desk. It runs again if the change was not entered after it.
     *
     * @param again foresees again, in another read; throws as the desk does if the record has changed in the meantime
     */
    Outcome<W> work(L foreseen, Supplier<Outcome<L>> again);

    /** Decides on the next state; pure, in the transaction that enters it. */
    Outcome<Change<T>> enter(T now, W done, Context context);

    /**
     * What remains to be done outside after the change is entered. It is determined in one read and runs after it, for a repeat too: the process
     * that entered the change may have ended right after it. A {@link RejectedException} becomes the answer to the command.
     */
    default Runnable left(T now, Context context) {
        return () -> {};
    }
}
