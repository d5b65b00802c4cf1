package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What may change before 1.0 is marked in the code, and listed for those who embed it. */
@DisplayName("What may still change")
class BetaTest {
    private static final Pattern MARKED = Pattern.compile(
            "^@Beta\\n(?:@\\w+\\n)*public [a-z -]*?(?:class|interface|record|enum) (\\w+)", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\|( `\\w+`,?)+ \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult one) -> one.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("is marked with @Beta, and docs/compatibility.md lists each such type")
    void isMarkedAndListed() throws IOException {
        String page = read(Path.of("..", "docs", "compatibility.md"));
        List<String> listed = ROW.matcher(page.substring(0, page.indexOf("\n## What it runs on")))
                .results()
                .flatMap(row -> found(NAME, row.group()))
                .toList();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> found(MARKED, read(file))))
                    .hasSizeGreaterThan(5)
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }
}
