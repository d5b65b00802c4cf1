package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.testkit.JdbcRows;
import org.daibiao.testkit.StoresContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("JooqStores on H2")
class H2ContractTest extends StoresContract {
    private final Map<Stores, String> urls = new ConcurrentHashMap<>();

    /** A database of its own in memory, which is gone when it is closed. */
    @Override
    public Stores fresh() {
        String url = Migrated.url();
        Stores stores = Migrated.stores(url);
        urls.put(stores, url);
        return stores;
    }

    @Override
    public Map<String, List<String>> rows(Stores stores, CongressId congress) {
        try (var connection = java.sql.DriverManager.getConnection(urls.get(stores))) {
            return JdbcRows.of(connection, congress);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Connection> look(Stores stores, CongressId congress) {
        try {
            return Optional.of(java.sql.DriverManager.getConnection(urls.get(stores)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
