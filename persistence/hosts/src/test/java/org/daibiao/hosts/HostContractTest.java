package org.daibiao.hosts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.daibiao.journal.Stores;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.record.CongressId;
import org.daibiao.testkit.JdbcRows;
import org.daibiao.testkit.StoresContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.springframework.context.ConfigurableApplicationContext;

/** The kit on the application's own pool and database, emptied between the tests. */
@DisplayName("JooqStores on the host's pool")
class HostContractTest extends StoresContract {
    private static ConfigurableApplicationContext host;

    @BeforeAll
    static void start() {
        host = Host.start("kit");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Override
    public Stores fresh() {
        DataSource pool = host.getBean(DataSource.class);
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (String table : JdbcRows.tables(connection)) {
                statement.execute("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return JooqStores.on(pool);
    }

    @Override
    public Map<String, List<String>> rows(Stores stores, CongressId congress) {
        try (var connection = host.getBean(DataSource.class).getConnection()) {
            return JdbcRows.of(connection, congress);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Connection> look(Stores stores, CongressId congress) {
        try {
            return Optional.of(host.getBean(DataSource.class).getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
