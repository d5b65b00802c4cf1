package org.daibiao.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daibiao.record.CongressId;

/** Rows of a database (数据库的行): looks behind the port of a store whose tables JDBC can read. Stateless. */
public final class JdbcRows {
    private JdbcRows() {}

    /** Every row of a congress, by table name in lower case. */
    public static Map<String, List<String>> of(Connection connection, CongressId congress) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        for (String table : tables(connection)) {
            rows.put(table.toLowerCase(Locale.ROOT), rows(connection, table, congress));
        }
        return rows;
    }

    /** The names of the tables of the connection's schema that have a column {@code congress}. */
    public static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var columns =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (columns.next()) {
                if (columns.getString("COLUMN_NAME").equalsIgnoreCase("congress")) {
                    tables.add(columns.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String table, CongressId congress) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.prepareStatement("select * from " + table + " where congress = ?")) {
            statement.setString(1, congress.toString());
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var row = new ArrayList<String>();
                    for (int n = 1; n <= found.getMetaData().getColumnCount(); n++) {
                        row.add(found.getString(n));
                    }
                    rows.add(String.join(" | ", row));
                }
            }
        }
        return rows;
    }
}
