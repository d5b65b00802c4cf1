package org.daibiao.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.daibiao.record.CongressId;

/** Districts whose journals are filled by statements on whole sets, with about a hundred lines for each deputy. */
record Districts(DataSource pool) {
    private static final int LINES_OF_A_DEPUTY = 100;

    static String code(int lines) {
        return "lines-" + lines;
    }

    /** Opens a district and fills its journal with about so many lines; indexes are built anew, which is quicker and leaves them alike. */
    void fill(int lines) {
        fill(code(lines), lines, 1);
    }

    /** The same, with about so many lines in each of so many years. */
    void fill(String code, int lines, int years) {
        try (var office = new Office(pool, code)) {
            office.open();
        }
        String script = script().replace("${congress}", CongressId.of(code).toString())
                .replace("${deputies}", Integer.toString(lines / LINES_OF_A_DEPUTY))
                .replace("${years}", Integer.toString(years));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set work_mem = '512MB'; set maintenance_work_mem = '512MB'");
            List<String> indexes = indexes(statement);
            statement.execute(script);
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
            statement.execute("reset all");
        } catch (SQLException e) {
            throw new IllegalStateException(code, e);
        }
    }

    /** Drops the indexes of the lines that are no keys, and says how to make them again. */
    private static List<String> indexes(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        var texts = new ArrayList<String>();
        try (var rows = statement.executeQuery(
                "select indexname, indexdef from pg_indexes where tablename = 'act_line' and indexname like 'ix%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                texts.add(rows.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("drop index " + name);
        }
        return texts;
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Districts.class.getResourceAsStream("lines.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
