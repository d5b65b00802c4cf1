package org.daibiao.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.daibiao.calendar.Period;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The report of a district on a year: by the library, and its own statements alone, captured from one report and sent again by JDBC. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills a state before it is used
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportBenchmark {
    static final String DATABASE = "districts";
    static final String ALONE = "district_alone";

    /** How many lines the district has. */
    @Param("0")
    public int lines;

    /** How many lines a smaller district has that takes turns with it; 0 for none. */
    @Param("0")
    public int smaller;

    /** Whether the same district alone in its database takes turns with it. */
    @Param("false")
    public boolean alone;

    /** Whether its own SQL takes turns with it. */
    @Param("false")
    public boolean sql;

    private final Map<String, Callable<?>> ways = new LinkedHashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    /** Opens an office for each way. */
    @Setup
    public void open() {
        HikariDataSource pool = pool(DATABASE);
        ways.put("ours", report(pool, Districts.code(lines)));
        if (smaller > 0) {
            ways.put("smaller", report(pool, Districts.code(smaller)));
        }
        if (alone) {
            ways.put("alone", report(pool(ALONE), Districts.code(lines)));
        }
        if (sql) {
            List<Recorder.Noted> statements = statements(pool, Districts.code(lines));
            ways.put("sql", () -> {
                try (var connection = pool.getConnection()) {
                    return Recorder.replay(statements, connection);
                }
            });
        }
    }

    private HikariDataSource pool(String database) {
        HikariDataSource pool = Server.pool(database);
        open.add(pool);
        return pool;
    }

    private static Callable<?> report(DataSource pool, String district) {
        var office = new Office(pool, district);
        return () -> office.daibiao.plan().report(Period.year(2025), office.actor);
    }

    /** What the second report of an office issues: the first one also asks for the congress's zone, once. */
    static List<Recorder.Noted> statements(DataSource pool, String district) {
        var recorder = new Recorder();
        try (var watched = new Office(recorder.over(pool), district)) {
            watched.daibiao.plan().report(Period.year(2025), watched.actor);
            recorder.taken();
            watched.daibiao.plan().report(Period.year(2025), watched.actor);
            return recorder.taken();
        }
    }

    /** One report of each. */
    @Benchmark
    public Object report(Turns turns) throws Exception {
        return turns.take(ways);
    }

    /** The pools go. */
    @TearDown
    public void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }
}
