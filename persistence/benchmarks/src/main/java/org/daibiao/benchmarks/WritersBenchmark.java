package org.daibiao.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.daibiao.contact.MemberLink;
import org.daibiao.journal.Stores;
import org.daibiao.persistence.jooq.JooqStores;
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

/** Several writers record contacts at once, in one congress or in several; a turn is over when they have recorded so many together. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills a state before it is used
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WritersBenchmark {
    /** How many contacts a turn has. */
    static final int EACH = 128;

    private static final String DATABASE = "writers";
    static final String MEASURED = "writers_measured";

    /** The connections of a host, for all writers. */
    private static final int CONNECTIONS = 10;

    /** How many write at once. */
    @Param("1")
    public int writers;

    /** Among how many congresses they are shared out. */
    @Param("1")
    public int congresses;

    /** What takes turns with them: {@code jdbc}, or {@code single} for one writer of the library. */
    @Param("jdbc")
    public String other;

    private HikariDataSource pool;
    private ExecutorService threads;
    Map<String, Callable<?>> ways;
    private List<List<MemberLink>> links;
    private boolean measured;

    private static String code(int congress) {
        return "writers-" + congress;
    }

    /** A database with so many congresses, each as large as the district. */
    static void fill(int congresses) {
        Server.copy(Benchmarks.TEMPLATE, DATABASE);
        try (HikariDataSource pool = Server.pool(DATABASE)) {
            Stores stores = JooqStores.on(pool);
            for (int n = 0; n < congresses; n++) {
                try (var office = new Office(stores, code(n))) {
                    office.found();
                }
            }
        }
    }

    /** An office for each congress; they share stores and connections, also with what is done by hand. */
    @Setup
    public void open() {
        Server.copy(DATABASE, MEASURED);
        Server.waits(MEASURED, false);
        pool = Server.pool(MEASURED, CONNECTIONS);
        threads = Executors.newFixedThreadPool(writers);
        Stores stores = JooqStores.on(pool);
        List<Office> offices = IntStream.range(0, congresses)
                .mapToObj(n -> new Office(stores, code(n)))
                .toList();
        links = offices.stream().map(Office::links).toList();
        List<Way> ours = offices.stream().map(Way::ours).toList();
        List<Way> jdbc = offices.stream()
                .<Way>map(office -> new JdbcWay(pool, office.district))
                .toList();
        ways = new LinkedHashMap<>();
        ways.put("ours", () -> record(writers, ours));
        ways.put(other, other.equals("single") ? () -> record(1, ours) : () -> record(writers, jdbc));
    }

    /** While the program warms up, commits do not wait for the disk. */
    @Setup(Level.Iteration)
    public void waits(IterationParams iteration) {
        boolean measures = iteration.getType() == IterationType.MEASUREMENT;
        if (measures != measured) {
            measured = measures;
            Server.waits(MEASURED, measures);
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private Object record(int number, List<Way> offices) throws Exception {
        var left = new AtomicInteger(EACH);
        List<Callable<Object>> work = IntStream.range(0, number)
                .<Callable<Object>>mapToObj(writer -> () -> {
                    int at = writer % offices.size();
                    return write(left, offices.get(at), links.get(at));
                })
                .toList();
        Object last = null;
        for (Future<Object> writer : threads.invokeAll(work)) {
            last = writer.get();
        }
        return last;
    }

    private static Object write(AtomicInteger left, Way way, List<MemberLink> links) {
        Object last = null;
        for (int n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
            last = way.record(links.get(n % links.size()));
        }
        return last;
    }

    /** So many transactions of each. */
    @Benchmark
    public Object record(Turns turns) throws Exception {
        return turns.take(ways);
    }

    /** The database goes. */
    @TearDown
    public void close() {
        threads.shutdown();
        pool.close();
        Server.drop(MEASURED);
    }
}
