package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The library's own transactions, with as few round trips as the database allows. A writer sees everything committed before it got the head row; a
 * reader sees one state from its first statement to its last. The host's connection is returned in its original state.
 *
 * @param vendor the database
 * @param usual the isolation of the host's connections
 * @param forcing for a database that does not force its commits to the disk itself; otherwise null
 */
record Transactions(Vendor vendor, int usual, @Nullable Forcing forcing) {
    /** The purpose of a transaction, and its isolation. */
    enum Use {
        WRITE(Connection.TRANSACTION_READ_COMMITTED),
        READ(Connection.TRANSACTION_REPEATABLE_READ),
        /** One statement, which sees one state anyway; on an auto-commit connection it needs no transaction. */
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
            throw use == Use.WRITE ? new UnsettledException(e) : Session.refused("the transaction did not end well", e);
        }
    }

    private <R> R within(Session session, Use use, Function<Session, R> work) throws SQLException {
        try (var lent = lend(session.connection())) {
            isolate(session.connection(), use.isolation);
            R result = work.apply(session);
            lent.commit(use);
            return result;
        }
    }

    private Lent lend(Connection connection) {
        try {
            return new Lent(connection);
        } catch (SQLException e) {
            throw unbegun(e);
        }
    }

    /** As on a connection that was lost: it is known that nothing was done. */
    private static DataAccessException unbegun(SQLException e) {
        return Session.refused("the transaction did not begin", e);
    }

    /** Sets the isolation for one transaction if the database can; on H2 for the connection, which {@link Lent} restores. */
    private void isolate(Connection connection, int wanted) {
        try {
            if (vendor == Vendor.H2) {
                // H2's repeatable read takes the state of each table when it is first read;
                // its serializable takes one state of all tables.
                boolean reading = wanted == Connection.TRANSACTION_REPEATABLE_READ;
                connection.setTransactionIsolation(reading ? Connection.TRANSACTION_SERIALIZABLE : wanted);
            } else if (wanted != usual) {
                try (var statement = connection.createStatement()) {
                    statement.execute("set transaction isolation level "
                            + (wanted == Connection.TRANSACTION_READ_COMMITTED ? "read committed" : "repeatable read"));
                }
            }
        } catch (SQLException e) {
            throw unbegun(e);
        }
    }

    /** A connection of the host: rolled back unless it was committed, then restored to its original state. */
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

        void commit(Use use) throws SQLException {
            if (use != Use.WRITE) {
                end("commit");
            } else if (forcing != null) {
                forcing.commit(connection);
            } else {
                connection.commit();
            }
            committed = true;
        }

        /**
         * MariaDB's driver sends no end of a transaction in which no statement ran, and the isolation that was set for it would be that of the next one. A
         * write always runs one: it locks the head row.
         */
        private void end(String how) throws SQLException {
            if (vendor == Vendor.MARIADB) {
                try (var statement = connection.createStatement()) {
                    statement.execute(how);
                }
            } else if (how.equals("commit")) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }

        @Override
        public void close() throws SQLException {
            if (!committed) {
                end("rollback");
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
