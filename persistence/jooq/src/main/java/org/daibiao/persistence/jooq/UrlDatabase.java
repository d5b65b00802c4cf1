package org.daibiao.persistence.jooq;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.jspecify.annotations.Nullable;

/**
 * A database identified by its address. One connection is kept open, so that an embedded database stays open between transactions; opening further
 * connections is then cheap.
 */
final class UrlDatabase implements DataSource, AutoCloseable {
    private final String url;
    private final Connection keeper;
    private volatile boolean closed;

    UrlDatabase(String url) {
        this.url = url;
        requireDriver(url);
        try {
            this.keeper = getConnection();
        } catch (SQLException e) {
            throw Failure.connecting(e);
        }
    }

    private static void requireDriver(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new StoreFailedException(StoreFailure.NO_DRIVER, e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        refuseClosed();
        return DriverManager.getConnection(url);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        refuseClosed();
        return DriverManager.getConnection(url, user, password);
    }

    /** An embedded database would otherwise be reopened unnoticed. */
    private void refuseClosed() {
        if (closed) {
            throw new StoreFailedException(StoreFailure.CLOSED, null);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            keeper.close();
        } catch (SQLException e) {
            throw Failure.connecting(e);
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("no log");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("no login timeout");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
