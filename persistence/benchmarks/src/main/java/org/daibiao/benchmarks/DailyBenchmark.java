package org.daibiao.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daibiao.contact.MemberLink;
import org.daibiao.deputy.Deputy;
import org.daibiao.kernel.Id;
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

/** What an office does all day: it records a contact, and it opens the page of a deputy. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills a state before it is used
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DailyBenchmark {
    static final String DATABASE = "daily";

    /** Who does it. */
    @Param({"ours", "jdbc", "hibernate"})
    public String way;

    private HikariDataSource pool;
    private Way does;
    private List<MemberLink> links;
    private List<Id<Deputy>> deputies;
    private int next;

    /** A database of its own, a copy of the same district. */
    @Setup
    public void open() {
        Server.copy(Benchmarks.TEMPLATE, DATABASE);
        pool = Server.pool(DATABASE);
        does = Way.of(way, pool);
        try (var office = new Office(pool, Office.DISTRICT)) {
            links = office.links();
            deputies = office.deputies();
        }
    }

    /** One transaction with an act of seven lines. */
    @Benchmark
    public Object record() {
        return does.record(links.get(next++ % links.size()));
    }

    /** One deputy by the primary key. */
    @Benchmark
    public Object load() {
        return does.deputy(deputies.get(next++ % deputies.size()));
    }

    /** The database goes. */
    @TearDown
    public void close() {
        does.close();
        pool.close();
        Server.drop(DATABASE);
    }
}
