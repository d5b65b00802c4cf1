package org.daibiao.delivery;

import java.util.function.BiConsumer;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.CongressId;

/**
 * Journal listener (日志监听器): what a host does with each act, such as sending a message or feeding a search index. All implementations must be
 * thread-safe.
 *
 * <p><b>Each act is delivered at least once, not exactly once</b>: again after a crash, after a lost answer from the database, or when handling
 * outlasted the lease. A listener must therefore be idempotent. It stores the act's operation id with what it did, under a unique key; or, when it
 * calls the library, it uses an operation id derived from the act's own.
 *
 * <p>It is called outside any transaction, after the act was committed. For each congress only one node calls it at a time, provided that it finishes
 * within the lease. An act whose handling failed is retried before any later act is delivered. Only an act that was set aside, and retried at an
 * operator's request, arrives late.
 */
public interface JournalListener {
    /**
     * The name under which its place in the journal is kept: lower-case words joined by hyphens or dots, at most 60 characters, always the same. A
     * listener under another name is another listener and starts from its beginning.
     */
    String name();

    /**
     * Handles an act. Throwing anything, even an {@link Error}, signals failure: the act is retried after a pause and eventually set aside.
     *
     * @param congress the congress whose journal holds the act
     * @param act the act and its number
     */
    void handle(CongressId congress, NumberedAct act);

    /**
     * What is kept of a failure for an operator to read, log-safe and truncated to 500 characters. By default it is the classes of the exception and
     * its causes and where it was thrown. Messages are left out, since they may contain names, telephone numbers or SQL values. A listener whose
     * messages are known to contain no names returns {@code failure.toString()}. If the answer is blank, the classes are kept.
     */
    default String reason(Throwable failure) {
        return Failure.classes(failure);
    }

    /** A listener with that name that does this work. */
    static JournalListener of(String name, BiConsumer<CongressId, NumberedAct> work) {
        return new JournalListener() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void handle(CongressId congress, NumberedAct act) {
                work.accept(congress, act);
            }
        };
    }
}
