package org.daibiao.persistence.jooq;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One connection within one transaction. Statements that run again and again are rendered by jOOQ once, see {@link Texts}, and run by JDBC;
 * the journal's questions, which are written anew each time, go through {@link #db}.
 */
record Session(Connection connection, Texts texts) {
    /** The number of MariaDB for a key that is there already. */
    private static final int TAKEN = 1062;

    /** Reads the row on which the result stands. */
    @FunctionalInterface
    interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** A value that is bound as a stream of bytes, which drivers that log the values of statements do not write out. */
    record Quiet(String text) {
        @Override
        public String toString() {
            return "Quiet";
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R run(PreparedStatement statement) throws SQLException;
    }

    DSLContext db() {
        return DSL.using(connection, texts.dialect(), texts.settings());
    }

    /**
     * The rows of a query.
     *
     * @param key names the statement among all of these stores: the same key, the same text
     * @param query the statement with placeholders; asked for only when the key is new
     */
    <R> List<R> fetch(String key, Supplier<Query> query, List<?> binds, Row<R> row) {
        Texts.Text text = texts.of(key, query);
        return run(text, statement -> {
            bind(statement, text, binds);
            var rows = new ArrayList<R>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row.read(found));
                }
            }
            return rows;
        });
    }

    /** Runs a statement and tells how many rows it changed. */
    int execute(String key, Supplier<Query> query, List<?> binds) {
        Texts.Text text = texts.of(key, query);
        return run(text, statement -> {
            bind(statement, text, binds);
            return statement.executeUpdate();
        });
    }

    /** Runs a statement once for each list of values; more than one are a batch of the driver's. */
    void executeAll(String key, Supplier<Query> query, List<? extends List<?>> rows) {
        Texts.Text text = texts.of(key, query);
        if (rows.size() == 1) {
            execute(key, query, rows.get(0));
        } else if (!rows.isEmpty()) {
            run(text, statement -> {
                for (List<?> row : rows) {
                    bind(statement, text, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
        }
    }

    private <R> R run(Texts.Text text, Work<R> work) {
        try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
            return work.run(statement);
        } catch (SQLException e) {
            throw refused(text.sql(), e);
        }
    }

    private static void bind(PreparedStatement statement, Texts.Text text, List<?> binds) throws SQLException {
        for (int n = 0; n < binds.size(); n++) {
            Object value = binds.get(n);
            if (value == null) {
                statement.setNull(n + 1, text.types().get(n));
            } else if (value instanceof String string) {
                statement.setString(n + 1, string);
            } else if (value instanceof Long number) {
                statement.setLong(n + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(n + 1, number);
            } else if (value instanceof Quiet quiet) {
                byte[] bytes = quiet.text().getBytes(StandardCharsets.UTF_8);
                statement.setBinaryStream(n + 1, new ByteArrayInputStream(bytes), bytes.length);
            } else {
                statement.setObject(n + 1, value);
            }
        }
    }

    /** What the database said, in jOOQ's words: a broken constraint is a key that is there already, and no other one. */
    static DataAccessException refused(String what, SQLException e) {
        return isTaken(e) ? new IntegrityConstraintViolationException(what, e) : new DataAccessException(what, e);
    }

    /** Whether a key is there already. MariaDB has one state for that and for every other constraint; an agent between may keep its number in the cause. */
    static boolean isTaken(@Nullable SQLException e) {
        for (Throwable one = e; one != null; one = one.getCause()) {
            if (one instanceof SQLException said
                    && ("23505".equals(said.getSQLState())
                            || ("23000".equals(said.getSQLState()) && said.getErrorCode() == TAKEN))) {
                return true;
            }
        }
        return false;
    }

    /** A number that may be missing. */
    static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
