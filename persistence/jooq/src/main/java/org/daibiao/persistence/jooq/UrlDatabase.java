package org.daibiao.persistence.jooq;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Objects;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daibiao.record.StoreFailedException;
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
        try {
            this.keeper = getConnection();
        } catch (SQLException e) {
            throw new StoreFailedException("no connection: " + root(e).getMessage(), e);
        }
    }

    /** H2 wraps the reason why a file could not be opened in several other exceptions. */
    private static Throwable root(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .reduce(failure, (before, cause) -> cause);
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
    private void refuseClosed() throws SQLException {
        if (closed) {
            throw new SQLNonTransientConnectionException("the store has been closed", "08003");
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            keeper.close();
        } catch (SQLException e) {
            throw new StoreFailedException("the database could not be closed", e);
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
