package org.daibiao.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of Jazzer on one target, in a JVM of its own: instrumented classes, the hooks and an exit from within stay there.
 *
 * @param target the target
 * @param exit how the JVM ended
 * @param log what it said
 * @param folder where its inputs and findings are
 */
record Fuzzing(Class<?> target, int exit, String log, Path folder) {
    /** Without these Jazzer sees the target's own class alone, and explores nothing: coverage 8 instead of thousands. */
    private static final String INSTRUMENTED = "org.daibiao.**:com.fasterxml.jackson.**:org.yaml.snakeyaml.**";

    /** It looks into every node of every regular expression, also of those that split a message: three hundred times slower. */
    private static final String DISABLED = "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks";

    private static final Pattern BEGUN = Pattern.compile("INITED\\s+cov: (\\d+) ft: (\\d+)");
    private static final Pattern DONE = Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+) ft: (\\d+)");
    private static final Pattern TIME = Pattern.compile("Done \\d+ runs in (\\d+) second");
    private static final Pattern THROWN = Pattern.compile("== Java (?:Exception|Assertion Error): [\\s\\S]{0,2000}");
    private static final Pattern SANITIZED = Pattern.compile("SUMMARY: .*");
    private static final Pattern INPUT = Pattern.compile("Test unit written to (\\S+)");

    /** Long enough for the first input, which loads and instruments every class, on a machine with other work. */
    private static final int TOO_SLOW_SECONDS = 60;

    /** The same inputs in the same order each time, so far as a run gets; {@code -Dfuzz.seed} for others, 0 for any. */
    private static final int SEED = Integer.getInteger("fuzz.seed", 1);

    /** Makes up inputs for so many seconds, beginning with the target's seeds. */
    static Fuzzing of(Class<?> target, int seconds, String... more) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "fuzz", target.getSimpleName()));
        Path made = emptied(folder.resolve("made"));
        Path seeds = folder.resolve("seeds");
        Path words = Seeds.write(Seeds.of(target), seeds);
        var options = new ArrayList<String>(List.of("-max_total_time=" + seconds, "-seed=" + SEED, "-dict=" + words));
        options.addAll(List.of(more));
        options.addAll(List.of(made.toString(), seeds.toString()));
        return run(target, folder, options, seconds);
    }

    /** What an earlier run made would count as found by this one. */
    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    /** Runs one input again. */
    static Fuzzing again(Class<?> target, Path input) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "fuzz", target.getSimpleName()));
        return run(target, folder, List.of(input.toAbsolutePath().toString()), 0);
    }

    private static Fuzzing run(Class<?> target, Path folder, List<String> options, int seconds)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        var command = Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx1g",
                                "-XX:-OmitStackTraceInFastThrow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Jazzer.class.getName(),
                                "--target_class=" + target.getName(),
                                "--instrumentation_includes=" + INSTRUMENTED,
                                "--disabled_hooks=" + DISABLED,
                                "--reproducer_path=" + folder,
                                "-artifact_prefix=" + folder + "/",
                                "-timeout=" + TOO_SLOW_SECONDS,
                                "-rss_limit_mb=4096"),
                        options.stream())
                .flatMap(all -> all)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(seconds + 5L * TOO_SLOW_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(target.getSimpleName() + " does not end; see " + log);
            }
        } finally {
            process.destroyForcibly();
        }
        return new Fuzzing(target, process.exitValue(), new String(Files.readAllBytes(log), UTF_8), folder);
    }

    /** Whether nothing was found. */
    boolean clean() {
        return exit == 0 && thrown().isEmpty();
    }

    /** How many edges of the instrumented classes were taken; 0 when the run did not come to its end. */
    int coverage() {
        return closing().map(found -> Integer.parseInt(found.group(2))).orElse(0);
    }

    /** Whether what was made up goes ways that the seeds do not: the features count how often an edge was taken too. */
    boolean explored() {
        int seeds = last(BEGUN).map(found -> Integer.parseInt(found.group(2))).orElse(Integer.MAX_VALUE);
        return closing()
                .filter(found -> Integer.parseInt(found.group(3)) > seeds)
                .isPresent();
    }

    /** What was thrown, and the input that does it again; empty when nothing was. */
    Optional<String> thrown() {
        return last(THROWN)
                .or(() -> exit == 0 ? Optional.empty() : last(SANITIZED))
                .map(found -> found.group() + "\n" + input());
    }

    /** The input of a finding. */
    Optional<Path> found() {
        return last(INPUT).map(found -> Path.of(found.group(1)));
    }

    /** One line for the log of the build. */
    String line() {
        String runs = closing()
                .map(found -> found.group(1) + " runs in "
                        + last(TIME).map(time -> time.group(1)).orElse("?") + " s, cov " + found.group(2) + ", ft "
                        + found.group(3))
                .orElse("no closing line");
        return "fuzz " + target.getSimpleName() + ": " + runs + ", "
                + (clean() ? "0 findings" : "a finding, exit " + exit);
    }

    private String input() {
        return found().map(path -> "input: " + path + "\n" + "again: -Dfuzz.target=" + target.getSimpleName()
                        + " -Dfuzz.input=" + path)
                .orElse("no input was written");
    }

    private Optional<MatchResult> closing() {
        return last(DONE);
    }

    private Optional<MatchResult> last(Pattern pattern) {
        return pattern.matcher(log).results().reduce((earlier, later) -> later);
    }
}
