package org.daibiao.examples.ownstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to adapters")
class GuideTest {
    private static final Path GUIDE = Path.of("..", "..", "docs", "guide", "write-an-adapter.md");
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final int MOST = 660;
    private static final int BOX = 200;

    @Test
    @DisplayName("shows only code that is compiled and run here")
    void showsTheCodeThatIsRun() {
        String here = dense(read(Path.of("pom.xml")) + all(Path.of("src")));
        List<String> blocks = found("```(?:java|sql|xml)\\R(.*?)```");

        assertThat(blocks).hasSizeGreaterThan(5);
        assertThat(blocks).allSatisfy(block -> assertThat(here).contains(dense(block)));
    }

    @Test
    @DisplayName("names only tests that the kit has")
    void namesTestsOfTheKit() {
        List<String> names = found("`(\\w+Contract\\.\\w+)`");

        assertThat(names).hasSizeGreaterThan(20);
        assertThat(names).allSatisfy(name -> assertThat(isInTheKit(name)).isTrue());
    }

    @Test
    @DisplayName("is followed by an adapter of at most 660 lines, and a ballot box of at most 200")
    void isFollowedInSixHundredAndSixtyLines() {
        long box = read(MAIN.resolve("org/daibiao/examples/ownstore/SqliteBox.java"))
                .lines()
                .count();
        long rest = all(MAIN).lines().count() - box;

        assertThat(rest).isBetween(MOST / 2L, (long) MOST);
        assertThat(box).isBetween(BOX / 2L, (long) BOX);
    }

    private static boolean isInTheKit(String name) {
        int dot = name.indexOf('.');
        try {
            return Arrays.stream(Class.forName("org.daibiao.testkit." + name.substring(0, dot))
                            .getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(name.substring(dot + 1))
                            && method.isAnnotationPresent(DisplayName.class));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Without white space, because the formatter breaks lines where the guide does not. */
    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(read(GUIDE))
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    private static String all(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(GuideTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
