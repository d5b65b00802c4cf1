package org.daibiao.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daibiao.contact.MemberLink;
import org.daibiao.persistence.jooq.ForcedByHand;

/** What must be true for a comparison to be one: both sides do the same. Each check throws {@link IllegalStateException} with what differs. */
final class Checks {
    private static final String DATABASE = "checks";
    private static final int FEW = 3;

    /** An insert of several rows, which are alike. */
    private static final Pattern SEVERAL = Pattern.compile("(insert into .* values )(\\([?, ]+\\))(, \\2)+");

    private static final String HEADS = "select act_count from head order by congress";
    private static final String ROWS = "select count(*) from contact union all select count(*) from act"
            + " union all select sum(act_count) from head union all select count(*) from act_line"
            + " union all select sum(line_count) from head";

    private Checks() {}

    /** The library and the JDBC written by hand issue the same statements, in the same order, when they record a contact. */
    static int statements() {
        Server.copy(Benchmarks.TEMPLATE, DATABASE);
        try (HikariDataSource pool = Server.pool(DATABASE)) {
            return statements(pool, through -> new JdbcWay(through, Office.DISTRICT));
        }
    }

    /** The same on an embedded file. */
    static int fileStatements() {
        var file = ForcedByHand.on(FileBenchmark.copy(DATABASE));
        try (HikariDataSource pool = FileBenchmark.pool(file.address())) {
            return statements(pool, through -> JdbcWay.h2(through, Office.DISTRICT, file::commit));
        }
    }

    private static int statements(HikariDataSource pool, Function<DataSource, Way> byHand) {
        MemberLink pair;
        try (var office = new Office(pool, Office.DISTRICT)) {
            pair = office.links().get(0);
        }
        List<String> ours = recorded(pool, pair, through -> Way.of("ours", through));
        same("statements", ours, recorded(pool, pair, byHand));
        return ours.size();
    }

    /** A turn of several writers of the library adds as many rows as one of the JDBC written by hand, in the same congresses. */
    static void writers() throws Exception {
        var benchmark = new WritersBenchmark();
        benchmark.writers = FEW;
        benchmark.congresses = 2;
        benchmark.other = "jdbc";
        benchmark.open();
        try {
            same("rows of several writers", added(benchmark, "ours"), added(benchmark, "jdbc"));
        } finally {
            benchmark.close();
        }
    }

    private static List<String> added(WritersBenchmark benchmark, String way) throws Exception {
        List<Long> rows = counted(ROWS);
        List<Long> heads = counted(HEADS);
        Objects.requireNonNull(benchmark.ways.get(way)).call();
        List<Long> after = counted(HEADS);
        return Stream.concat(
                        Stream.of(grown(rows, counted(ROWS)).toList().toString()),
                        grown(heads, after).map(more -> more > 0 ? "written" : "not written"))
                .toList();
    }

    private static Stream<Long> grown(List<Long> before, List<Long> after) {
        return IntStream.range(0, before.size()).mapToObj(n -> after.get(n) - before.get(n));
    }

    private static List<Long> counted(String sql) throws SQLException {
        try (HikariDataSource pool = Server.pool(WritersBenchmark.MEASURED);
                Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var counted = new ArrayList<Long>();
            while (rows.next()) {
                counted.add(rows.getLong(1));
            }
            return counted;
        }
    }

    /** Each read finds something, and the same after five years as after one. */
    static void years() throws Exception {
        try (HikariDataSource pool = Server.pool(YearsBenchmark.DATABASE);
                var five = new Office(pool, Years.code(YearsBenchmark.YEARS));
                var one = new Office(pool, Years.code(1))) {
            for (Read read : Read.ALL) {
                String answer = Read.said(read.of().apply(five).call());
                if (answer.equals(Read.NOTHING)) {
                    throw new IllegalStateException("there is nothing to read: " + read.name());
                }
                same(
                        read.name() + " after years",
                        List.of(answer),
                        List.of(Read.said(read.of().apply(one).call())));
            }
        }
    }

    /** What the second recording issues: the first one also asks for the congress's zone, once. */
    private static List<String> recorded(HikariDataSource pool, MemberLink pair, Function<DataSource, Way> of) {
        var recorder = new Recorder();
        try (Way way = of.apply(recorder.over(pool))) {
            way.record(pair);
            recorder.taken();
            way.record(pair);
            return recorder.taken().stream()
                    .map(Recorder.Noted::toString)
                    .flatMap(text -> Stream.of(text.split(";\n")))
                    .map(Checks::rows)
                    .toList();
        }
    }

    /** One statement that adds several rows says the same as a batch of as many. */
    private static String rows(String text) {
        Matcher several = SEVERAL.matcher(text);
        return several.matches()
                ? several.group(1) + several.group(2) + " × " + several.group(0).split("\\), \\(").length
                : text;
    }

    /** A bulk command, the batches and COPY leave the same rows, but for ids and instants. */
    static void rows() throws SQLException, IOException {
        for (Bulk bulk : Bulk.values()) {
            List<String> ours = entered(bulk, "ours");
            same(bulk + " by batch", ours, entered(bulk, "jdbc"));
            same(bulk + " by COPY", ours, entered(bulk, "copy"));
        }
    }

    private static List<String> entered(Bulk bulk, String way) throws SQLException, IOException {
        Server.copy(Benchmarks.TEMPLATE, DATABASE);
        try (HikariDataSource pool = Server.pool(DATABASE);
                var office = new Office(pool, Office.DISTRICT)) {
            List<String> deputies =
                    office.deputies().stream().map(Object::toString).toList();
            BulkBenchmark.enter(bulk, way, pool, office, deputies, 0, FEW);
            try (Connection connection = pool.getConnection()) {
                return content(connection);
            }
        }
    }

    private static List<String> content(Connection connection) throws SQLException {
        var content = new ArrayList<String>();
        for (String table : List.of("head", "act", "act_line", "deputy", "seat", "voter", "contact")) {
            String words =
                    "select regexp_replace(r::text, '[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}|\"[0-9 :.-]+\"', '', 'g')"
                            + " from " + table + " r order by 1";
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(words)) {
                while (rows.next()) {
                    content.add(table + rows.getString(1));
                }
            }
        }
        return content;
    }

    private static void same(String what, List<String> ours, List<String> theirs) {
        if (!ours.equals(theirs)) {
            var extra = new ArrayList<>(theirs);
            extra.removeAll(ours);
            throw new IllegalStateException(what + " differ, ours:\n  " + String.join("\n  ", ours)
                    + "\nonly theirs:\n  " + String.join("\n  ", extra));
        }
    }
}
