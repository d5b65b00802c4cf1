package org.daibiao.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
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
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportBenchmark {
    static final String DATABASE = "districts";

    /** Who does it. */
    @Param({"ours", "sql"})
    public String way;

    /** The district. */
    @Param("")
    public String district;

    private HikariDataSource pool;
    private Office office;
    private List<Recorder.Noted> statements;

    /** Makes one report and captures it. */
    @Setup
    public void open() {
        pool = Server.pool(DATABASE);
        office = new Office(pool, district);
        statements = statements(pool, district);
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

    /** One report. */
    @Benchmark
    public Object report() throws SQLException {
        if (way.equals("ours")) {
            return office.daibiao.plan().report(Period.year(2025), office.actor);
        }
        try (var connection = pool.getConnection()) {
            return Recorder.replay(statements, connection);
        }
    }

    /** The pool goes. */
    @TearDown
    public void close() {
        office.close();
        pool.close();
    }
}
