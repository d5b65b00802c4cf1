package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A guide whose code is compiled and run by a test. Compared without white space, because the formatter breaks lines where the guide does not. The test
 * prints to this page where the guide prints to {@code System.out}.
 */
public final class GuidePage {
    private final Path page;
    private final Class<?> test;
    private final List<String> printed = new ArrayList<>();

    public GuidePage(String page, Class<?> test) {
        this.page = Path.of("..", "docs", "guide", page);
        this.test = test;
    }

    public void println(Object line) {
        printed.add(line.toString());
    }

    /** Every block of Java is in the test's source, and the blocks of text are what it printed. */
    public void showsWhatWasRun() throws IOException {
        String source =
                dense(Files.readString(Path.of("src/test/java", test.getName().replace('.', '/') + ".java")));
        assertThat(blocks("java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(source).contains(dense(block.replace("System.out", "out"))));
        assertThat(String.join("\n", printed) + "\n").isEqualTo(String.join("", blocks("text")));
    }

    private List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }
}
