package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.daibiao.record.StoreFailedException;
import org.jooq.SQLDialect;
import org.jooq.tools.jdbc.JDBCUtils;
import org.jspecify.annotations.Nullable;

/** The databases that have a folder of SQL files, and what each has on the disk when a commit returns. */
enum Vendor {
    H2(
            SQLDialect.H2,
            "select 'jooq.h2-unordered', '' where database_path() not like 'logged:%'"
                    + " union all select 'jooq.h2-unforced', current_user where database_path() is not null"
                    + " and not (select is_admin from information_schema.users where user_name = current_user)"),
    POSTGRESQL(
            SQLDialect.POSTGRES,
            "select 'jooq.not-durable', name || ' = ' || setting from pg_settings"
                    + " where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'"),
    MARIADB(
            SQLDialect.MARIADB,
            "select 'jooq.not-durable', concat('innodb_flush_log_at_trx_commit = ', @@innodb_flush_log_at_trx_commit)"
                    + " from dual where @@innodb_flush_log_at_trx_commit <> 1"
                    + " union all select 'jooq.not-durable', concat('log_bin = ON, sync_binlog = ', @@sync_binlog)"
                    + " from dual where @@log_bin and @@sync_binlog <> 1"
                    + " union all select 'jooq.not-durable', 'innodb_doublewrite = OFF'"
                    + " from dual where @@innodb_doublewrite in ('0', 'OFF')");

    private final SQLDialect dialect;
    private final String risks;

    Vendor(SQLDialect dialect, String risks) {
        this.dialect = dialect;
        this.risks = risks;
    }

    /** Throws {@link StoreFailedException} if the database cannot be reached or is not supported. */
    static Vendor of(DataSource dataSource) {
        try (var connection = Failure.connection(dataSource)) {
            return of(connection);
        } catch (SQLException e) {
            throw Failure.connecting(e);
        }
    }

    /** Throws {@link UnknownDatabaseException} if the database is not supported. */
    static Vendor of(Connection connection) throws SQLException {
        SQLDialect found = JDBCUtils.dialect(connection);
        return Arrays.stream(values())
                .filter(vendor -> vendor.dialect.family() == found.family())
                .findFirst()
                .orElseThrow(() -> new UnknownDatabaseException(found.getName()));
    }

    SQLDialect dialect() {
        return dialect;
    }

    /** The folder of its SQL files, on the class path. */
    String place() {
        return "classpath:org/daibiao/persistence/jooq/schema/" + name().toLowerCase(Locale.ROOT);
    }

    /** The settings that may lose an acknowledged commit in a crash, in Chinese and English; empty if there are none. */
    List<String> warnings(Connection connection) throws SQLException {
        var warnings = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(risks)) {
            while (rows.next()) {
                warnings.add(Advice.of(rows.getString(1), Map.of("setting", rows.getString(2))));
            }
        }
        return warnings;
    }

    /** How commits are forced to the disk if the database does not do it itself: for H2 on a file, with a user who may; otherwise null. */
    @Nullable
    Forcing forcing(Connection connection) throws SQLException {
        if (this != H2) {
            return null;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select database_path() from information_schema.users"
                        + " where user_name = current_user and is_admin and database_path() is not null")) {
            return rows.next() ? new Forcing(rows.getString(1)) : null;
        }
    }
}
