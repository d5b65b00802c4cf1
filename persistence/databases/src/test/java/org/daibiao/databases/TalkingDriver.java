package org.daibiao.databases;

import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A driver as some are, and as agents make them that watch a program: it writes the values of each statement into its text, logs that text,
 * and quotes it in its exceptions. Thread-safe.
 */
final class TalkingDriver {
    /** The logger of all statements. */
    static final String LOGGER = "talking.driver";

    private static final Logger LOG = Logger.getLogger(LOGGER);

    private volatile boolean broken;

    DataSource dataSource(String url) {
        DataSource sound = new DriverDataSource(url, null, new Properties(), null, null);
        return proxy(
                DataSource.class,
                sound,
                (arguments, result) -> result instanceof Connection made ? connection(made) : result);
    }

    /** Whether every statement that writes ballots finds the connection broken. */
    void broken(boolean now) {
        broken = now;
    }

    private Connection connection(Connection sound) {
        return proxy(
                Connection.class,
                sound,
                (arguments, result) -> result instanceof PreparedStatement made
                        ? statement(made, String.valueOf(arguments[0]))
                        : result);
    }

    private PreparedStatement statement(PreparedStatement sound, String sql) {
        Map<Integer, String> values = new TreeMap<>();
        List<String> batch = new ArrayList<>();
        return (PreparedStatement) Proxy.newProxyInstance(
                TalkingDriver.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (self, method, arguments) -> {
                    String name = method.getName();
                    if (name.startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer at) {
                        values.put(at, spelled(arguments[1]));
                    } else if (name.equals("addBatch")) {
                        batch.add(text(sql, values));
                    } else if (name.startsWith("execute")) {
                        return executed(sound, method, arguments, batch.isEmpty() ? text(sql, values) : batch + "");
                    }
                    return call(sound, method, arguments);
                });
    }

    private @Nullable Object executed(
            PreparedStatement sound, Method method, Object @Nullable [] arguments, String text) throws Throwable {
        LOG.info(text);
        if (broken && text.contains("insert into ballot")) {
            throw new SQLException("the connection broke at: " + text, "08006");
        }
        try {
            return call(sound, method, arguments);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " at: " + text, e.getSQLState(), e);
        }
    }

    private static String text(String sql, Map<Integer, String> values) {
        StringBuilder text = new StringBuilder();
        String[] parts = sql.split("\\?", -1);
        for (int n = 0; n < parts.length; n++) {
            text.append(n == 0 ? "" : values.get(n)).append(parts[n]);
        }
        return text.toString();
    }

    /** As those do: a value as its text or its bytes, a stream as its name, since to read it is to take it away. */
    private static String spelled(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : "'" + value + "'";
    }

    private static @Nullable Object call(Object sound, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(sound, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @FunctionalInterface
    private interface Made {
        @Nullable
        Object of(Object @Nullable [] arguments, @Nullable Object result);
    }

    private static <T> T proxy(Class<T> type, Object sound, Made made) {
        return type.cast(Proxy.newProxyInstance(
                TalkingDriver.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> made.of(arguments, call(sound, method, arguments))));
    }
}
