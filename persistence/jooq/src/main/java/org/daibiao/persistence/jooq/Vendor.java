package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.daibiao.kernel.DaibiaoException;
import org.jooq.SQLDialect;
import org.jooq.tools.jdbc.JDBCUtils;

/** The databases that have a folder of SQL files, and what each keeps on the disk when a commit returns. */
enum Vendor {
    H2(
            SQLDialect.H2,
            "select setting_name, setting_value from information_schema.settings"
                    + " where setting_name = 'WRITE_DELAY' and setting_value <> '0' and database_path() is not null"),
    POSTGRESQL(
            SQLDialect.POSTGRES,
            "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit') and setting = 'off'"),
    MARIADB(
            SQLDialect.MARIADB,
            "select 'innodb_flush_log_at_trx_commit', @@innodb_flush_log_at_trx_commit from dual"
                    + " where @@innodb_flush_log_at_trx_commit <> 1");

    private final SQLDialect dialect;
    private final String risks;

    Vendor(SQLDialect dialect, String risks) {
        this.dialect = dialect;
        this.risks = risks;
    }

    /** Throws {@link DaibiaoException.StoreFailed} when the database cannot be reached or is none of these. */
    static Vendor of(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            throw new DaibiaoException.StoreFailed("no connection", e);
        }
    }

    private static Vendor of(Connection connection) throws SQLException {
        SQLDialect found = JDBCUtils.dialect(connection);
        return Arrays.stream(values())
                .filter(vendor -> vendor.dialect.family() == found.family())
                .findFirst()
                .orElseThrow(() -> new UnknownDatabase(found.getName()));
    }

    SQLDialect dialect() {
        return dialect;
    }

    /** The folder of its SQL files, on the class path. */
    String place() {
        return "classpath:org/daibiao/persistence/jooq/schema/" + name().toLowerCase(Locale.ROOT);
    }

    /** Settings under which an acknowledged commit may be lost at a crash, as {@code name = value}; empty when there are none. */
    List<String> risks(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(risks)) {
            while (rows.next()) {
                found.add(rows.getString(1) + " = " + rows.getString(2));
            }
        }
        return found;
    }

    /** Unknown database (不支持的数据库): there are no SQL files for it. */
    static final class UnknownDatabase extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        UnknownDatabase(String found) {
            super("jooq.unknown-database", Map.of("found", found));
        }
    }
}
