package org.daibiao.persistence.jooq;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A server's driver: counts the connections that it opens, knows which are open, and can lose them all, or refuse to open any. */
final class CountingDriver implements Driver {
    private static final String SCHEME = "jdbc:counting:";

    private final String name = UUID.randomUUID().toString();
    private final AtomicInteger opened = new AtomicInteger();
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    CountingDriver() throws SQLException {
        DriverManager.registerDriver(this);
    }

    /** The address of its one database, in memory, with user and password. */
    String url() {
        return SCHEME + name + "?user=clerk&password=geheim";
    }

    int opened() {
        return opened.get();
    }

    int open() {
        return open.size();
    }

    /** The connections that are open now, as a test may look at them. */
    List<Connection> connections() {
        return List.copyOf(open);
    }

    /** What a server does that restarts: whoever had a connection is told at the next use. */
    void drop() {
        open.clear();
    }

    void down(boolean now) {
        down = now;
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        } else if (down) {
            throw new SQLException("the server is down for " + url, "08001");
        }
        Connection real = DriverManager.getConnection("jdbc:h2:mem:" + name + ";USER=sa;DB_CLOSE_DELAY=-1");
        opened.incrementAndGet();
        open.add(real);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    String called = method.getName();
                    if (called.equals("close") || called.equals("abort")) {
                        open.remove(real);
                        real.close();
                        return null;
                    } else if (called.equals("isClosed") || called.equals("isValid")) {
                        return open.contains(real) == called.equals("isValid");
                    } else if (called.equals("toString")) {
                        return "a connection";
                    } else if (!open.contains(real)) {
                        throw new SQLException("the connection was lost", "08006");
                    }
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(SCHEME + name);
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
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no logger");
    }
}
