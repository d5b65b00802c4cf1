package org.daibiao.persistence.jooq;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.jspecify.annotations.Nullable;

/**
 * A database identified by its address. On a server a few connections are used again and again. Of H2 one is kept open instead, so that a database in
 * this process stays open between transactions: opening further ones is then cheap, and with the last the file is closed.
 */
final class UrlDatabase extends Address implements AutoCloseable {
    private static final String H2 = "jdbc:h2:";

    private final @Nullable HikariDataSource pool;
    private final @Nullable Connection keeper;
    private volatile boolean closed;

    UrlDatabase(String url) {
        super(url);
        requireDriver(url);
        try {
            Connection first = super.getConnection();
            this.keeper = url.startsWith(H2) ? first : null;
            this.pool = keeper == null ? Pool.of(new Address(url)) : null;
            if (keeper == null) {
                first.close();
            }
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
        return pool == null ? super.getConnection() : pool.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        refuseClosed();
        return super.getConnection(user, password);
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
        try (pool;
                keeper) {
        } catch (SQLException e) {
            throw Failure.connecting(e);
        }
    }
}
