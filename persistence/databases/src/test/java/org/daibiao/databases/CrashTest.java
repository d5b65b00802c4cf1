package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daibiao.persistence.jooq.JooqStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills that leave no time to tidy up. What they do not show: that nothing is lost when the power is. */
@Tag("full")
@DisplayName("After kill -9")
class CrashTest {
    private static final int KILLS = 5;
    private static final long WORK_MILLIS = 1500;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("of PostgreSQL, five times: no acknowledged act is lost, none is half there, numbers have no gap")
    void nothingIsLostOnPostgreSql() throws Exception {
        var acknowledged = Collections.synchronizedList(new ArrayList<UUID>());
        int doubt = 0;
        for (int kill = 0; kill <= KILLS; kill++) {
            Path data = folder.resolve("data");
            EmbeddedPostgres server = Server.durable(EmbeddedPostgres.builder())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.toFile())
                    .start();
            JooqStores stores =
                    JooqStores.at("jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres");
            doubt = kill == 0 ? 0 : Office.check(stores, List.copyOf(acknowledged));
            if (kill < KILLS) {
                work(stores, acknowledged, () -> killAll(data));
            }
            stores.close();
            server.close();
        }
        System.out.printf(
                "kill -9 of PostgreSQL, %d times: %d acknowledged, 0 lost, 0 half, 0 gaps, %d in doubt and there%n",
                KILLS, acknowledged.size(), doubt);
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 5);
    }

    private static void work(JooqStores stores, List<UUID> acknowledged, Runnable kill) throws Exception {
        var office = new Office(stores);
        var pool = Executors.newFixedThreadPool(2);
        for (int n = 0; n < 2; n++) {
            pool.submit(() -> {
                while (true) {
                    UUID operation = UUID.randomUUID();
                    office.register(operation);
                    acknowledged.add(operation);
                }
            });
        }
        TimeUnit.MILLISECONDS.sleep(WORK_MILLIS);
        kill.run();
        pool.shutdownNow();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    /** The server and its children, at once, so that none of them can flush what another forgot. */
    static void killAll(Path data) {
        try {
            long server = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
            ProcessHandle handle = ProcessHandle.of(server).orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(handle), handle.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle one : all) {
                one.onExit().get(30, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("of a JVM on the embedded H2 file, five times: the same")
    void nothingIsLostInAnEmbeddedFile() throws Exception {
        Path file = folder.resolve("embedded");
        var acknowledged = new ArrayList<UUID>();
        int doubt = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killed(file));
            try (JooqStores stores = JooqStores.embedded(file)) {
                doubt = Office.check(stores, acknowledged);
            }
        }
        System.out.printf(
                "kill -9 of a JVM on an embedded H2 file, %d times: %d acknowledged, 0 lost, 0 half, 0 gaps, %d in doubt and there%n",
                KILLS, acknowledged.size(), doubt);
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 5);
    }

    /** What a child said had been acknowledged before it was killed. */
    private static List<UUID> killed(Path file) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new ArrayList<UUID>();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            long end = 0;
            String line = lines.readLine();
            while (line != null) {
                acknowledged.add(UUID.fromString(line));
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

    /** Registers deputies until it is killed, and says what has been acknowledged. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            var office = new Office(JooqStores.embedded(Path.of(arguments[0])));
            while (true) {
                UUID operation = UUID.randomUUID();
                office.register(operation);
                System.out.println(operation);
            }
        }
    }
}
