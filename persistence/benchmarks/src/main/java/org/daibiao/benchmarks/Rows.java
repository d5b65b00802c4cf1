package org.daibiao.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daibiao.record.CongressId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows made by hand for one transaction, by table, in the order in which the library writes them. */
final class Rows {
    static final String TENANT = CongressId.of(Office.DISTRICT).toString();
    private static final String CONTENT = "0".repeat(64);

    private final Map<String, List<@Nullable Object[]>> tables = new LinkedHashMap<>();
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    private long acts;
    private long lines;

    /** Enters the rows of so many, in one transaction that holds the congress's head row. */
    static void enter(Connection connection, Bulk bulk, List<String> deputies, int first, int count, boolean copy)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        var rows = new Rows();
        try (PreparedStatement head = connection.prepareStatement(JdbcWay.HEAD)) {
            JdbcWay.set(head, TENANT);
            try (ResultSet row = head.executeQuery()) {
                row.next();
                rows.acts = row.getLong(1);
                rows.lines = row.getLong(2);
            }
        }
        for (int n = first; n < first + count; n++) {
            bulk.rows(rows, deputies, n);
        }
        for (var table : rows.tables.entrySet()) {
            if (copy) {
                copied(connection, table.getKey(), table.getValue());
            } else {
                batched(connection, table.getKey(), table.getValue());
            }
        }
        try (PreparedStatement head = connection.prepareStatement(JdbcWay.COUNTS)) {
            JdbcWay.set(head, rows.acts, rows.lines, CONTENT, TENANT);
            head.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    void add(String table, @Nullable Object... cells) {
        tables.computeIfAbsent(table, name -> new ArrayList<>()).add(cells);
    }

    void act(String name, String about) {
        add("act", TENANT, ++acts, id(), name, CONTENT, "office", now, Office.TODAY, about, CONTENT);
    }

    void line(String subject, String item, String kind, LocalDate day, String part) {
        add("act_line", TENANT, ++lines, acts, subject, null, item, kind, day, null, 1, part, null, Office.TODAY);
    }

    private static void batched(Connection connection, String table, List<@Nullable Object[]> rows)
            throws SQLException {
        String places = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (Object[] row : rows) {
                JdbcWay.set(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void copied(Connection connection, String table, List<@Nullable Object[]> rows)
            throws SQLException, IOException {
        var text = new StringBuilder();
        for (Object[] row : rows) {
            for (int n = 0; n < row.length; n++) {
                text.append(row[n] == null ? "\\N" : row[n]).append(n == row.length - 1 ? '\n' : '\t');
            }
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(text.toString()));
    }
}
