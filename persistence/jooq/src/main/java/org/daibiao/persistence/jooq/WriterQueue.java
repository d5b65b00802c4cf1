package org.daibiao.persistence.jooq;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.daibiao.record.CongressId;

/**
 * Where the writers of a congress wait for each other before they take a connection: the database lets in one after the other anyway, and those that wait
 * there would use up the pool, so that readers and other congresses would have to wait for them. Who has waited for long goes to the database all the
 * same, which answers as it does without a queue. Thread-safe.
 */
final class WriterQueue {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<CongressId, ReentrantLock> locks = new ConcurrentHashMap<>();

    <R> R inTurn(CongressId congress, Supplier<R> work) {
        ReentrantLock lock = locks.computeIfAbsent(congress, unknown -> new ReentrantLock(true));
        boolean locked = isTurn(lock);
        try {
            return work.get();
        } finally {
            if (locked) {
                lock.unlock();
            }
        }
    }

    private static boolean isTurn(ReentrantLock lock) {
        try {
            return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
