package org.daibiao.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.daibiao.testkit.Linker.Seen;

/**
 * Traces of ballots in a database (数据库中的痕迹): rows as stored, with what the database stores besides the columns. Stateless.
 *
 * <p>It reads the row numbers of H2 and SQLite ({@code _rowid_}), the positions and transactions of PostgreSQL ({@code ctid}, {@code xmin},
 * {@code cmin}), and the row number and change number of Oracle and its relatives ({@code rowid}, {@code ora_rowscn}). SQL cannot read
 * MariaDB's {@code DB_TRX_ID}.
 */
public final class JdbcTraces {
    private static final List<String> HIDDEN = List.of("_rowid_", "ctid", "xmin", "cmin", "rowid", "ora_rowscn");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final List<String> TRIGGERS = List.of(
            "select trigger_name from information_schema.triggers where lower(event_object_table) = ?",
            "select name from sqlite_schema where type = 'trigger' and lower(tbl_name) = ?",
            "select trigger_name from all_triggers where lower(table_name) = ?");

    private JdbcTraces() {}

    /** The matching rows, by the way in which they were read, table by table. */
    public static Map<String, List<Seen>> of(Connection connection, Predicate<String> speaks) throws SQLException {
        var ways = new TreeMap<String, List<Seen>>();
        for (String table : tables(connection)) {
            List<Seen> rows = rows(connection, "'', t.*", table).stream()
                    .filter(row -> speaks.test(row.text()))
                    .toList();
            if (!rows.isEmpty()) {
                ways.computeIfAbsent("as it comes", way -> new ArrayList<>()).addAll(rows);
                for (String hidden : HIDDEN) {
                    ways.computeIfAbsent(hidden, way -> new ArrayList<>()).addAll(hidden(connection, table, hidden));
                }
            }
        }
        ways.values().removeIf(List::isEmpty);
        return ways;
    }

    /**
     * What a table has that a table with ballots must not have: columns other than congress, poll, id and choices; a time; a number; a value
     * that the database generates; a reference; a trigger. Empty if there is none of these.
     */
    public static List<String> lint(Connection connection, String table) throws SQLException {
        var findings = new ArrayList<String>();
        var meta = connection.getMetaData();
        int count = 0;
        try (var columns = meta.getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
            while (columns.next()) {
                count++;
                String type = columns.getString("TYPE_NAME").toLowerCase(java.util.Locale.ROOT);
                String given = columns.getString("COLUMN_DEF");
                boolean text = type.contains("char") || type.contains("text");
                if (!text || (given != null && !given.equals("NULL"))) {
                    findings.add("column " + columns.getString("COLUMN_NAME") + " " + type);
                }
            }
        }
        if (count == 0 || count > 4) {
            findings.add(count + " columns");
        }
        try (var to = meta.getImportedKeys(connection.getCatalog(), connection.getSchema(), table);
                var from = meta.getExportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            if (to.next() || from.next()) {
                findings.add("a reference");
            }
        }
        findings.addAll(triggers(connection, table));
        return findings;
    }

    /** The tables that have a matching row. */
    public static List<String> tables(Connection connection, Predicate<String> speaks) throws SQLException {
        var tables = new ArrayList<String>();
        for (String table : tables(connection)) {
            if (rows(connection, "'', t.*", table).stream().map(Seen::text).anyMatch(speaks)) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** All tables of the connection's schema. */
    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        String[] types = {"TABLE", "BASE TABLE"};
        try (var found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), null, types)) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static List<String> triggers(Connection connection, String table) {
        var triggers = new ArrayList<String>();
        for (String question : TRIGGERS) {
            try (var statement = connection.prepareStatement(question)) {
                statement.setString(1, table.toLowerCase(java.util.Locale.ROOT));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        triggers.add("trigger " + rows.getString(1));
                    }
                }
            } catch (SQLException e) {
                // a query for another database
            }
        }
        return triggers;
    }

    /** The rows in the order of the hidden value; empty if the database has no such value. */
    private static List<Seen> hidden(Connection connection, String table, String hidden) {
        try {
            return rows(connection, hidden + ", t.*", table).stream()
                    .sorted(Comparator.comparing(row -> numbers(row.hidden()), Arrays::compare))
                    .toList();
        } catch (SQLException e) {
            return List.of();
        }
    }

    private static long[] numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static List<Seen> rows(Connection connection, String columns, String table) throws SQLException {
        var rows = new ArrayList<Seen>();
        String quote = connection.getMetaData().getIdentifierQuoteString();
        String from = " from " + quote + table + quote + " t";
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select " + columns + from)) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int n = 2; n <= found.getMetaData().getColumnCount(); n++) {
                    row.add(found.getString(n));
                }
                rows.add(new Seen(String.join(" | ", row), String.valueOf(found.getString(1))));
            }
        }
        return rows;
    }
}
