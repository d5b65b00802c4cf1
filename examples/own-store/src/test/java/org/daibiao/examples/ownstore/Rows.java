package org.daibiao.examples.ownstore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A look behind the port: every row of every table of a file, as text. */
final class Rows {
    private Rows() {}

    static Map<String, List<String>> of(Path file) {
        try (Session session = Session.open(file)) {
            var tables = new Sql("select name from sqlite_schema where type = 'table'");
            return session.list(tables, row -> row.getString(1)).stream()
                    .collect(Collectors.toMap(table -> table, table -> of(session, table)));
        }
    }

    private static List<String> of(Session session, String table) {
        return session.list(new Sql("select * from " + table), row -> {
            var values = new ArrayList<String>();
            for (int n = 1; n <= row.getMetaData().getColumnCount(); n++) {
                values.add(row.getString(n));
            }
            return String.join(" | ", values);
        });
    }
}
