package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.daibiao.Daibiao;
import org.daibiao.delivery.DeliveryRules;
import org.daibiao.delivery.DeliveryService;
import org.daibiao.delivery.JournalListener;
import org.daibiao.kernel.Act;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.NumberedAct;
import org.daibiao.kernel.Stores;
import org.daibiao.plan.WorkPlans;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Delivery on a database")
@Timeout(600)
class DeliveryTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final int WRITERS = 4;
    private static final long BEGUN = System.nanoTime();
    private static final long LONGER_THAN_THE_LEASE = 250_000_000;
    private static final DeliveryRules USUAL = DeliveryRules.USUAL;

    @TempDir
    private Path folder;

    private String url = "";
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void aFileThatIsSafeAtEveryCommit() {
        url = "jdbc:h2:file:" + folder.resolve("delivery") + ";USER=sa;WRITE_DELAY=0;LOCK_TIMEOUT=20000";
    }

    @Test
    @DisplayName("hands over what a host's transaction did once it is committed, and nothing before or without")
    void handsOverWhatIsCommitted() {
        try (var database = new UrlDatabase(url)) {
            DaibiaoSchema.migrate(database);
            var numbers = new ArrayList<Long>();
            DeliveryService node =
                    node(database, Clock.systemUTC(), USUAL, (congress, act) -> numbers.add(act.number()));
            var host = DSL.using(database, SQLDialect.H2);
            node.deliver(CONGRESS);

            assertThatThrownBy(() -> host.transaction(tx -> {
                        enter(JooqStores.on(tx.dsl()), 1);
                        throw new IllegalStateException("the host's own reason");
                    }))
                    .hasMessage("the host's own reason");
            host.transaction(tx -> {
                enter(JooqStores.on(tx.dsl()), 2);
                node.deliver(CONGRESS);
                assertThat(numbers).isEmpty();
            });
            node.deliver(CONGRESS);

            assertThat(numbers).containsExactly(1L, 2L);
        }
    }

    @Test
    @DisplayName("goes on in a file that was closed and opened again")
    void goesOnAfterClosing() {
        var numbers = new ArrayList<Long>();
        for (int run = 0; run < 3; run++) {
            try (var database = new UrlDatabase(url)) {
                DaibiaoSchema.migrate(database);
                enter(JooqStores.on(database), 7);
                node(database, Clock.systemUTC(), USUAL, (congress, act) -> numbers.add(act.number()))
                        .deliver(CONGRESS);
            }
        }

        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 21).boxed().toList());
    }

    @Test
    @DisplayName("of 1,000 acts by two nodes loses none and handles none twice while leases run out")
    void losesNone() throws SQLException, InterruptedException, ExecutionException {
        losesNoneAndHandlesNoneTwice(1_000);
    }

    @Test
    @Tag("full")
    @DisplayName("of 10,000 acts by two nodes loses none and handles none twice while leases run out")
    void losesNoneOfMany() throws SQLException, InterruptedException, ExecutionException {
        losesNoneAndHandlesNoneTwice(10_000);
    }

    private void losesNoneAndHandlesNoneTwice(int acts) throws SQLException, InterruptedException, ExecutionException {
        try (var database = new UrlDatabase(url);
                var effects = new UrlDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";USER=sa")) {
            DaibiaoSchema.migrate(database);
            execute(effects, "create table effect (operation char(36) primary key, number bigint not null)");
            var threads = Executors.newFixedThreadPool(WRITERS + 2);
            try {
                var work = new ArrayList<Callable<Object>>();
                for (int n = 0; n < WRITERS; n++) {
                    work.add(() -> write(database, acts / WRITERS));
                }
                work.add(() -> deliver(database, effects, acts));
                work.add(() -> deliver(database, effects, acts));
                for (Future<Object> done : threads.invokeAll(work)) {
                    done.get();
                }
            } finally {
                threads.shutdownNow();
            }
            report(acts, effects(effects));
        }
    }

    private void report(int acts, List<Long> effects) {
        Set<Long> distinct = new TreeSet<>(effects);
        int again = deliveries.get() - failures.get() - acts;
        System.out.printf(
                "%d acts, 2 nodes, H2 file: lost %d, handled twice %d; %d attempts failed, %d acts came again%n",
                acts, acts - distinct.size(), effects.size() - distinct.size(), failures.get(), again);
        assertThat(effects)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, acts).boxed().toList());
    }

    private static Object write(DataSource database, int acts) {
        Stores stores = JooqStores.on(database);
        for (int left = acts; left > 0; ) {
            int now = Math.min(left, 1 + ThreadLocalRandom.current().nextInt(20));
            enter(stores, now);
            left -= now;
        }
        return stores;
    }

    private Object deliver(DataSource database, DataSource effects, int acts) {
        DeliveryService node = node(
                database,
                new Racing(),
                new DeliveryRules(Duration.ofSeconds(20), 50, 1000, Duration.ofSeconds(1), 1),
                (congress, act) -> handle(effects, act));
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (done.get() < acts) {
            assertThat(System.nanoTime())
                    .as("handled %d of %d", done.get(), acts)
                    .isLessThan(end);
            if (!node.deliver(CONGRESS).more()) {
                LockSupport.parkNanos(1_000_000);
            }
        }
        return node;
    }

    /** Idempotent by a unique key: who comes later finds the operation there and does nothing. */
    private void handle(DataSource effects, NumberedAct act) {
        deliveries.incrementAndGet();
        int fate = ThreadLocalRandom.current().nextInt(500);
        if (fate == 0) {
            failures.incrementAndGet();
            throw new IllegalStateException("fails");
        } else if (fate == 1) {
            LockSupport.parkNanos(LONGER_THAN_THE_LEASE);
        }
        try {
            execute(effects, "insert into effect values ('" + act.act().operation() + "', " + act.number() + ")");
            done.incrementAndGet();
        } catch (SQLIntegrityConstraintViolationException e) {
            assertThat(e.getSQLState()).as("it came again").isEqualTo("23505");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DeliveryService node(
            DataSource database, Clock clock, DeliveryRules rules, BiConsumer<CongressId, NumberedAct> work) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(JooqStores.on(database))
                .clock(clock)
                .deliveryRules(rules)
                .listener(JournalListener.of("effects", work))
                .build()
                .deliveries();
    }

    private static void enter(Stores stores, int count) {
        List<Act> acts = IntStream.range(0, count)
                .mapToObj(n -> new Act(
                        UUID.randomUUID(),
                        "note.write",
                        "",
                        "somebody",
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        new UUID(1, 1),
                        List.of(),
                        null))
                .toList();
        stores.write(CONGRESS, writer -> {
            writer.append(acts);
            return acts;
        });
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Long> effects(DataSource database) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var connection = database.getConnection();
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
