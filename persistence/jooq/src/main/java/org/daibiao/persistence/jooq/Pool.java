package org.daibiao.persistence.jooq;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.daibiao.record.StoreFailure;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a server that are used again, opened when they are needed. Where one is found broken all are taken for broken, as after a restart, so
 * that no more than what was running fails.
 */
final class Pool implements SQLExceptionOverride {
    /** The most connections at a time. */
    private static final int MOST = 10;

    /** How long a transaction waits for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private volatile @Nullable HikariDataSource source;

    private Pool() {}

    /** Opens none yet. */
    static HikariDataSource of(DataSource server) {
        var pool = new Pool();
        var configuration = new HikariConfig();
        configuration.setPoolName("daibiao");
        configuration.setDataSource(server);
        configuration.setMaximumPoolSize(MOST);
        configuration.setMinimumIdle(0);
        configuration.setConnectionTimeout(PATIENCE.toMillis());
        configuration.setInitializationFailTimeout(-1);
        configuration.setExceptionOverride(pool);
        var source = new HikariDataSource(configuration);
        pool.source = source;
        return source;
    }

    @java.lang.Override // the interface has a type of that name
    public Override adjudicate(SQLException thrown) {
        if (Failure.why(thrown) != StoreFailure.UNREACHABLE) {
            return Override.CONTINUE_EVICT;
        }
        Objects.requireNonNull(source).getHikariPoolMXBean().softEvictConnections();
        return Override.MUST_EVICT;
    }
}
