package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.daibiao.Daibiao;
import org.daibiao.delivery.DeliveryRules;
import org.daibiao.delivery.DeliveryService;
import org.daibiao.delivery.JournalListener;
import org.daibiao.delivery.RetryRule;
import org.daibiao.journal.Act;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Stores;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlans;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Delivery by two nodes beside four writers")
@Timeout(600)
class DeliveryTest {
    private static final int SEED = 20250226;
    private static final int WRITERS = 4;
    private static final int NODES = 2;
    private static final long BEGUN = System.nanoTime();
    private static final long LONGER_THAN_THE_LEASE = 700_000_000;
    private static final DeliveryRules HASTY =
            new DeliveryRules(Duration.ofSeconds(60), 20, new RetryRule(1000, Duration.ofSeconds(1), 1));

    /** Where the journal is kept. */
    private enum Place {
        H2_FILE,
        POSTGRESQL,
        MARIADB;

        HikariDataSource pool(Path folder) {
            if (this != H2_FILE) {
                return Server.valueOf(name()).pool();
            }
            var pool = new HikariDataSource();
            pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("delivery") + ";USER=sa;WRITE_DELAY=0;LOCK_TIMEOUT=20000");
            return pool;
        }
    }

    @TempDir
    private Path folder;

    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    @DisplayName("of 1,000 acts loses none and handles none twice while leases run out")
    void losesNone(Place place) throws Exception {
        losesNoneAndHandlesNoneTwice(place, 1_000);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("full")
    @DisplayName("of 10,000 acts loses none and handles none twice while leases run out")
    void losesNoneOfMany(Place place) throws Exception {
        losesNoneAndHandlesNoneTwice(place, 10_000);
    }

    private void losesNoneAndHandlesNoneTwice(Place place, int acts) throws Exception {
        var threads = Executors.newFixedThreadPool(WRITERS + NODES);
        try (HikariDataSource pool = place.pool(folder)) {
            DaibiaoSchema.migrate(pool);
            execute(pool, "create table effect (operation char(36) primary key, number bigint not null)");
            var work = new ArrayList<Callable<Object>>();
            for (int n = 0; n < WRITERS; n++) {
                var random = new Random(SEED + n);
                work.add(() -> write(pool, acts / WRITERS, random));
            }
            for (int n = 0; n < NODES; n++) {
                var random = new Random(SEED - n - 1);
                work.add(() -> deliver(pool, acts, random));
            }
            for (Future<Object> one : threads.invokeAll(work)) {
                one.get();
            }
            report(place, acts, effects(pool));
        } finally {
            threads.shutdownNow();
        }
    }

    private void report(Place place, int acts, List<Long> effects) {
        var distinct = new TreeSet<>(effects);
        System.out.printf(
                "%,d acts, %d nodes, %s, seed %d: lost %d, handled twice %d; %d attempts failed, %d acts came again%n",
                acts,
                NODES,
                place,
                SEED,
                acts - distinct.size(),
                effects.size() - distinct.size(),
                failures.get(),
                attempts.get() - failures.get() - acts);
        assertThat(effects)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, acts).boxed().toList());
    }

    private static Object write(DataSource pool, int acts, Random random) {
        Stores stores = JooqStores.on(pool);
        for (int left = acts; left > 0; ) {
            int now = Math.min(left, 1 + random.nextInt(20));
            enter(stores, now, random);
            left -= now;
        }
        return stores;
    }

    private static void enter(Stores stores, int count, Random random) {
        List<Act> acts = IntStream.range(0, count)
                .mapToObj(n -> new Act(
                        new UUID(random.nextLong(), random.nextLong()),
                        "note.write",
                        "",
                        "somebody",
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        new UUID(1, 1),
                        List.of(),
                        null))
                .toList();
        stores.write(Office.CONGRESS, writer -> {
            writer.append(acts);
            return acts;
        });
    }

    private Object deliver(DataSource pool, int acts, Random random) {
        try (Daibiao node = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(JooqStores.on(pool))
                .clock(new Racing())
                .deliveryRules(HASTY)
                .listener(JournalListener.of("effects", (congress, act) -> handle(pool, act, random)))
                .build()) {
            DeliveryService deliveries = node.deliveries();
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
            while (done.get() < acts) {
                assertThat(System.nanoTime())
                        .as("handled %d of %d", done.get(), acts)
                        .isLessThan(end);
                if (!deliveries.deliver(Office.CONGRESS).more()) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
            return node;
        }
    }

    /** Idempotent by a unique key: who comes later finds the operation there and does nothing. */
    private void handle(DataSource pool, NumberedAct act, Random random) {
        attempts.incrementAndGet();
        int fate = random.nextInt(500);
        if (fate == 0) {
            failures.incrementAndGet();
            throw new IllegalStateException("fails");
        } else if (fate == 1) {
            LockSupport.parkNanos(LONGER_THAN_THE_LEASE);
        }
        try {
            execute(pool, "insert into effect values ('" + act.act().operation() + "', " + act.number() + ")");
            done.incrementAndGet();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as("it came again").isIn("23505", "23000");
        }
    }

    private static void execute(DataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Long> effects(DataSource pool) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from effect order by number")) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    /** Runs a hundred times as fast as the world, so that leases run out while a thread waits for the disk. */
    private static final class Racing extends Clock {
        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos((System.nanoTime() - BEGUN) * 100);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
