package org.daibiao.databases;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Reader;
import org.daibiao.kernel.Stores;
import org.daibiao.kernel.Writer;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.testkit.JdbcRows;
import org.daibiao.testkit.StoresContract;

/** The kit on a server: each test gets a database of its own, and a pool to it, which goes with the stores. */
abstract class DatabaseContract extends StoresContract {
    private final Server server;
    private final Map<Stores, DataSource> pools = new ConcurrentHashMap<>();

    DatabaseContract(Server server) {
        this.server = server;
    }

    private record Pooled(JooqStores inner, AutoCloseable pool) implements Stores {
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
            try {
                pool.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public Stores fresh() {
        var pool = server.pool();
        DaibiaoSchema.migrate(pool);
        Stores stores = new Pooled(JooqStores.on(pool), pool);
        pools.put(stores, pool);
        return stores;
    }

    @Override
    public List<String> rows(Stores stores, CongressId congress) {
        try (var connection = pools.get(stores).getConnection()) {
            return JdbcRows.of(connection, congress);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
