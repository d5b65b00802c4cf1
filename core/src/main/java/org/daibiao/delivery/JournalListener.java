package org.daibiao.delivery;

import java.util.function.BiConsumer;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.CongressId;

/**
 * Journal listener (日志监听器): what a host does with each act: sends a message, feeds a search index. All implementations must be
 * thread-safe.
 *
 * <p><b>Each act comes at least once, never exactly once</b>: again after a crash, after a lost answer of the database, or when handling
 * outlasted the lease. A listener must therefore be idempotent: it keeps the act's operation id with what it did, under a unique key, or,
 * when it calls the library, acts under an operation id derived from the act's own.
 *
 * <p>It is called outside of any transaction, after the act was committed, and for one congress by one node at a time as long as it is done
 * within the lease. An act whose handling failed is tried again before any later act comes; only an act that was set aside, and tried again
 * because an operator asked for it, comes late.
 */
public interface JournalListener {
    /**
     * The name under which its place in the journal is kept: lower-case words joined by hyphens or dots, at most 60 characters, always the
     * same one. A listener under another name is another listener and starts anew.
     */
    String name();

    /**
     * Handles an act. Throws anything, an {@link Error} too, to say that it could not: the act is tried again after a pause and, in the end, set
     * aside.
     *
     * @param congress the congress whose journal holds the act
     * @param act the act and its number
     */
    void handle(CongressId congress, NumberedAct act);

    /**
     * What is kept of a failure for an operator to read, log-safe and cut after 500 characters. Unless overridden it is the classes of the
     * exception and its causes and where it was thrown, without their messages, which may hold names, telephone numbers or SQL values: a
     * listener that knows that its messages name nobody answers with {@code failure.toString()}. Of a blank answer the classes are kept.
     */
    default String reason(Throwable failure) {
        return Failure.classes(failure);
    }

    /** A listener of that name that does this. */
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
