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
 * One connection within one transaction. jOOQ renders repeated statements once, see {@link Texts}, and JDBC runs them. The journal's questions,
 * which differ each time, use {@link #db}.
 */
record Session(Connection connection, Texts texts) {
    /** MariaDB's number for a duplicate key. */
    private static final int TAKEN = 1062;

    /** Reads the current row of a result. */
    @FunctionalInterface
    interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** A value bound as a stream of bytes, which drivers that log the values of statements do not log. */
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
     * @param key identifies the statement within these stores: the same key, the same text
     * @param query the statement with placeholders; called only for a new key
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

    /** Runs a statement and returns the number of rows it changed. */
    int execute(String key, Supplier<Query> query, List<?> binds) {
        Texts.Text text = texts.of(key, query);
        return run(text, statement -> {
            bind(statement, text, binds);
            return statement.executeUpdate();
        });
    }

    /** Runs a statement once for each list of values; several lists form a batch of the driver. */
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

    /** The database's error as a jOOQ exception; an integrity violation always means a duplicate key. */
    static DataAccessException refused(String what, SQLException e) {
        return isTaken(e) ? new IntegrityConstraintViolationException(what, e) : new DataAccessException(what, e);
    }

    /** Whether the error is a duplicate key. MariaDB has one state for all constraints; an agent in between may keep the number in the cause. */
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
