package org.daibiao.examples.ownstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.testkit.StoresContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SqliteStores")
class SqliteStoresTest extends StoresContract {
    @TempDir
    Path directory;

    @Override
    public Stores fresh() {
        return new SqliteStores(directory.resolve(UUID.randomUUID().toString()));
    }

    @Override
    public Map<String, List<String>> rows(Stores stores, CongressId congress) {
        return Rows.of(((SqliteStores) stores).file(congress));
    }

    @Override
    public Optional<Connection> look(Stores stores, CongressId congress) {
        try {
            return Optional.of(DriverManager.getConnection("jdbc:sqlite:" + ((SqliteStores) stores).file(congress)));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
