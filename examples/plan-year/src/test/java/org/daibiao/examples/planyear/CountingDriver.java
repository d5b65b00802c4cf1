package org.daibiao.examples.planyear;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Logger;

/**
 * A driver that counts how often each transaction calls the database behind it: statements that are run, and the commit. The most trips of each
 * operation that entered one act are kept; bulk commands are not counted.
 */
final class CountingDriver implements Driver {
    static final String PREFIX = "jdbc:counted:";

    private static final String ACT = "insert into act (";

    /** The place of the operation's name among the columns of an act. */
    private static final int NAME = 4;

    /** The columns of an act. */
    private static final int COLUMNS = 10;

    private final SortedMap<String, Integer> most = new TreeMap<>();

    private interface Call {
        Object call() throws Throwable;
    }

    private interface Watch {
        Object around(String method, Object[] arguments, Call run) throws Throwable;
    }

    /** What a transaction has done so far. */
    private static final class Running {
        private int trips;
        private String operation = "";

        /** How many acts it enters; of several it is not known how many. */
        private int acts;

        private void end() {
            trips = 0;
            acts = 0;
            operation = "";
        }
    }

    /** The most trips of each operation. */
    synchronized SortedMap<String, Integer> most() {
        return new TreeMap<>(most);
    }

    private synchronized void ended(Running running) {
        if (running.acts == 1 && !running.operation.isEmpty()) {
            most.merge(running.operation, running.trips, Math::max);
        }
        running.end();
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Connection inner = DriverManager.getConnection("jdbc:" + url.substring(PREFIX.length()), info);
        var running = new Running();
        return proxy(Connection.class, inner, (method, arguments, run) -> switch (method) {
            case "commit" -> {
                running.trips++;
                Object done = run.call();
                ended(running);
                yield done;
            }
            case "rollback", "setAutoCommit" -> { // a connection is used again: what it read before is none of this
                running.end();
                yield run.call();
            }
            case "prepareStatement" -> statement((PreparedStatement) run.call(), (String) arguments[0], running);
            default -> run.call();
        });
    }

    private static PreparedStatement statement(PreparedStatement inner, String text, Running running) {
        Map<Integer, Object> values = new HashMap<>();
        return proxy(PreparedStatement.class, inner, (method, arguments, run) -> {
            if (method.startsWith("set") && arguments.length > 1) {
                values.put((Integer) arguments[0], arguments[1]);
            } else if (method.startsWith("execute")) {
                running.trips++;
                int act = text.indexOf(ACT);
                running.acts += act < 0 ? 0 : method.equals("executeBatch") ? 2 : 1;
                if (act >= 0 && placeholders(text.substring(act).split(";", 2)[0]) == COLUMNS) {
                    if (values.get(placeholders(text.substring(0, act)) + NAME) instanceof String name) {
                        running.operation = name;
                    } else { // a list: its names are an array
                        running.acts++;
                    }
                }
            }
            return run.call();
        });
    }

    private static int placeholders(String text) {
        return (int) text.chars().filter(one -> one == '?').count();
    }

    private static <T> T proxy(Class<T> type, Object inner, Watch watch) {
        return type.cast(Proxy.newProxyInstance(
                CountingDriver.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        watch.around(method.getName(), arguments == null ? new Object[0] : arguments, () -> {
                            try {
                                return method.invoke(inner, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        })));
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(CountingDriver.class.getName());
    }
}
