package org.daibiao.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Notes what goes through a data source: the statements in their order, with their values, and where transactions end. */
final class Recorder {
    private static final String COMMIT = "commit";

    private record Value(Method setter, List<@Nullable Object> arguments) {}

    /**
     * A statement, or the end of a transaction.
     *
     * @param rows how many rows of a batch went with it; 1 for a statement alone
     */
    record Noted(String text, List<Value> values, int rows) {
        @Override
        public String toString() {
            return rows == 1 ? text : text + " × " + rows;
        }
    }

    private interface Call {
        @Nullable
        Object call() throws Throwable;
    }

    private interface Watch {
        @Nullable
        Object around(Method method, Object[] arguments, Call run) throws Throwable;
    }

    private final List<Noted> noted = new ArrayList<>();

    /** The data source, watched. */
    DataSource over(DataSource inner) {
        return proxy(DataSource.class, inner, (method, arguments, run) -> {
            Object result = run.call();
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    /** What went through since this was asked last. */
    List<Noted> taken() {
        List<Noted> taken = List.copyOf(noted);
        noted.clear();
        return taken;
    }

    /** Runs what was noted once more, reads all that it finds, and tells how many cells that were. */
    static int replay(List<Noted> all, Connection connection) throws SQLException {
        int cells = 0;
        connection.setAutoCommit(false);
        for (Noted one : all) {
            if (one.text.equals(COMMIT)) {
                connection.commit();
            } else {
                try (PreparedStatement statement = connection.prepareStatement(one.text)) {
                    for (Value value : one.values) {
                        value.setter.invoke(statement, value.arguments.toArray());
                    }
                    boolean rows = statement.execute();
                    do { // a text of several statements has several results
                        cells += rows ? read(statement.getResultSet()) : 0;
                        rows = statement.getMoreResults();
                    } while (rows || statement.getUpdateCount() != -1);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(one.text, e);
                }
            }
        }
        connection.setAutoCommit(true);
        return cells;
    }

    private static int read(ResultSet rows) throws SQLException {
        int cells = 0;
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                cells += rows.getObject(column) == null ? 0 : 1;
            }
        }
        return cells;
    }

    private Connection connection(Connection inner) {
        return proxy(Connection.class, inner, (method, arguments, run) -> switch (method.getName()) {
            case "prepareStatement" ->
                statement((PreparedStatement) Objects.requireNonNull(run.call()), (String) arguments[0]);
            case "createStatement" -> plain((Statement) Objects.requireNonNull(run.call()));
            case COMMIT, "rollback" -> {
                noted.add(new Noted(method.getName(), List.of(), 1));
                yield run.call();
            }
            default -> run.call();
        });
    }

    private Statement plain(Statement inner) {
        return proxy(Statement.class, inner, (method, arguments, run) -> {
            if (method.getName().startsWith("execute")) {
                noted.add(new Noted((String) arguments[0], List.of(), 1));
            }
            return run.call();
        });
    }

    private PreparedStatement statement(PreparedStatement inner, String text) {
        var values = new ArrayList<Value>();
        int[] rows = {1};
        return proxy(PreparedStatement.class, inner, (method, arguments, run) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments.length > 1) {
                values.add(new Value(method, Arrays.asList(arguments)));
            } else if (name.equals("addBatch")) {
                rows[0]++;
            } else if (name.startsWith("execute")) {
                noted.add(new Noted(text, List.copyOf(values), name.equals("executeBatch") ? rows[0] - 1 : 1));
            }
            return run.call();
        });
    }

    private static <T> T proxy(Class<T> type, Object inner, Watch watch) {
        return type.cast(Proxy.newProxyInstance(
                Recorder.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, given) -> watch.around(method, given == null ? new Object[0] : given, () -> {
                    try {
                        return method.invoke(inner, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }
}
