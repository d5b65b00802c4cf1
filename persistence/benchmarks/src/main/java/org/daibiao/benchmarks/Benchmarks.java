package org.daibiao.benchmarks;

import static org.daibiao.benchmarks.Comparison.format;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.daibiao.benchmarks.Comparison.Aim;
import org.daibiao.desk.Desk;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Benchmarks (性能对比): the library beside bare JDBC, Hibernate and its own SQL, as ratios of one run. Ends with an error when a benchmark
 * did not run or when the two sides of a comparison do not do the same; never because of a number.
 */
public final class Benchmarks {
    static final String TEMPLATE = "office";

    /** Reports on more lines are not compared with their SQL, which would take as long again. */
    private static final int COMPARED = 1_000_000;

    /** What a read may take beside what it is compared with. */
    private static final Aim SHARE = Aim.atMost(1.2);

    private final Scale scale;
    private final List<Comparison> table = new ArrayList<>();

    private Benchmarks(Scale scale) {
        this.scale = scale;
    }

    /** {@code brief}, {@code short} or {@code long}; then, if not all are wanted, which: {@code brief,years,file}. */
    @SuppressWarnings("try")
    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("jmh.ignoreLock", "true");
        System.setProperty("org.jboss.logging.provider", "slf4j");
        List<String> wanted = List.of(arguments[0].split(","));
        var benchmarks = new Benchmarks(Scale.of(wanted.get(0)));
        if (!benchmarks.groups().keySet().containsAll(wanted.subList(1, wanted.size()))) {
            throw new IllegalArgumentException(
                    wanted + " are not all of " + benchmarks.groups().keySet());
        }
        try (Server server = Server.start()) {
            Server.copy("template1", TEMPLATE);
            try (HikariDataSource pool = Server.pool(TEMPLATE)) {
                DaibiaoSchema.migrate(pool);
                try (var office = new Office(pool, Office.DISTRICT)) {
                    office.found();
                }
            }
            System.out.printf("recording a contact: %d statements, the same as by hand%n", Checks.statements());
            Checks.rows();
            System.out.println("bulk commands leave the same rows as the batches and COPY");
            for (var group : benchmarks.groups().entrySet()) {
                if (wanted.size() == 1 || wanted.contains(group.getKey())) {
                    group.getValue().measure();
                }
            }
        } finally {
            System.out.println(Comparison.table(benchmarks.table));
        }
    }

    private interface Group {
        void measure() throws Exception;
    }

    private Map<String, Group> groups() {
        var groups = new LinkedHashMap<String, Group>();
        groups.put("daily", this::daily);
        groups.put("writers", this::writers);
        groups.put("file", this::file);
        groups.put("lists", this::lists);
        groups.put("bulk", this::bulk);
        groups.put("reports", this::reports);
        groups.put("years", this::years);
        return groups;
    }

    private void daily() throws RunnerException {
        daily("record", 0, "record a contact : JDBC", "jdbc", Aim.atLeast(1.35));
        daily("record", 0, "record a contact : JDBC, fewest trips", "few", Aim.NONE);
        daily("record", 0, "record a contact : Hibernate", "hibernate", Aim.atLeast(1.3));
        daily("record", 500, "a contact, 0.5 ms a trip : JDBC", "jdbc", Aim.atLeast(1.8));
        daily("record", 500, "a contact, 0.5 ms a trip : JDBC, fewest trips", "few", Aim.NONE);
        daily("record", 500, "a contact, 0.5 ms a trip : Hibernate", "hibernate", Aim.atLeast(1.8));
        daily("load", 0, "load a deputy : JDBC", "jdbc", Aim.atLeast(0.9));
        daily("load", 0, "load a deputy : Hibernate", "hibernate", Aim.atLeast(1.3));
    }

    private void daily(String what, int wait, String name, String other, Aim aim) throws RunnerException {
        Runs.Times times = scale.daily().of("DailyBenchmark." + what, Map.of("wait", "" + wait, "other", other));
        rates(name, times, other, 1, aim);
    }

    /** As many at once, all in one congress and each in its own; by hand, and by one of ours alone. */
    private void writers() throws Exception {
        int most = Collections.max(scale.several().writers());
        System.out.printf("setting up %d congresses%n", most);
        WritersBenchmark.fill(most);
        Checks.writers();
        System.out.println("several writers leave the same rows as by hand");
        for (int writers : scale.several().writers()) {
            for (int congresses : new TreeSet<>(List.of(1, writers))) {
                writers(writers, congresses, "jdbc", "JDBC");
                if (writers > 1 && scale.several().writers().contains(1)) {
                    writers(writers, congresses, "single", "1 of ours");
                }
            }
        }
    }

    private void writers(int writers, int congresses, String other, String called) throws RunnerException {
        Runs.Times times = scale.several()
                .runs()
                .of(
                        "WritersBenchmark.record",
                        Map.of("writers", "" + writers, "congresses", "" + congresses, "other", other));
        String name = format("writers: %d, congresses: %d : %s", writers, congresses, called);
        rates(name, times, other, WritersBenchmark.EACH, Aim.NONE);
    }

    private void file() throws Exception {
        FileBenchmark.fill();
        System.out.printf("embedded file: %d statements, the same as by hand%n", Checks.fileStatements());
        file("jdbc", "JDBC");
        file("checkpoint", "JDBC, H2's own file");
    }

    private void file(String other, String called) throws RunnerException {
        Runs.Times times = scale.file().of("FileBenchmark.record", Map.of("other", other));
        rates("a contact in the file : " + called, times, other, 1, Aim.NONE);
    }

    /** A district of some years, and of one. */
    private void years() throws Exception {
        System.out.printf("filling districts of %d years and of one%n", YearsBenchmark.YEARS);
        YearsBenchmark.fill(scale.afterwards().matters());
        Checks.years();
        System.out.printf("%d reads answer the same after %d years%n", Read.ALL.size(), YearsBenchmark.YEARS);
        for (Read read : Read.ALL.subList(0, scale.afterwards().reads())) {
            Runs.Times times = scale.afterwards().runs().of("YearsBenchmark.read", Map.of("what", read.name()));
            String name = format("%d years, %s : 1 year", YearsBenchmark.YEARS, read.name());
            times(name, times, "smaller", 1, read.aim());
        }
    }

    private void lists() throws RunnerException {
        ListBenchmark.fill();
        for (int steps : List.of(1, 2)) {
            Runs.Times times = scale.lists().of("ListBenchmark.list", Map.of("steps", "" + steps));
            times(format("a list of %,d along %d : its SQL", ListBenchmark.SUGGESTIONS, steps), times, "sql", 1, SHARE);
        }
    }

    private void bulk() throws RunnerException {
        bulk(Bulk.DEPUTIES, scale.bulk().deputies());
        bulk(Bulk.VOTERS, scale.bulk().voters());
        bulk(Bulk.CONTACTS, scale.bulk().contacts());
    }

    private void bulk(Bulk bulk, int count) throws RunnerException {
        int commands = count / Desk.MOST;
        Runs.Times times =
                new Runs(Math.min(commands, 20), commands, 1).of("BulkBenchmark.enter", Map.of("what", bulk.name()));
        String name = format("%,d %s in bulk : ", count, bulk.name().toLowerCase(Locale.ROOT));
        rates(name + "JDBC batch", times, "jdbc", Desk.MOST, Aim.atLeast(0.9));
        rates(name + "COPY", times, "copy", Desk.MOST, Aim.NONE);
    }

    /** The ratio is one of speeds: how many ours does while theirs does one. */
    private void rates(String name, Runs.Times times, String other, int each, Aim aim) {
        table.add(new Comparison(
                name, rate(each, times.of("ours")), rate(each, times.of(other)), times.ratio(other, "ours"), aim));
    }

    private static String rate(int each, double micros) {
        return format("%,.0f/s", each * 1e6 / micros);
    }

    /** Districts ten times as large as the one before, in one database; the first one also alone in a database of its own. */
    private void reports() throws RunnerException {
        Server.copy(TEMPLATE, ReportBenchmark.DATABASE);
        int total = 0;
        for (int lines : scale.lines()) {
            System.out.printf("filling a district of %,d lines%n", lines);
            try (HikariDataSource pool = Server.pool(ReportBenchmark.DATABASE)) {
                new Districts(pool).fill(lines);
            }
            if (total == 0) {
                Server.copy(ReportBenchmark.DATABASE, ReportBenchmark.ALONE);
            }
            total += lines;
        }
        int smaller = 0;
        for (int lines : scale.lines()) {
            report(lines, smaller, total - lines);
            smaller = lines;
        }
    }

    private void report(int lines, int smaller, int others) throws RunnerException {
        boolean first = smaller == 0;
        boolean sql = lines <= COMPARED;
        Runs.Times times = new Runs(repeats(lines, 1, 40), repeats(lines, 3, 20), 1)
                .of(
                        "ReportBenchmark.report",
                        Map.of("lines", "" + lines, "smaller", "" + smaller, "alone", "" + first, "sql", "" + sql));
        String name = format("report, %,d lines", lines);
        if (sql) {
            times(name + " : its SQL", times, "sql", 1, SHARE);
        }
        if (first) {
            times(name + format(" beside %,d : alone", others), times, "alone", 1, SHARE);
        } else {
            times(name + format(" : %,d, a line", smaller), times, "smaller", lines / smaller, SHARE);
        }
    }

    /** A short report is made more often than a long one: it needs a warm program, and each is quick. */
    private static int repeats(int lines, int least, int most) {
        return Math.min(most, Math.max(least, 4_000_000 / lines));
    }

    /** The ratio is one of times, ours for each of so many. */
    private void times(String name, Runs.Times times, String other, int each, Aim aim) {
        table.add(new Comparison(
                name,
                format("%,.1f ms", times.of("ours") / each / 1000),
                format("%,.1f ms", times.of(other) / 1000),
                times.ratio("ours", other) / each,
                aim));
    }
}
