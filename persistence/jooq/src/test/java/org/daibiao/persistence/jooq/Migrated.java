package org.daibiao.persistence.jooq;

import java.sql.SQLException;
import java.util.UUID;

/**
 * H2 databases in memory, each a copy of one that was migrated once: to migrate one takes longer than most tests. That the migrations run is
 * for {@link SchemaTest}.
 */
final class Migrated {
    private static final String SCRIPT = "'memFS:migrated.sql'";

    static {
        try (var first = new UrlDatabase(url())) {
            DaibiaoSchema.migrate(first);
            run(first, "script to " + SCRIPT);
        }
    }

    private Migrated() {}

    /** The address of another one, which is there as long as a connection to it is. */
    static String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";USER=sa";
    }

    /** The database of this address, migrated. */
    static UrlDatabase database(String url) {
        var database = new UrlDatabase(url);
        run(database, "runscript from " + SCRIPT);
        return database;
    }

    /** Stores on it, which close it. */
    static JooqStores stores(String url) {
        UrlDatabase database = database(url);
        return JooqStores.on(database, database::close);
    }

    private static void run(UrlDatabase database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
