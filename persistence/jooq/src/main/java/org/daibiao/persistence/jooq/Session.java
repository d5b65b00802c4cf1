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
import java.util.stream.Collectors;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * One connection within one transaction. jOOQ renders the statements, see {@link Texts}, and JDBC runs them.
 *
 * @param trips which statements go to the database together
 * @param repeated whether the work runs again, row by row, if a key is found to exist
 */
record Session(Connection connection, Texts texts, Trips trips, boolean repeated) {
    /** MariaDB's number for a duplicate key. */
    private static final int TAKEN = 1062;

    /** The most questions in one trip. */
    private static final int STATEMENTS = 64;

    /** The most values of the questions in one trip; a question with more goes alone. */
    private static final int VALUES = 1024;

    /**
     * Which statements go in one trip. Only PostgreSQL's driver takes several, each with its own values: it splits the text itself, so that a value
     * can never begin another statement.
     */
    enum Trips {
        /** Each alone, and each row of a list as well: where one is refused, it must be known which one it was. */
        ROWS,
        /** Each alone. */
        APART,
        /** Questions that are asked together: where a write fails, it must be known which one it was. */
        QUESTIONS,
        /** Writes as well: where one fails, the work runs again, each alone. */
        ALL;

        /** Whether any statements go together. */
        boolean areShared() {
            return compareTo(APART) > 0;
        }
    }

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

    /**
     * The rows of a query.
     *
     * @param key identifies the statement within these stores: the same key, the same text
     * @param query the statement with placeholders; called only for a new key
     */
    <R> List<R> fetch(String key, Supplier<Query> query, List<?> binds, Row<R> row) {
        return run(new Step.Rows<>(texts.of(key, query), binds, row));
    }

    /** Runs a statement and returns the number of rows it changed. */
    int execute(String key, Supplier<Query> query, List<?> binds) {
        return run(new Step.Changes(texts.of(key, query), binds));
    }

    /** The rows of a query. */
    <R> List<R> fetch(Step.Rows<R> step) {
        return run(step);
    }

    private <A> A run(Step<A> step) {
        return run(step.text().sql(), statement -> {
            bind(statement, 0, step);
            statement.execute();
            return step.read(statement);
        });
    }

    /**
     * Runs these statements, in order, in one trip where that is possible; many questions in a few trips, since the answers to the first are sent while
     * the last are still on their way. The answers are in the same order.
     */
    List<Object> run(List<? extends Step<?>> steps) {
        var answers = new ArrayList<Object>();
        var part = new ArrayList<Step<?>>();
        int values = 0;
        for (Step<?> step : steps) {
            boolean question = step instanceof Step.Rows<?>;
            values += question ? values(step) : 0;
            if (question && !part.isEmpty() && (part.size() >= STATEMENTS || values > VALUES)) {
                answers.addAll(together(part));
                part.clear();
                values = values(step);
            }
            part.add(step);
        }
        answers.addAll(together(part));
        return answers;
    }

    private static int values(Step<?> step) {
        return step.binds().stream()
                .mapToInt(bind -> bind instanceof ArrayValues array ? array.size() : 1)
                .sum();
    }

    private List<Object> together(List<Step<?>> steps) {
        if (!trips.areShared() || steps.size() < 2) {
            return steps.stream().<Object>map(this::run).toList();
        }
        String sql = steps.stream().map(step -> step.text().sql()).collect(Collectors.joining(";\n"));
        return run(sql, statement -> {
            int bound = 0;
            for (Step<?> step : steps) {
                bind(statement, bound, step);
                bound += step.binds().size();
            }
            statement.execute();
            var answers = new ArrayList<Object>();
            for (Step<?> step : steps) {
                answers.add(step.read(statement));
                statement.getMoreResults();
            }
            return answers;
        });
    }

    /** Runs a statement once for each list of values; several lists form a batch of the driver. */
    void executeAll(String key, Supplier<Query> query, List<? extends List<?>> rows) {
        Texts.Text text = texts.of(key, query);
        if (rows.size() == 1) {
            execute(key, query, rows.get(0));
        } else if (!rows.isEmpty()) {
            run(text.sql(), statement -> {
                for (List<?> row : rows) {
                    bind(statement, 0, new Step.Changes(text, row));
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
        }
    }

    private <R> R run(String sql, Work<R> work) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw refused(sql, e);
        }
    }

    /** Binds the values of a step, after those of the steps before it. */
    private static void bind(PreparedStatement statement, int before, Step<?> step) throws SQLException {
        List<?> binds = step.binds();
        for (int n = 0; n < binds.size(); n++) {
            int place = before + n + 1;
            Object value = binds.get(n);
            if (value == null) {
                statement.setNull(place, step.text().types().get(n));
            } else if (value instanceof String string) {
                statement.setString(place, string);
            } else if (value instanceof Long number) {
                statement.setLong(place, number);
            } else if (value instanceof Integer number) {
                statement.setInt(place, number);
            } else if (value instanceof ArrayValues values) {
                statement.setArray(place, values.array(statement.getConnection()));
            } else if (value instanceof Quiet quiet) {
                byte[] bytes = quiet.text().getBytes(StandardCharsets.UTF_8);
                statement.setBinaryStream(place, new ByteArrayInputStream(bytes), bytes.length);
            } else {
                statement.setObject(place, value);
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
