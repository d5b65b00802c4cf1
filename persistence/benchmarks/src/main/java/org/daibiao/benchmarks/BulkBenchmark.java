package org.daibiao.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.daibiao.desk.Desk;
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

/** What is entered in bulk, a thousand in each transaction. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills a state before it is used
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BulkBenchmark {
    static final String DATABASE = "bulk";

    /** What is entered. */
    @Param({"DEPUTIES", "VOTERS", "CONTACTS"})
    public String what;

    private HikariDataSource pool;
    private Office office;
    private List<String> deputies;
    private int next;

    /** A database of its own, a copy of the district. */
    @Setup
    public void open() {
        Server.copy(Benchmarks.TEMPLATE, DATABASE);
        pool = Server.pool(DATABASE);
        office = new Office(pool, Office.DISTRICT);
        deputies = office.deputies().stream().map(Object::toString).toList();
    }

    /** One transaction of each. */
    @Benchmark
    public Object enter(Turns turns) throws Exception {
        int first = next;
        next += Desk.MOST;
        var calls = new LinkedHashMap<String, Callable<?>>();
        for (String way : List.of("ours", "jdbc", "copy")) {
            calls.put(way, () -> enter(Bulk.valueOf(what), way, pool, office, deputies, first, Desk.MOST));
        }
        return turns.take(calls);
    }

    static int enter(Bulk bulk, String way, DataSource pool, Office office, List<String> deputies, int first, int count)
            throws SQLException, IOException {
        if (way.equals("ours")) {
            bulk.command(office, deputies, first, count);
        } else {
            try (Connection connection = pool.getConnection()) {
                Rows.enter(connection, bulk, deputies, first, count, way.equals("copy"));
            }
        }
        return count;
    }

    /** The database goes. */
    @TearDown
    public void close() {
        office.close();
        pool.close();
        Server.drop(DATABASE);
    }
}
