package org.daibiao.databases;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Reader;
import org.daibiao.kernel.Stores;
import org.daibiao.kernel.Writer;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.testkit.JdbcRows;
import org.daibiao.testkit.StoresContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The kit on a server: one database for all tests of a class, emptied between them, since creating tables is slow there. */
abstract class DatabaseContract extends StoresContract {
    private static @Nullable HikariDataSource shared;

    private final Server server;
    private final Map<Stores, HikariDataSource> pools = new ConcurrentHashMap<>();

    DatabaseContract(Server server) {
        this.server = server;
    }

    /** The stores on the shared database; closing empties it for the next test. */
    private record Lent(Stores inner, HikariDataSource pool) implements Stores {
        @Override
        public <R> R write(CongressId congress, Function<Writer, R> work) {
            return inner.write(congress, work);
        }

        @Override
        public <R> R read(CongressId congress, Function<Reader, R> work) {
            return inner.read(congress, work);
        }

        @Override
        public void close() {
            inner.close();
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                for (String table : JdbcRows.tables(connection)) {
                    statement.execute("delete from " + table);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public Stores fresh() {
        HikariDataSource pool = pool(server);
        Stores stores = new Lent(JooqStores.on(pool), pool);
        pools.put(stores, pool);
        return stores;
    }

    private static synchronized HikariDataSource pool(Server server) {
        HikariDataSource pool = shared;
        if (pool == null) {
            pool = server.pool();
            DaibiaoSchema.migrate(pool);
            shared = pool;
        }
        return pool;
    }

    @AfterAll
    static synchronized void close() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    @Override
    public Map<String, List<String>> rows(Stores stores, CongressId congress) {
        try (var connection = pools.get(stores).getConnection()) {
            return JdbcRows.of(connection, congress);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
