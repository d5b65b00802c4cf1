package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commits in an H2 file and forces it to the disk, which H2 does not do by itself. After a force that failed nobody knows what is on the disk,
 * and another would not tell: all work is refused from then on. Thread-safe.
 */
final class Forcing {
    private final String database;
    private final Lock turn = new ReentrantLock();
    private volatile boolean failed;

    /** @param database its path, as H2 names it */
    Forcing(String database) {
        this.database = database;
    }

    /**
     * Returns when what this connection has done is on the disk. One at a time: H2 commits row by row, and what is forced in the midst of
     * another commit is half of it.
     */
    void commit(Connection connection) throws SQLException {
        turn.lock();
        try {
            refuseFailed();
            connection.commit();
            force(connection);
        } finally {
            turn.unlock();
        }
    }

    private void force(Connection connection) throws SQLException {
        boolean done = false;
        try {
            if (LoggedFiles.isOne(database)) {
                LoggedFiles.force(connection, database);
            } else {
                checkpoint(connection);
            }
            done = true;
        } finally {
            failed = !done;
        }
    }

    private static void checkpoint(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /** Also a read: it might show what is not on the disk. */
    void refuseFailed() throws SQLException {
        if (failed) {
            throw new SQLException("the disk has failed: close the store and look at it", "58030");
        }
    }
}
