package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.daibiao.record.BadValueException;
import org.daibiao.record.StoreFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The embedded file")
class ForcedTest {
    private static final int SEED = 20250302;
    private static final int COMMITS = 30;

    private final Disk disk = new Disk();

    private static Town town(Disk disk) {
        return Town.on(JooqStores.at(LoggedFiles.address(disk.file())));
    }

    /** How many of the commits were forced before they were acknowledged. */
    private static int forced(Disk disk, Runnable commit) {
        int forced = 0;
        for (int n = 0; n < COMMITS; n++) {
            long before = disk.forces();
            commit.run();
            forced += disk.forces() > before ? 1 : 0;
        }
        return forced;
    }

    @Test
    @DisplayName(
            "has forced as many commits as it has acknowledged, of acts and of batches of ballots, with little more than one force each")
    void hasForcedWhatItAcknowledged() {
        try (Town town = town(disk)) {
            town.found();
            long before = disk.forces();

            assertThat(forced(disk, town::act)).isEqualTo(COMMITS);
            assertThat(forced(disk, town::ballots)).isEqualTo(COMMITS);
            assertThat(disk.forces() - before).isBetween(2L * COMMITS, 2L * COMMITS + 4);
        }
    }

    @Test
    @DisplayName(
            "is caught when it forces nothing, as with WRITE_DELAY=0 and a user who may not, of which its warnings tell")
    void isCaughtWhenItForcesNothing() {
        JooqStores stores = Unforced.on(disk.file());
        try (Town town = Town.on(stores)) {
            town.found();

            assertThat(forced(disk, town::act)).isZero();
            assertThat(forced(disk, town::ballots)).isZero();
            assertThat(String.join("\n", stores.warnings()))
                    .contains("CLERK", "没有管理员权限", "no admin rights", "请让本库以", "as an H2 administrator");
        }
    }

    @Test
    @DisplayName("holds the first act of all when nothing but what was forced is left")
    void holdsTheFirstAct() {
        Town town = town(disk);
        town.found();
        UUID first = town.act();

        try (Town left = town(new Disk(disk.sure()))) {
            assertThat(left.acts()).contains(first).hasSize(2);
        }
        town.close();
    }

    @Test
    @DisplayName("acknowledges nothing while the disk is slow, and shows nobody what is not on it yet")
    void acknowledgesNothingWhileTheDiskIsSlow() throws Exception {
        try (Town town = town(disk)) {
            town.found();
            var waits = new CountDownLatch(1);
            var until = new CountDownLatch(1);
            disk.slow(waits, until);
            CompletableFuture<UUID> act = CompletableFuture.supplyAsync(town::act);

            assertThat(waits.await(1, TimeUnit.MINUTES)).isTrue();
            CompletableFuture<Set<UUID>> seen = CompletableFuture.supplyAsync(town::acts);
            assertThatThrownBy(() -> seen.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(act).isNotDone();
            until.countDown();
            assertThat(act.get(1, TimeUnit.MINUTES)).isIn(town.acts()).isIn(seen.get(1, TimeUnit.MINUTES));
        }
    }

    @Test
    @DisplayName("lets a reader wait for its disk no longer than it should, nor one that is interrupted")
    void waitsNoLonger() throws Exception {
        var forcing = new Forcing("nowhere", Duration.ofMillis(50));
        var commits = new CountDownLatch(1);
        var until = new CountDownLatch(1);
        var hanging = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, with) -> {
                    commits.countDown();
                    until.await();
                    throw new SQLException("by test");
                });
        forcing.awaitSeen();
        CompletableFuture<Void> commit = CompletableFuture.runAsync(
                () -> assertThatThrownBy(() -> forcing.commit(hanging)).hasMessage("by test"));
        assertThat(commits.await(1, TimeUnit.MINUTES)).isTrue();

        assertThatThrownBy(forcing::awaitSeen)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("the disk does not answer");
        Thread.currentThread().interrupt();
        assertThatThrownBy(forcing::awaitSeen).isInstanceOf(SQLException.class).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        until.countDown();
        commit.get(1, TimeUnit.MINUTES);
        forcing.awaitSeen();
    }

    @Test
    @DisplayName("shows nobody what never comes to the disk: who asked while it hung is told that it has failed")
    void showsNothingThatIsLost() throws Exception {
        Town town = town(disk);
        town.found();
        var waits = new CountDownLatch(1);
        var until = new CountDownLatch(1);
        disk.slow(waits, until);
        CompletableFuture<UUID> act = CompletableFuture.supplyAsync(town::act);
        assertThat(waits.await(1, TimeUnit.MINUTES)).isTrue();
        CompletableFuture<Set<UUID>> seen = CompletableFuture.supplyAsync(town::acts);
        disk.plan(Disk.Trouble.FORCE_FAILS, 0);
        until.countDown();

        assertThatThrownBy(() -> act.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(StoreFailedException.class);
        assertThatThrownBy(() -> seen.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(StoreFailedException.class);
        town.close();
        try (Town again = town(new Disk(disk.sure()))) {
            assertThat(again.acts()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Disk.Trouble.class,
            names = {"WRITE_FAILS", "FORCE_FAILS"})
    @DisplayName(
            "of which a write or a force has failed acknowledges and shows nothing more; opened again it has all that was acknowledged")
    void acknowledgesNothingAfterAFailure(Disk.Trouble trouble) {
        var random = new Random(SEED);
        var before = new Disk();
        try (Town town = town(before)) {
            town.found();
        }
        for (int well = 0; well < 12; well++) {
            var failing = new Disk(before.sure());
            var acknowledged = new ArrayList<UUID>();
            Town town = town(failing);
            failing.plan(trouble, well);
            assertThatThrownBy(() -> actsWithoutEnd(town, acknowledged)).isInstanceOf(StoreFailedException.class);

            assertThatThrownBy(town::act).isInstanceOf(StoreFailedException.class);
            assertThatThrownBy(town::ballots).isInstanceOf(StoreFailedException.class);
            assertThatThrownBy(town::acts).isInstanceOf(StoreFailedException.class);
            town.close();
            try (Town again = town(new Disk(failing.found(random)))) {
                assertThat(again.acts())
                        .as("%s after %d, seed %d", trouble, well, SEED)
                        .containsAll(acknowledged);
                assertThat(again.verified().broken()).isNull();
                assertThat(again.act()).isIn(again.acts());
            }
        }
    }

    private static void actsWithoutEnd(Town town, List<UUID> acknowledged) {
        while (true) {
            acknowledged.add(town.act());
        }
    }

    @Test
    @DisplayName("does not do again what a log says when H2 itself has gone on with the file since")
    void doesNotOverwriteWhatCameSince() throws SQLException {
        Town town = town(disk);
        town.found();
        var acts = new HashSet<UUID>(List.of(town.act(), town.act()));
        var killed = new Disk(disk.found(new AllKept()));
        town.close();

        try (var connection = DriverManager.getConnection("jdbc:h2:" + killed.file() + ";USER=sa");
                var statement = connection.createStatement()) {
            statement.execute("create table host (id int)");
        }
        try (Town again = town(killed)) {
            assertThat(again.acts()).containsAll(acts);
        }
        try (var connection = DriverManager.getConnection("jdbc:h2:" + killed.file() + ";USER=sa");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("insert into host values (1)")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName(
            "is not touched where the log beside it is of another database, or of a later state than a backup that was put back")
    void refusesTheLogOfAnother() {
        Town town = town(disk);
        town.found();
        town.close();
        Map<String, byte[]> backup = disk.sure();
        Map<String, byte[]> later = backup;
        for (int n = 0; n < 2; n++) {
            var next = new Disk(later);
            Town going = town(next);
            going.act();
            later = n == 0 ? null : next.found(new AllKept());
            going.close();
            later = n == 0 ? next.sure() : later;
        }
        var other = new Disk();
        Town another = town(other);
        another.found();
        another.act();

        for (Map<String, byte[]> log : List.of(later, other.found(new AllKept()))) {
            assertThat(log.get(".log")).isNotEmpty();
            var mixed = new Disk(Map.of("", backup.get(""), ".log", log.get(".log")));
            assertThatThrownBy(() -> town(mixed))
                    .isInstanceOf(WrongLogException.class)
                    .hasMessageContainingAll("不属于该文件", "move the log away");
            assertThat(mixed.sure().get("")).isEqualTo(backup.get(""));
            try (Town moved = town(new Disk(Map.of("", mixed.sure().get(""))))) {
                assertThat(moved.acts()).hasSize(1);
            }
        }
        another.close();
    }

    @Test
    @DisplayName("is not begun anew where it is gone and its log is there")
    void isNotBegunAnewBesideALog() {
        Town town = town(disk);
        town.found();
        town.act();
        byte[] log = disk.found(new AllKept()).get(".log");
        town.close();

        var lost = new Disk(Map.of(".log", log));
        assertThatThrownBy(() -> town(lost))
                .isInstanceOf(WrongLogException.class)
                .hasMessageContainingAll("不属于该文件", "put back the file that the log belongs to");
        assertThat(lost.sure().get(".log")).isEqualTo(log);
    }

    @Test
    @DisplayName("is refused where its path has a semicolon, behind which H2 would read settings")
    void isRefusedWithASemicolon(@TempDir Path folder) {
        assertThatThrownBy(() -> JooqStores.embedded(folder.resolve("town;IFEXISTS=TRUE")))
                .isInstanceOf(BadValueException.class)
                .hasMessageContainingAll("带半角分号", "rename the file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("goes on where the thread of one act is interrupted")
    void goesOnAfterAnInterruptedThread(@TempDir Path folder) {
        try (Town town = Town.on(JooqStores.embedded(folder.resolve("town")))) {
            town.found();
            Thread.currentThread().interrupt();
            UUID first;
            try {
                first = town.act();
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }

            UUID next = town.act();
            assertThat(town.acts()).contains(first, next);
        }
    }

    /** Chooses what is newest, as when only the process was killed. */
    private static final class AllKept extends Random {
        private static final long serialVersionUID = 1L;

        @Override
        public int nextInt(int bound) {
            return bound - 1;
        }

        @Override
        public double nextDouble() {
            return 0;
        }
    }

    @Test
    @DisplayName("in memory costs no force, and nothing is to be warned of")
    void costsNothingInMemory() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";USER=sa";
        try (JooqStores stores = JooqStores.at(url);
                var connection = DriverManager.getConnection(url)) {
            assertThat(stores.warnings()).isEmpty();
            assertThat(Forcing.of(Vendor.H2, connection)).isNull();
        }
    }

    @Test
    @DisplayName("gives no reason to warn; one of a host's own that H2 writes itself is forced, and warned of")
    void warnsOfAHostsOwn() {
        try (JooqStores own = JooqStores.at(LoggedFiles.address(disk.file()))) {
            assertThat(own.warnings()).isEmpty();
        }
        var hosts = new Disk();
        try (JooqStores stores = JooqStores.at("jdbc:h2:" + hosts.file() + ";USER=sa");
                Town town = Town.on(stores)) {
            town.found();
            assertThat(forced(hosts, town::act)).isEqualTo(COMMITS);
            assertThat(stores.warnings())
                    .singleElement()
                    .asString()
                    .contains("断电后文件可能无法读取", "may be unreadable", "请用", "JooqStores.embedded");
        }
    }
}
