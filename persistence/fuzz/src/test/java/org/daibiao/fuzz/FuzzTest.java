package org.daibiao.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The targets, one after another, each for {@code -Dfuzz.seconds}; {@code -Dfuzz.target} names one, {@code -Dfuzz.input} an input of it. */
@DisplayName("What comes from outside")
class FuzzTest {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 30);

    /** On a busy machine a shorter run may end when its classes have just been loaded and instrumented. */
    private static final int LONG = 60;

    private static final String TARGET = System.getProperty("fuzz.target", "");
    private static final String INPUT = System.getProperty("fuzz.input", "");

    /**
     * The targets, and the coverage below which guidance has ceased: about 60 % of what 20 seconds reached on two busy cores. Where
     * nothing is instrumented it is 1, as {@link PlantedTest} shows. That a run went beyond its seeds is asked apart.
     */
    private static final Map<Class<?>, Integer> LEAST = new LinkedHashMap<>();

    static {
        LEAST.put(PlanYaml.class, 1_400);
        LEAST.put(PolicyYaml.class, 1_200);
        LEAST.put(CommandJson.class, 5_000);
        LEAST.put(Criteria.class, 370);
        LEAST.put(Cursors.class, 650);
    }

    /** The least of all targets. */
    static int least() {
        return LEAST.values().stream().min(Integer::compare).orElseThrow();
    }

    static Stream<Arguments> targets() {
        return LEAST.entrySet().stream()
                .filter(target ->
                        TARGET.isEmpty() || TARGET.equals(target.getKey().getSimpleName()))
                .map(target -> Arguments.of(target.getKey(), target.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    @DisplayName("is read or refused as documented, whatever it is, and most of the way is explored")
    void isReadOrRefused(Class<?> target, int least) throws IOException, InterruptedException {
        boolean again = !INPUT.isEmpty();
        Fuzzing fuzzing = again ? Fuzzing.again(target, Path.of(INPUT)) : Fuzzing.of(target, SECONDS);

        System.out.println(fuzzing.line());
        assertThat(fuzzing.thrown())
                .as("findings of %s; its log: %s", target, fuzzing.folder())
                .isEmpty();
        assertThat(fuzzing.exit()).as("exit, its log: %s", fuzzing.folder()).isZero();
        if (!again) {
            assertThat(fuzzing.coverage()).as("coverage: guidance has ceased").isGreaterThanOrEqualTo(least);
            assertThat(SECONDS < LONG || fuzzing.explored())
                    .as("explored more than the seeds do")
                    .isTrue();
        }
    }
}
