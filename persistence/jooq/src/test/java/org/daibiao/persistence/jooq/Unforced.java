package org.daibiao.persistence.jooq;

import java.sql.SQLException;

/**
 * Stores on an H2 file that wait for nothing but the operating system: their user has no admin rights. The database is left open, since H2
 * forces what it writes when it closes.
 */
final class Unforced {
    private Unforced() {}

    static JooqStores on(String file) {
        String url = "jdbc:h2:" + file;
        var keeper = new UrlDatabase(url + ";USER=sa;WRITE_DELAY=0");
        DaibiaoSchema.migrate(keeper);
        try (var connection = keeper.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create user if not exists clerk password ''");
            statement.execute("grant all on schema public to clerk");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return JooqStores.on(new UrlDatabase(url + ";USER=clerk"));
    }
}
