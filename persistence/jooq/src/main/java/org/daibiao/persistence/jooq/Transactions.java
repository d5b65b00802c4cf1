package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of the library's own, with as few round trips as the database allows. A writer sees what was committed before it got the
 * head row; a reader sees one state from its first statement to its last. The host's connection goes back as it came.
 *
 * @param vendor the database
 * @param usual the isolation with which the host's connections come
 * @param forcing for a database that does not force its commits to the disk by itself, otherwise null
 */
record Transactions(Vendor vendor, int usual, @Nullable Forcing forcing) {
    /** What a transaction is for, and how it is isolated. */
    enum Use {
        WRITE(Connection.TRANSACTION_READ_COMMITTED),
        READ(Connection.TRANSACTION_REPEATABLE_READ),
        /** One statement, which is of one state by itself: where the connection commits by itself, it needs nothing around it. */
        STATEMENT(Connection.TRANSACTION_REPEATABLE_READ);

        private final int isolation;

        Use(int isolation) {
            this.isolation = isolation;
        }
    }

    <R> R run(Session session, Use use, Function<Session, R> work) {
        try {
            if (forcing != null) {
                forcing.refuseFailed();
            }
            boolean alone = use == Use.STATEMENT && session.connection().getAutoCommit();
            R result = alone ? work.apply(session) : within(session, use, work);
            if (forcing != null && use != Use.WRITE) {
                forcing.awaitSeen();
            }
            return result;
        } catch (SQLException e) {
            throw Session.refused("the transaction did not end well", e);
        }
    }

    private <R> R within(Session session, Use use, Function<Session, R> work) throws SQLException {
        try (var lent = new Lent(session.connection())) {
            isolate(session.connection(), use.isolation);
            R result = work.apply(session);
            lent.commit(use == Use.WRITE ? forcing : null);
            return result;
        }
    }

    /** For one transaction, where the database knows that; on H2 for the connection, which {@link Lent} gives back as it was. */
    private void isolate(Connection connection, int wanted) throws SQLException {
        if (vendor == Vendor.H2) {
            // Its repeatable read takes the state of each table when that is first read; its serializable takes one
            // state of all.
            boolean reading = wanted == Connection.TRANSACTION_REPEATABLE_READ;
            connection.setTransactionIsolation(reading ? Connection.TRANSACTION_SERIALIZABLE : wanted);
        } else if (wanted != usual) {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level "
                        + (wanted == Connection.TRANSACTION_READ_COMMITTED ? "read committed" : "repeatable read"));
            }
        }
    }

    /** A connection of the host's: rolled back unless it was committed, then as it was before. */
    private final class Lent implements AutoCloseable {
        private final Connection connection;
        private final boolean auto;
        private final int isolation;
        private boolean committed;

        Lent(Connection connection) throws SQLException {
            this.connection = connection;
            this.auto = connection.getAutoCommit();
            this.isolation = vendor == Vendor.H2 ? connection.getTransactionIsolation() : usual;
            if (auto) {
                connection.setAutoCommit(false);
            }
        }

        void commit(@Nullable Forcing by) throws SQLException {
            if (by == null) {
                connection.commit();
            } else {
                by.commit(connection);
            }
            committed = true;
        }

        @Override
        public void close() throws SQLException {
            if (!committed) {
                connection.rollback();
            }
            if (vendor == Vendor.H2) {
                connection.setTransactionIsolation(isolation);
            }
            if (auto) {
                connection.setAutoCommit(true);
            }
        }
    }
}
