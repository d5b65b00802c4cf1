package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forces an H2 file to the disk after a commit, which H2 does not do by itself. Those who wait share the next force. After one that failed
 * nobody knows what is on the disk, and another would not tell: all work is refused from then on. Thread-safe.
 */
final class Forcing {
    private final Lock turn = new ReentrantLock();
    private final AtomicLong committed = new AtomicLong();
    private long forced;
    private volatile boolean failed;

    /** Returns when what this thread has committed is on the disk. */
    void force(Connection connection) throws SQLException {
        long mine = committed.incrementAndGet();
        turn.lock();
        try {
            refuseFailed();
            if (forced < mine) {
                long all = committed.get();
                checkpoint(connection);
                forced = all;
            }
        } finally {
            turn.unlock();
        }
    }

    private void checkpoint(Connection connection) throws SQLException {
        boolean done = false;
        try (var statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
            done = true;
        } finally {
            failed = !done;
        }
    }

    /** Also a read: it might show what is not on the disk. */
    void refuseFailed() throws SQLException {
        if (failed) {
            throw new SQLException("the disk has failed: close the store and look at it", "58030");
        }
    }
}
