package org.daibiao.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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

/** A read of a district with five years of work, and of one with the last of them alone, in one database. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills a state before it is used
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class YearsBenchmark {
    static final String DATABASE = "years";

    /** After how many years. */
    static final int YEARS = 5;

    /** Which {@link Read}. */
    @Param("report")
    public String what;

    private final Map<String, Callable<?>> ways = new LinkedHashMap<>();
    private HikariDataSource pool;

    static void fill(int each) {
        Server.copy(Benchmarks.TEMPLATE, DATABASE);
        try (HikariDataSource filling = Server.pool(DATABASE)) {
            Years.fill(filling, 1, each);
            Years.fill(filling, YEARS, each);
        }
    }

    /** An office for each district. */
    @Setup
    public void open() {
        pool = Server.pool(DATABASE);
        Read read = Read.named(what);
        ways.put("ours", read.of().apply(new Office(pool, Years.code(YEARS))));
        ways.put("smaller", read.of().apply(new Office(pool, Years.code(1))));
    }

    /** One read of each. */
    @Benchmark
    public Object read(Turns turns) throws Exception {
        return turns.take(ways);
    }

    /** The pool goes. */
    @TearDown
    public void close() {
        pool.close();
    }
}
