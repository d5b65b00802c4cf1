package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.StoreWriter;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stores at the address of a server")
class KeptConnectionsTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final int COMMANDS = 20;

    private final CountingDriver server = new CountingDriver();
    private final Logger pool = Logger.getLogger("com.zaxxer.hikari");

    KeptConnectionsTest() throws SQLException {
        pool.setUseParentHandlers(false); // it tells of each connection that was lost, with its stack
    }

    @AfterEach
    void leave() throws SQLException {
        pool.setUseParentHandlers(true);
        DriverManager.deregisterDriver(server);
    }

    @Test
    @DisplayName("open a connection or two for all their commands, and use them again")
    void useThemAgain() {
        try (JooqStores stores = JooqStores.at(server.url())) {
            int before = server.opened();
            for (int n = 0; n < COMMANDS; n++) {
                keep(stores, n);
                assertThat(count(stores)).isEqualTo(n + 1);
            }

            assertThat(server.opened() - before).isBetween(0, 2);
            assertThat(server.open()).isBetween(1, 2);
        }
    }

    @Test
    @DisplayName("let readers and other congresses pass, however many writers of one wait for each other")
    void waitingWritersTakeNoConnection() throws Exception {
        try (JooqStores stores = JooqStores.at(server.url())) {
            var inside = new CountDownLatch(1);
            var done = new CountDownLatch(1);
            var workers = new ArrayList<Thread>();
            var threads = Executors.newFixedThreadPool(31, run -> {
                var worker = new Thread(run);
                workers.add(worker);
                return worker;
            });
            try {
                threads.submit(() -> stores.write(CONGRESS, writer -> {
                    inside.countDown();
                    return await(done);
                }));
                assertThat(await(inside)).isTrue();
                var waiting = IntStream.range(0, 30)
                        .mapToObj(n -> threads.submit(() -> keep(stores, n)))
                        .toList();
                assertThat(soon(() -> workers.stream().allMatch(one -> one.getState() == Thread.State.TIMED_WAITING)))
                        .isTrue();

                assertThat(count(stores)).isZero();
                assertThat(stores.<CongressId>write(CongressId.of("baoshan"), StoreWriter::congress))
                        .isEqualTo(CongressId.of("baoshan"));

                done.countDown();
                for (var one : waiting) {
                    one.get(30, TimeUnit.SECONDS);
                }
                assertThat(count(stores)).isEqualTo(30);
            } finally {
                done.countDown();
                threads.shutdown();
            }
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean soon(BooleanSupplier condition) {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < last) {
            Thread.onSpinWait();
        }
        return condition.getAsBoolean();
    }

    @Test
    @DisplayName("open as many as work at once, and no more than a few")
    void openAFew() throws InterruptedException {
        try (JooqStores stores = JooqStores.at(server.url())) {
            together(stores, 3);
            assertThat(server.open()).isBetween(3, 4);

            var workers = Executors.newFixedThreadPool(30);
            IntStream.range(0, 30).forEach(n -> workers.execute(() -> keep(stores, n)));
            workers.shutdown();
            assertThat(workers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

            assertThat(count(stores)).isEqualTo(30);
            assertThat(server.open()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    @DisplayName("closed, leave none open, and say that they are closed")
    void leaveNoneOpen() throws InterruptedException {
        JooqStores stores = JooqStores.at(server.url());
        together(stores, 3);

        stores.close();
        stores.close();

        assertThat(server.open()).isZero();
        assertFails(() -> count(stores), StoreFailure.CLOSED);
        assertThat(server.open()).isZero();
    }

    @Test
    @DisplayName("opened twice, share nothing: one goes on when the other is closed")
    void shareNothing() {
        JooqStores first = JooqStores.at(server.url());
        try (JooqStores second = JooqStores.at(server.url())) {
            keep(first, 1);
            first.close();

            keep(second, 2);
            assertThat(count(second)).isEqualTo(2);
        }
        assertThat(server.open()).isZero();
    }

    @Test
    @DisplayName("whose server lost all connections, fail once at most, and go on with new ones")
    void surviveARestart() throws InterruptedException {
        try (JooqStores stores = JooqStores.at(server.url())) {
            together(stores, 4);
            keep(stores, 1);
            server.drop();

            var failures = new ArrayList<StoreFailure>();
            for (int n = 2; n < COMMANDS; n++) {
                try {
                    keep(stores, n);
                } catch (StoreFailedException e) {
                    failures.add(e.why());
                    keep(stores, n);
                }
            }

            assertThat(failures).hasSizeLessThanOrEqualTo(1).allMatch(StoreFailure.UNREACHABLE::equals);
            assertThat(count(stores)).isEqualTo(COMMANDS - 1);
        }
        assertThat(server.open()).isZero();
    }

    @Test
    @DisplayName("whose server is away say so, and go on when it is back")
    void sayThatTheServerIsAway() {
        try (JooqStores stores = JooqStores.at(server.url())) {
            server.down(true);
            server.drop();
            assertFails(() -> count(stores), StoreFailure.UNREACHABLE);

            server.down(false);
            assertThat(count(stores)).isZero();
        }
    }

    @Test
    @DisplayName("whose server is away when they are opened say so, and leave nothing behind")
    void areNotOpened() {
        server.down(true);
        assertFails(() -> JooqStores.at(server.url()), StoreFailure.UNREACHABLE);
        assertThat(server.open()).isZero();
    }

    @Test
    @DisplayName("give every connection back as the server made it, whether the work was done or refused")
    void leakNoSettings() throws SQLException {
        try (JooqStores stores = JooqStores.at(server.url())) {
            keep(stores, 1);
            assertThat(count(stores)).isEqualTo(1);
            catchThrowableOfType(
                    IllegalStateException.class,
                    () -> stores.write(CONGRESS, writer -> {
                        throw new IllegalStateException("refused");
                    }));

            for (Connection one : server.connections()) {
                assertThat(one.getAutoCommit()).isTrue();
                assertThat(one.isReadOnly()).isFalse();
                assertThat(one.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    @Test
    @DisplayName("log neither user nor password, at no level, and say neither in an exception")
    void tellNoSecrets() {
        List<String> logged = Collections.synchronizedList(new ArrayList<>());
        var all = Logger.getLogger("");
        Level before = all.getLevel();
        Handler noting = new LogNoting(logged);
        Stream.of(all, pool).forEach(logger -> logger.addHandler(noting));
        all.setLevel(Level.ALL);
        try (JooqStores stores = JooqStores.at(server.url())) {
            keep(stores, 1);
            server.drop();
            StoreFailedException lost = catchThrowableOfType(StoreFailedException.class, () -> keep(stores, 2));
            assertThat(lost.toString()).doesNotContain("clerk", "geheim");
            assertThat(count(stores)).isEqualTo(1);
        } finally {
            all.setLevel(before);
            Stream.of(all, pool).forEach(logger -> logger.removeHandler(noting));
        }
        assertThat(logged)
                .anyMatch(line -> line.contains("marked as broken"))
                .noneMatch(line -> line.contains("clerk") || line.contains("geheim"));
    }

    /** Reads that all go on at the same time. */
    private static void together(JooqStores stores, int number) throws InterruptedException {
        var all = new CountDownLatch(number);
        var readers = Executors.newFixedThreadPool(number);
        for (int n = 0; n < number; n++) {
            readers.execute(() -> stores.read(CONGRESS, reader -> {
                all.countDown();
                try {
                    return all.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        readers.shutdown();
        assertThat(readers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private static void keep(JooqStores stores, int number) {
        var deputy = new Deputy(
                Id.of(new UUID(7, number)), PublicName.of("李敏"), "安亭", null, null, null, List.of(), null, null);
        stores.write(CONGRESS, writer -> {
            writer.insert(Deputy.SHAPE, List.of(deputy));
            return deputy;
        });
    }

    private static int count(JooqStores stores) {
        return stores.page(CONGRESS, Query.of(Deputy.SHAPE)).items().size();
    }

    private static void assertFails(ThrowingCallable call, StoreFailure why) {
        StoreFailedException thrown = catchThrowableOfType(StoreFailedException.class, call);
        assertThat(thrown).isNotNull();
        assertThat(thrown.why()).isEqualTo(why);
    }
}
