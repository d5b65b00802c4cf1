package org.daibiao.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.daibiao.contact.MemberLink;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** What an office does all day: it records a contact, and it opens the page of a deputy. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills a state before it is used
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DailyBenchmark {
    static final String DATABASE = "daily";

    /** How many microseconds each trip to the database waits. */
    @Param("0")
    public long wait;

    /** Which way takes turns with the library. Two at a time: a third would disturb both, by what it leaves in the caches of the processor. */
    @Param("jdbc")
    public String other;

    private Far far;
    private HikariDataSource pool;
    private Map<String, Way> ways;
    private List<MemberLink> links;
    private List<Id<Deputy>> deputies;
    private int next;
    private boolean measured;

    /** A database of its own, a copy of the district. */
    @Setup
    public void open() {
        Server.copy(Benchmarks.TEMPLATE, DATABASE);
        far = new Far(Server.port(), 0);
        Server.waits(DATABASE, false);
        pool = wait == 0 ? Server.pool(DATABASE) : Server.pool(DATABASE, far);
        ways = new LinkedHashMap<>();
        for (String name : List.of("ours", other)) {
            ways.put(name, Way.of(name, pool));
        }
        try (var office = new Office(pool, Office.DISTRICT)) {
            links = office.links();
            deputies = office.deputies();
        }
    }

    /**
     * While the program warms up, commits do not wait for the disk and trips do not wait at all: the compiler wants to see thousands of them. Those that are
     * measured do wait.
     */
    @Setup(Level.Iteration)
    public void waits(IterationParams iteration) {
        boolean measures = iteration.getType() == IterationType.MEASUREMENT;
        if (measures != measured) {
            measured = measures;
            far.waits(measures ? wait : 0);
            Server.waits(DATABASE, measures);
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** One transaction with an act of seven lines. */
    @Benchmark
    public Object record(Turns turns) throws Exception {
        MemberLink pair = links.get(next++ % links.size());
        return take(turns, way -> way.record(pair));
    }

    /** One deputy by the primary key. */
    @Benchmark
    public Object load(Turns turns) throws Exception {
        Id<Deputy> id = deputies.get(next++ % deputies.size());
        return take(turns, way -> way.deputy(id));
    }

    private Object take(Turns turns, Function<Way, Object> work) throws Exception {
        var calls = new LinkedHashMap<String, Callable<?>>();
        ways.forEach((name, way) -> calls.put(name, () -> work.apply(way)));
        return turns.take(calls);
    }

    /** The database goes. */
    @TearDown
    public void close() {
        ways.values().forEach(Way::close);
        pool.close();
        far.close();
        Server.drop(DATABASE);
    }
}
