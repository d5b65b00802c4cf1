package org.daibiao.examples.planyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
@DisplayName("While the year is played")
class FileSizeTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("the embedded file and its log take 30 MB at most")
    void theFileStaysSmall() throws Exception {
        File file = folder.resolve("district.mv.db").toFile();
        File log = folder.resolve("district.mv.db.log").toFile();
        CompletableFuture<Integer> year = CompletableFuture.supplyAsync(() -> PlanYear.run("--out", folder.toString()));
        long most = 0;
        while (!year.isDone()) {
            most = Math.max(most, file.length() + log.length());
            TimeUnit.MILLISECONDS.sleep(5);
        }

        System.out.printf("embedded file, the played year: %.1f MB at most while open%n", most / 1e6);
        assertThat(year.get()).isZero();
        assertThat(most).isBetween(5_000_000L, 30_000_000L);
    }
}
