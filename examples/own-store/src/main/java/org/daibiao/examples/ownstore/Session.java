package org.daibiao.examples.ownstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;

/** A connection to a file, for one transaction at a time. Reports failures as the library's exceptions. */
final class Session implements AutoCloseable {
    /** Makes a result from a statement or a row. */
    interface Step<A, R> {
        R of(A it) throws SQLException;
    }

    /** Readers and the writer do not wait for each other; a commit survives a power cut; waits for writers of other processes (ms). */
    private static final String SETTINGS = "?journal_mode=WAL&synchronous=FULL&busy_timeout=30000";

    /** SQLite's number of an error is the low byte of what the driver gives. */
    private static final int NUMBER = 0xff;

    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session open(Path file) {
        try {
            return new Session(DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + SETTINGS));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs the work in a transaction that begins with this statement. If it throws, nothing is stored. */
    synchronized <R> R transaction(String begin, Supplier<R> work) {
        run(new Sql(begin));
        try {
            R result = work.get();
            run(new Sql("commit"));
            return result;
        } catch (Throwable e) {
            rollBack();
            throw e;
        }
    }

    /** Runs a statement; returns the number of rows it changed. */
    int run(Sql sql) {
        return prepared(sql, PreparedStatement::executeUpdate);
    }

    /** The result for each row that the statement finds. */
    <R> List<R> list(Sql sql, Step<ResultSet, R> each) {
        return prepared(sql, statement -> {
            var found = new ArrayList<R>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(each.of(rows));
                }
            }
            return found;
        });
    }

    private <R> R prepared(Sql sql, Step<PreparedStatement, R> step) {
        try (PreparedStatement statement =
                connection.prepareStatement(sql.text().toString())) {
            for (int n = 0; n < sql.values().size(); n++) {
                statement.setObject(n + 1, sql.values().get(n));
            }
            return step.of(statement);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void rollBack() {
        try {
            run(new Sql("rollback"));
        } catch (StoreFailedException e) {
            // SQLite has already rolled back; the caller gets the exception of the work
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static StoreFailedException failed(SQLException e) {
        StoreFailure why = switch (e.getErrorCode() & NUMBER) {
            case 5, 6 -> StoreFailure.BUSY;
            case 8 -> StoreFailure.READ_ONLY;
            case 10, 13, 14 -> StoreFailure.DISK;
            case 11, 26 -> StoreFailure.DAMAGED;
            default -> StoreFailure.OTHER;
        };
        return new StoreFailedException(why, e);
    }
}
