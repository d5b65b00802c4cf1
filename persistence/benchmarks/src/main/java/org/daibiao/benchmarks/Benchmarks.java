package org.daibiao.benchmarks;

import static org.daibiao.benchmarks.Comparison.format;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.benchmarks.Comparison.Aim;
import org.daibiao.kernel.Desk;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Benchmarks (性能对比): the library beside bare JDBC, Hibernate and its own SQL, as ratios of one run. Ends with an error when a benchmark
 * did not run or when the two sides of a comparison do not do the same; never because of a number.
 */
public final class Benchmarks {
    static final String TEMPLATE = "office";

    private final Scale scale;
    private final List<Comparison> table = new ArrayList<>();

    private Benchmarks(Scale scale) {
        this.scale = scale;
    }

    /** {@code short} or {@code long}; then, if not all are wanted, which: {@code daily bulk reports}. */
    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("jmh.ignoreLock", "true");
        System.setProperty("org.jboss.logging.provider", "slf4j");
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        var benchmarks = new Benchmarks(Scale.valueOf(arguments[0].toUpperCase(Locale.ROOT)));
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
        List<String> ways = List.of("ours", "jdbc", "hibernate");
        Runs.Times record = scale.daily.medians("DailyBenchmark.record", ways, Map.of());
        rates("record a contact : JDBC", record, "jdbc", 1, Aim.atLeast(0.85));
        rates("record a contact : Hibernate", record, "hibernate", 1, Aim.atLeast(1.3));
        Runs.Times load = scale.daily.medians("DailyBenchmark.load", ways, Map.of());
        rates("load a deputy : JDBC", load, "jdbc", 1, Aim.atLeast(0.85));
        rates("load a deputy : Hibernate", load, "hibernate", 1, Aim.atLeast(1.3));
    }

    private void bulk() throws RunnerException {
        for (Bulk bulk : Bulk.values()) {
            int count = scale.bulk.get(bulk.ordinal());
            int commands = count / Desk.MOST;
            Runs.Times times = new Runs(1, Math.min(commands, 20), commands, 0)
                    .medians("BulkBenchmark.enter", List.of("ours", "jdbc", "copy"), Map.of("what", bulk.name()));
            String name = format("%,d %s in bulk : ", count, bulk.name().toLowerCase(Locale.ROOT));
            rates(name + "JDBC batch", times, "jdbc", Desk.MOST, Aim.atLeast(0.9));
            rates(name + "COPY", times, "copy", Desk.MOST, Aim.NONE);
        }
    }

    /** The ratio is one of speeds: how many ours does while theirs does one. */
    private void rates(String name, Runs.Times times, String other, int each, Aim aim) {
        double ours = times.of("ours");
        double theirs = times.of(other);
        table.add(new Comparison(name, rate(each, ours), rate(each, theirs), theirs / ours, aim));
    }

    private static String rate(int each, double micros) {
        return format("%,.0f/s", each * 1e6 / micros);
    }

    private void reports() throws RunnerException {
        Server.copy(TEMPLATE, ReportBenchmark.DATABASE);
        double first = 0;
        double smaller = 0;
        int smallest = scale.lines.get(0);
        for (int lines : scale.lines) {
            System.out.printf("filling a district of %,d lines%n", lines);
            try (HikariDataSource pool = Server.pool(ReportBenchmark.DATABASE)) {
                new Districts(pool).fill(lines);
            }
            if (lines == smallest) {
                first = report(lines, true);
                smaller = first;
                continue;
            }
            double own = report(lines, lines <= Scale.COMPARED);
            times(
                    format("report, %,d lines : %,d, a line", lines, previous(lines)),
                    own * previous(lines) / lines,
                    smaller,
                    Aim.atMost(1.2));
            times(
                    format("report, %,d lines, beside %,d : alone", smallest, lines),
                    report(smallest, false),
                    first,
                    Aim.atMost(1.2));
            smaller = own;
        }
    }

    private int previous(int lines) {
        return scale.lines.get(scale.lines.indexOf(lines) - 1);
    }

    private double report(int lines, boolean compared) throws RunnerException {
        Runs.Times times = new Runs(compared ? scale.rounds : 1, repeats(lines, 1, 40), repeats(lines, 3, 20), 0)
                .medians(
                        "ReportBenchmark.report",
                        compared ? List.of("ours", "sql") : List.of("ours"),
                        Map.of("district", Districts.code(lines)));
        if (compared) {
            times(format("report, %,d lines : its SQL", lines), times.of("ours"), times.of("sql"), Aim.atMost(1.2));
        }
        return times.of("ours");
    }

    /** A short report is made more often than a long one: it needs a warm program, and each is quick. */
    private static int repeats(int lines, int least, int most) {
        return Math.min(most, Math.max(least, 4_000_000 / lines));
    }

    /** The ratio is one of times. */
    private void times(String name, double ours, double theirs, Aim aim) {
        table.add(new Comparison(
                name, format("%,.1f ms", ours / 1000), format("%,.1f ms", theirs / 1000), ours / theirs, aim));
    }

    /** How much is measured. Forks of the same benchmark take turns in rounds; bulk commands run once through. */
    private enum Scale {
        SHORT(2, new Runs(2, 4, 4, 1), List.of(10_000, 20_000, 10_000), List.of(10_000, 100_000)),
        LONG(3, new Runs(3, 5, 5, 2), List.of(100_000, 1_000_000, 100_000), List.of(100_000, 1_000_000, 10_000_000));

        /** Reports of more lines are not compared with their SQL, which would take as long again. */
        private static final int COMPARED = 1_000_000;

        private final int rounds;
        private final Runs daily;
        private final List<Integer> bulk;
        private final List<Integer> lines;

        Scale(int rounds, Runs daily, List<Integer> bulk, List<Integer> lines) {
            this.rounds = rounds;
            this.daily = daily;
            this.bulk = bulk;
            this.lines = lines;
        }
    }
}
