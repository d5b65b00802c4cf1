package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.BallotBox.Put;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.record.Id;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills in the middle of a sealed poll. What they do not show: that nothing is lost when the power is. */
@Tag("full")
@DisplayName("After kill -9 in the middle of a poll")
class BallotCrashTest {
    private static final int KILLS = 5;
    private static final int BATCH = 10;
    private static final long WORK_MILLIS = 1500;
    private static final Id<Poll> POLL = Id.of(new UUID(6, 6));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("of PostgreSQL, five times: no acknowledged ballot is lost, none without a mark, nobody twice")
    void nothingIsLostOnPostgreSql() throws Exception {
        var acknowledged = Collections.synchronizedList(new ArrayList<String>());
        int doubt = 0;
        for (int kill = 0; kill <= KILLS; kill++) {
            Path data = folder.resolve("data");
            EmbeddedPostgres server = Server.durable(EmbeddedPostgres.builder())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.toFile())
                    .start();
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
            JooqStores stores = JooqStores.at(url);
            BallotBox box = opened(stores);
            doubt = check(box, count(url), acknowledged);
            if (kill < KILLS) {
                work(box, acknowledged, () -> CrashTest.killAll(data));
            } else {
                everyBallotIsRead(box);
            }
            stores.close();
            server.close();
        }
        print("PostgreSQL", acknowledged, doubt);
    }

    @Test
    @DisplayName("of a JVM on the embedded H2 file, five times: the same")
    void nothingIsLostInAnEmbeddedFile() throws Exception {
        Path file = folder.resolve("embedded");
        var acknowledged = new ArrayList<String>();
        int doubt = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killed(file));
            long ballots = count("jdbc:h2:file:" + file.toAbsolutePath() + ";USER=sa");
            try (JooqStores stores = JooqStores.embedded(file)) {
                doubt = check(Ballots.boxOf(stores), ballots, acknowledged);
            }
        }
        try (JooqStores stores = JooqStores.embedded(file)) {
            everyBallotIsRead(Ballots.boxOf(stores));
        }
        print("a JVM on an embedded H2 file", acknowledged, doubt);
    }

    private static void print(String what, List<String> acknowledged, int doubt) {
        System.out.printf(
                "kill -9 of %s in mid-poll, %d times: %,d ballots acknowledged, 0 lost, as many marks as ballots each time,"
                        + " 0 voters twice, %d in doubt and there%n",
                what, KILLS, acknowledged.size(), doubt);
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * BATCH * 5);
    }

    private static BallotBox opened(JooqStores stores) {
        BallotBox box = Ballots.boxOf(stores);
        box.open(Ballots.CONGRESS, Box.of(POLL, Mode.SEALED, "hall"), List.of("opened"));
        return box;
    }

    /** How many are there that were not acknowledged. */
    private static int check(BallotBox box, long ballots, List<String> acknowledged) {
        Box seen = box.find(Ballots.CONGRESS, POLL).orElseThrow();
        List<String> marks = box.marks(Ballots.CONGRESS, seen, null, 1_000_000);
        assertThat(seen.closed()).isFalse();
        assertThat(marks).doesNotHaveDuplicates().hasSize((int) ballots);
        assertThat(marks.size() % BATCH).as("half a batch").isZero();
        assertThat(seen.version()).isEqualTo(1 + ballots / BATCH);
        assertThat(box.chain(Ballots.CONGRESS, POLL)).hasSize(1 + marks.size() / BATCH);
        assertThat(new java.util.HashSet<>(marks)).as("lost").containsAll(acknowledged);
        return marks.size() - acknowledged.size();
    }

    private static void everyBallotIsRead(BallotBox box) {
        Ballots all = new Ballots("", new com.zaxxer.hikari.HikariDataSource(), box, () -> {});
        assertThat(all.slips(POLL)).hasSameSizeAs(all.marks(POLL));
    }

    private static long count(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from ballot")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void vote(BallotBox box, Consumer<List<String>> acknowledged) {
        while (true) {
            List<String> marks = Stream.generate(() -> UUID.randomUUID().toString())
                    .limit(BATCH)
                    .toList();
            if (Ballots.put(box, POLL, marks) == Put.DONE) {
                acknowledged.accept(marks);
            }
        }
    }

    private static void work(BallotBox box, List<String> acknowledged, Runnable kill) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        for (int n = 0; n < 2; n++) {
            pool.submit(() -> vote(box, acknowledged::addAll));
        }
        TimeUnit.MILLISECONDS.sleep(WORK_MILLIS);
        kill.run();
        pool.shutdownNow();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    /** What a child said had been acknowledged before it was killed. */
    private static List<String> killed(Path file) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            long end = 0;
            String line = lines.readLine();
            while (line != null) {
                List<String> marks = Arrays.asList(line.split(","));
                assertThat(marks).hasSize(BATCH);
                acknowledged.addAll(marks);
                end = end == 0 ? System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WORK_MILLIS) : end;
                if (System.nanoTime() > end) {
                    // Through the handle: the process itself would close the stream, with what it still holds.
                    child.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        }
        child.waitFor();
        return acknowledged;
    }

    /** Puts ballots in until it is killed, and says what has been acknowledged. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            BallotBox box = opened(JooqStores.embedded(Path.of(arguments[0])));
            vote(box, marks -> System.out.println(String.join(",", marks)));
        }
    }
}
