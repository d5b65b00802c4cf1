package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs of the guides as a stranger copies them, all their days moved alike: of the days after the last notice too, nothing is refused. */
@DisplayName("L1: the program of a guide, begun on the last day of each month of the last year with data")
class GuidesAtMonthEndsTest {
    /** Names that stand in two packages. */
    private static final String NAMED = "import org.daibiao.calendar.Period;\nimport org.daibiao.suggestion.Rating;\n";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a-suggestion, 2025-04-07",
        "hold-a-vote, 2025-01-10",
        "listen-to-the-journal, 2025-01-10",
        "deputies-stations-contacts, 2025-06-20"
    })
    @DisplayName("runs to its end")
    void runsToItsEnd(String guide, LocalDate begins) throws Exception {
        String page = Files.readString(Path.of("..", "docs", "guide", guide + ".md"));
        List<LocalDate> starts = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(2026, month).atEndOfMonth())
                .toList();
        var sources = new ArrayList<String>();
        for (LocalDate start : starts) {
            Path source = folder.resolve("Guide" + start.getMonthValue() + ".java");
            Files.writeString(source, moved(program(page, source), ChronoUnit.DAYS.between(begins, start)));
            sources.add(source.toString());
        }
        compile(sources);

        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            for (LocalDate start : starts) {
                var main = loader.loadClass("Guide" + start.getMonthValue()).getMethod("main");
                assertThatCode(() -> main.invoke(null))
                        .as(guide + " from " + start)
                        .doesNotThrowAnyException();
            }
        }
    }

    private void compile(List<String> sources) {
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        var arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString()));
        arguments.addAll(sources);
        assertThat(javac.run(System.out, System.err, arguments.toArray(String[]::new)))
                .isZero();
    }

    /** A class of all blocks, those that declare something before the others. */
    private static String program(String page, Path source) throws IOException {
        List<String> blocks = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        var split = blocks.stream().collect(Collectors.partitioningBy(block -> block.startsWith("/**")));
        String work = String.join("", split.get(false));
        long open = work.chars().filter(one -> one == '{').count()
                - work.chars().filter(one -> one == '}').count();
        return NAMED + imports() + "public class "
                + source.getFileName().toString().replace(".java", "") + " {\n"
                + String.join("", split.get(true)) + "public static void main() throws Exception {\n" + work
                + "}".repeat((int) open) + "}\n}\n";
    }

    private static String imports() throws IOException {
        try (var module = Files.newInputStream(Path.of("target", "classes", "module-info.class"))) {
            Stream<String> ours = ModuleDescriptor.read(module).exports().stream()
                    .filter(one -> !one.isQualified())
                    .map(ModuleDescriptor.Exports::source);
            Stream<String> javas = Stream.of("java.nio.file", "java.time", "java.util", "java.util.stream");
            return Stream.concat(ours, javas)
                    .map(name -> "import " + name + ".*;\n")
                    .collect(Collectors.joining());
        }
    }

    private static String moved(String program, long days) {
        return DAY.matcher(program)
                .replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
    }
}
