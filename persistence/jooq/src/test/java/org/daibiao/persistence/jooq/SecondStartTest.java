package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E1: who is refused the file, because another process has it, must leave it and its log alone. */
@DisplayName("An embedded file that is open,")
class SecondStartTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void names() {
        file = folder.resolve("town");
    }

    /** Tries to open the file of its argument, in a process of its own. */
    static final class Second {
        private Second() {}

        public static void main(String[] args) {
            try (JooqStores stores = JooqStores.embedded(Path.of(args[0]))) {
                System.out.println("opened " + stores.warnings().size());
            } catch (RuntimeException e) {
                System.out.println("refused");
            }
        }
    }

    @Test
    @DisplayName("is refused to a second process, and the first one's acts outlive a power cut after that")
    void isRefusedToASecondProcess() throws Exception {
        var acknowledged = new TreeSet<UUID>();
        Path cut = Files.createDirectory(folder.resolve("cut"));
        try (Town first = Town.on(JooqStores.embedded(file))) {
            first.found();
            acts(first, 5, acknowledged);

            assertThat(second()).contains("refused");
            assertThat(second()).contains("refused");
            copy(cut, ".mv.db"); // of what is written from now on, nothing but what is forced is on the disk
            acts(first, 20, acknowledged);
            copy(cut, ".mv.db.log");
        }

        assertThat(left(cut)).containsAll(acknowledged);
        assertThat(left(folder)).containsAll(acknowledged);
    }

    private static void acts(Town town, int count, Set<UUID> acknowledged) {
        for (int n = 0; n < count; n++) {
            acknowledged.add(town.act());
        }
    }

    private String second() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Second.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private void copy(Path to, String ending) throws IOException {
        Files.copy(folder.resolve("town" + ending), to.resolve("town" + ending));
    }

    private static Set<UUID> left(Path in) {
        try (Town again = Town.on(JooqStores.embedded(in.resolve("town")))) {
            assertThat(again.verified().broken()).isNull();
            return again.acts();
        }
    }
}
