package org.daibiao.persistence.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a database for its settings that may lose an acknowledged commit in a crash. */
final class Durability {
    private Durability() {}

    /** What these settings risk, in Chinese and English; empty if there are none. */
    static List<String> warnings(Vendor vendor, Connection connection) throws SQLException {
        var warnings = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(risks(vendor))) {
            while (rows.next()) {
                warnings.add(Advice.of(rows.getString(1), Map.of("setting", rows.getString(2))));
            }
        }
        return warnings;
    }

    /** A statement that gives the code of each risk, and the setting. */
    private static String risks(Vendor vendor) {
        return switch (vendor) {
            case H2 ->
                "select 'jooq.h2-unordered', '' where database_path() not like 'logged:%'"
                        + " union all select 'jooq.h2-unforced', current_user where database_path() is not null"
                        + " and not (select is_admin from information_schema.users where user_name = current_user)";
            case POSTGRESQL ->
                "select 'jooq.not-durable', name || ' = ' || setting from pg_settings"
                        + " where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'";
            case MARIADB ->
                "select 'jooq.not-durable',"
                        + " concat('innodb_flush_log_at_trx_commit = ', @@innodb_flush_log_at_trx_commit)"
                        + " from dual where @@innodb_flush_log_at_trx_commit <> 1"
                        + " union all select 'jooq.not-durable', concat('log_bin = ON, sync_binlog = ', @@sync_binlog)"
                        + " from dual where @@log_bin and @@sync_binlog <> 1"
                        + " union all select 'jooq.not-durable', 'innodb_doublewrite = OFF'"
                        + " from dual where @@innodb_doublewrite in ('0', 'OFF')";
        };
    }
}
