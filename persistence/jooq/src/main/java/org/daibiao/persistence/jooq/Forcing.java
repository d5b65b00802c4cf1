package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Commits in an H2 file and forces the commit to the disk, which H2 does not do itself. H2 shows a commit before it is forced, so a reader waits
 * until what it may have seen is forced. After a failed force the state of the disk is unknown, and another force would not reveal it; all further
 * work is refused. Thread-safe.
 */
final class Forcing {
    /** The SQL state of a disk error. */
    private static final String DISK = "58030";

    /** The SQL state of what took too long or was interrupted. */
    private static final String LATE = "57014";

    /** How long a reader waits for an unresponsive disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String database;
    private final Duration patience;
    private final Lock turn = new ReentrantLock();
    private final Lock told = new ReentrantLock();
    private final Condition ended = told.newCondition();

    /** The number of commits begun, and of commits ended: forced, or never visible. At most one is in progress. */
    private long begun;

    private long settled;
    private volatile boolean failed;

    /** @param database its path, as H2 names it */
    Forcing(String database) {
        this(database, PATIENCE);
    }

    /** With another waiting time for readers. */
    Forcing(String database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** For a database that does not force commits itself: for H2 on a file, with a user who may; otherwise null. */
    static @Nullable Forcing of(Vendor vendor, Connection connection) throws SQLException {
        if (vendor != Vendor.H2) {
            return null;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select database_path() from information_schema.users"
                        + " where user_name = current_user and is_admin and database_path() is not null")) {
            return rows.next() ? new Forcing(rows.getString(1)) : null;
        }
    }

    /**
     * Commits; returns once the work of this connection is on the disk. One commit at a time: H2 commits row by row, and a force in the middle of
     * another commit would store half of it.
     */
    void commit(Connection connection) throws SQLException {
        turn.lock();
        try {
            refuseFailed();
            note(true);
            try {
                connection.commit();
                force(connection);
            } finally {
                note(false);
            }
        } finally {
            turn.unlock();
        }
    }

    private void note(boolean begins) {
        told.lock();
        try {
            begun += begins ? 1 : 0;
            settled = begins ? settled : begun;
            ended.signalAll();
        } finally {
            told.unlock();
        }
    }

    /** Returns once everything visible so far is on the disk. Called after a read, before its result is returned. */
    void awaitSeen() throws SQLException {
        told.lock();
        try {
            long seen = begun;
            long left = patience.toNanos();
            while (settled < seen && left > 0) {
                left = ended.awaitNanos(left);
            }
            if (settled < seen) {
                throw new SQLException("the disk does not answer: what was read may not be on it yet", LATE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while the disk was awaited", LATE, e);
        } finally {
            told.unlock();
        }
        refuseFailed();
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

    /** Called before reads too: they might show what is not on the disk. */
    void refuseFailed() throws SQLException {
        if (failed) {
            throw new SQLException("the disk has failed: close the store and look at it", DISK);
        }
    }
}
