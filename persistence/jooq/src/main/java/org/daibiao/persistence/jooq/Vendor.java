package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Messages;
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

    private static final String NOT_DURABLE = "jooq.not-durable";

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

    /** Throws {@link UnknownDatabase} when it is none of these. */
    static Vendor of(Connection connection) throws SQLException {
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

    /** What the settings say that may lose an acknowledged commit at a crash, in Chinese and English; empty when nothing does. */
    List<String> warnings(Connection connection) throws SQLException {
        var warnings = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(risks)) {
            while (rows.next()) {
                warnings.add(warning(rows.getString(1) + " = " + rows.getString(2)));
            }
        }
        return warnings;
    }

    private static String warning(String setting) {
        Map<String, String> with = Map.of("setting", setting);
        return Stream.of(NOT_DURABLE, NOT_DURABLE + ".remedy")
                .flatMap(code ->
                        Stream.of(Locale.CHINESE, Locale.ENGLISH).map(locale -> Messages.text(code, locale, with)))
                .collect(Collectors.joining(" / "));
    }

    /** Unknown database (不支持的数据库): there are no SQL files for it. */
    static final class UnknownDatabase extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        UnknownDatabase(String found) {
            super("jooq.unknown-database", Map.of("found", found));
        }
    }
}
