package org.daibiao.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.daibiao.contact.MemberLink;
import org.daibiao.persistence.jooq.ForcedByHand;
import org.daibiao.persistence.jooq.JooqStores;
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

/** An office on an embedded file records a contact; each commit is forced to the disk, also while the program warms up. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills a state before it is used
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FileBenchmark {
    private static final Path FOLDER = Path.of("target", "file");
    private static final Path TEMPLATE = FOLDER.resolve("office");
    private static final String DATA = ".mv.db";

    /** Which way takes turns with the library: {@code jdbc} or {@code checkpoint}. */
    @Param("jdbc")
    public String other;

    private final Map<String, Way> ways = new LinkedHashMap<>();
    private HikariDataSource pool;
    private List<MemberLink> links;
    private int next;

    /** A file with the district; those that are measured are copies of it. */
    static void fill() throws IOException {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(Path.of(TEMPLATE + DATA));
        try (var office = new Office(JooqStores.embedded(TEMPLATE), Office.DISTRICT)) {
            office.found();
        }
    }

    /** A copy of the district's file for each way. */
    @Setup
    public void open() {
        var office = new Office(JooqStores.embedded(copy("ours")), Office.DISTRICT);
        links = office.links();
        ways.put("ours", Way.ours(office));
        ways.put(other, byHand());
    }

    static Path copy(String name) {
        Path copy = FOLDER.resolve(name);
        try {
            Files.copy(Path.of(TEMPLATE + DATA), Path.of(copy + DATA), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** By hand, on a file kept as ours is, or on one that H2 writes itself and a statement forces. */
    private Way byHand() {
        Path copy = copy(other);
        if (other.equals("jdbc")) {
            var forced = ForcedByHand.on(copy);
            pool = pool(forced.address());
            return JdbcWay.h2(pool, Office.DISTRICT, forced::commit);
        }
        pool = pool("jdbc:h2:" + copy.toAbsolutePath() + ";USER=sa;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        return JdbcWay.h2(pool, Office.DISTRICT, connection -> {
            connection.commit();
            try (var statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        });
    }

    static HikariDataSource pool(String address) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(address);
        configuration.setMaximumPoolSize(1);
        return new HikariDataSource(configuration);
    }

    /** One transaction with an act of seven lines. */
    @Benchmark
    public Object record(Turns turns) throws Exception {
        MemberLink pair = links.get(next++ % links.size());
        var calls = new LinkedHashMap<String, Callable<?>>();
        ways.forEach((name, way) -> calls.put(name, () -> way.record(pair)));
        return turns.take(calls);
    }

    /** The files are closed. */
    @TearDown
    public void close() {
        ways.values().forEach(Way::close);
        pool.close();
    }
}
