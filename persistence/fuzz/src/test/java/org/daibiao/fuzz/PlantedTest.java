package org.daibiao.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A fuzzer that finds nothing is believed only if it finds what is there. */
@DisplayName("A planted bug")
class PlantedTest {
    private static final int SECONDS = 20;

    @Test
    @DisplayName("behind four bytes is found, fails the run, and its input does it again")
    void isFound() throws IOException, InterruptedException {
        Fuzzing fuzzing = Fuzzing.of(Planted.class, SECONDS);

        System.out.println(fuzzing.line());
        assertThat(fuzzing.clean()).isFalse();
        assertThat(fuzzing.exit()).isNotZero();
        assertThat(fuzzing.thrown()).get().asString().contains("the planted bug", "fuzz.input");
        Path input = fuzzing.found().orElseThrow();
        assertThat(Files.readString(input, ISO_8859_1)).startsWith(Planted.MAGIC);
        assertThat(Fuzzing.again(Planted.class, input).thrown())
                .get()
                .asString()
                .contains("the planted bug");
    }

    @Test
    @DisplayName(
            "is sought in vain where nothing is instrumented, and the coverage tells: it is under the least of every target")
    void isNotSeenByTheBlind() throws IOException, InterruptedException {
        Fuzzing blind = Fuzzing.of(Blind.class, 5, "--instrumentation_includes=" + Blind.class.getName());

        System.out.println(blind.line());
        assertThat(blind.exit()).isZero();
        assertThat(blind.coverage()).isLessThan(FuzzTest.least());
    }
}
