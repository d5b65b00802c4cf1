package org.daibiao.databases;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.SealedStores;
import org.daibiao.record.CongressId;
import org.daibiao.testkit.JdbcRows;
import org.daibiao.testkit.StoresContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The kit on a server: databases are emptied and lent again, since creating tables is slow there; tests beside each other get one each. */
abstract class DatabaseContract extends StoresContract {
    private static final Deque<HikariDataSource> IDLE = new ConcurrentLinkedDeque<>();

    private final Server server;
    private final @Nullable FieldCipher cipher;
    private final Map<Stores, HikariDataSource> pools = new ConcurrentHashMap<>();

    DatabaseContract(Server server) {
        this(server, null);
    }

    DatabaseContract(Server server, @Nullable FieldCipher cipher) {
        this.server = server;
        this.cipher = cipher;
    }

    @Override
    protected boolean sealed() {
        return cipher != null;
    }

    /** The stores on a database; closing empties it for the next test. */
    private record Lent(Stores inner, HikariDataSource pool) implements Stores {
        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            return inner.write(congress, work);
        }

        @Override
        public <R> R read(CongressId congress, Function<StoreReader, R> work) {
            return inner.read(congress, work);
        }

        @Override
        public <P> Optional<P> port(Class<P> port) {
            return inner.port(port);
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
            if (!IDLE.contains(pool)) {
                IDLE.add(pool);
            }
        }
    }

    @Override
    public Stores fresh() {
        HikariDataSource idle = IDLE.poll();
        HikariDataSource pool = idle == null ? migrated() : idle;
        Stores lent = new Lent(JooqStores.on(pool), pool);
        Stores stores = cipher == null ? lent : SealedStores.of(lent, cipher, SealedStores.Reading.SEALED_ONLY);
        pools.put(stores, pool);
        return stores;
    }

    private HikariDataSource migrated() {
        HikariDataSource pool = server.pool();
        DaibiaoSchema.migrate(pool);
        return pool;
    }

    @AfterAll
    static void close() {
        IDLE.forEach(HikariDataSource::close);
        IDLE.clear();
    }

    @Override
    public Map<String, List<String>> rows(Stores stores, CongressId congress) {
        try (var connection = pools.get(stores).getConnection()) {
            return JdbcRows.of(connection, congress);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Connection> look(Stores stores, CongressId congress) {
        try {
            return Optional.of(pools.get(stores).getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
