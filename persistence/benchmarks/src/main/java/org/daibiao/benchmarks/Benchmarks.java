package org.daibiao.benchmarks;

import static org.daibiao.benchmarks.Comparison.format;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.benchmarks.Comparison.Aim;
import org.daibiao.desk.Desk;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Benchmarks (性能对比): the library beside bare JDBC, Hibernate and its own SQL, as ratios of one run. Ends with an error when a benchmark
 * did not run or when the two sides of a comparison do not do the same; never because of a number.
 */
public final class Benchmarks {
    static final String TEMPLATE = "office";

    /** Reports on more lines are not compared with their SQL, which would take as long again. */
    private static final int COMPARED = 1_000_000;

    private final Scale scale;
    private final List<Comparison> table = new ArrayList<>();

    private Benchmarks(Scale scale) {
        this.scale = scale;
    }

    /** {@code brief}, {@code short} or {@code long}; then, if not all are wanted, which: {@code daily lists bulk reports}. */
    @SuppressWarnings("try")
    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("jmh.ignoreLock", "true");
        System.setProperty("org.jboss.logging.provider", "slf4j");
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        var benchmarks = new Benchmarks(Scale.of(arguments[0]));
        try (Server server = Server.start()) {
            Server.copy("template1", TEMPLATE);
            try (HikariDataSource pool = Server.pool(TEMPLATE)) {
                Office.found(pool);
            }
            System.out.printf("recording a contact: %d statements, the same as by hand%n", Checks.statements());
            Checks.rows();
            System.out.println("bulk commands leave the same rows as the batches and COPY");
            if (wanted.isEmpty() || wanted.contains("daily")) {
                benchmarks.daily();
            }
            if (wanted.isEmpty() || wanted.contains("lists")) {
                benchmarks.lists();
            }
            if (wanted.isEmpty() || wanted.contains("bulk")) {
                benchmarks.bulk();
            }
            if (wanted.isEmpty() || wanted.contains("reports")) {
                benchmarks.reports();
            }
        } finally {
            System.out.println(Comparison.table(benchmarks.table));
        }
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
        Runs.Times times = scale.daily.of("DailyBenchmark." + what, Map.of("wait", "" + wait, "other", other));
        rates(name, times, other, 1, aim);
    }

    private void lists() throws RunnerException {
        ListBenchmark.fill();
        for (int steps : List.of(1, 2)) {
            Runs.Times times = scale.lists.of("ListBenchmark.list", Map.of("steps", "" + steps));
            times(format("a list of %,d along %d : its SQL", ListBenchmark.SUGGESTIONS, steps), times, "sql", 1);
        }
    }

    private void bulk() throws RunnerException {
        bulk(Bulk.DEPUTIES, scale.deputies);
        bulk(Bulk.VOTERS, scale.voters);
        bulk(Bulk.CONTACTS, scale.contacts);
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
        for (int lines : scale.lines) {
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
        for (int lines : scale.lines) {
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
            times(name + " : its SQL", times, "sql", 1);
        }
        if (first) {
            times(name + format(" beside %,d : alone", others), times, "alone", 1);
        } else {
            times(name + format(" : %,d, a line", smaller), times, "smaller", lines / smaller);
        }
    }

    /** A short report is made more often than a long one: it needs a warm program, and each is quick. */
    private static int repeats(int lines, int least, int most) {
        return Math.min(most, Math.max(least, 4_000_000 / lines));
    }

    /** The ratio is one of times, ours for each of so many. */
    private void times(String name, Runs.Times times, String other, int each) {
        table.add(new Comparison(
                name,
                format("%,.1f ms", times.of("ours") / each / 1000),
                format("%,.1f ms", times.of(other) / 1000),
                times.ratio("ours", other) / each,
                Aim.atMost(1.2)));
    }

    /** How much is measured; each of the lines is a district ten times as large as the one before. */
    private record Scale(Runs daily, Runs lists, int deputies, int voters, int contacts, List<Integer> lines) {
        static Scale of(String name) {
            return switch (name) {
                case "brief" ->
                    new Scale(new Runs(5, 5, 500), new Runs(4, 3, 300), 4_000, 4_000, 4_000, List.of(10_000));
                case "short" ->
                    new Scale(
                            new Runs(50, 16, 500),
                            new Runs(50, 24, 500),
                            10_000,
                            20_000,
                            10_000,
                            List.of(10_000, 100_000));
                case "long" ->
                    new Scale(
                            new Runs(80, 40, 500),
                            new Runs(50, 24, 500),
                            100_000,
                            1_000_000,
                            100_000,
                            List.of(100_000, 1_000_000, 10_000_000));
                default -> throw new IllegalArgumentException(name);
            };
        }
    }
}
