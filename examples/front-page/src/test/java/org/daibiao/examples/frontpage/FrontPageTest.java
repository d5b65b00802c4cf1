package org.daibiao.examples.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.daibiao.Daibiao;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The front page")
class FrontPageTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path SOURCE =
            Path.of("src", "main", "java", "org", "daibiao", "examples", "frontpage", "FrontPage.java");

    @Test
    @DisplayName("is run on the module path")
    void isRunOnTheModulePath() {
        assertThat(FrontPage.class.getModule().getName()).isEqualTo("org.daibiao.examples.frontpage");
        assertThat(Daibiao.class.getModule().getName()).isEqualTo("org.daibiao.core");
    }

    @Test
    @DisplayName("shows in the README the code that is compiled here")
    void showsTheCodeThatIsCompiled() throws IOException {
        assertThat(dense(Files.readString(SOURCE))).contains(dense(block("java")));
    }

    @Test
    @DisplayName("prints what the README says it prints")
    void printsWhatTheReadmeSays() throws IOException {
        assertThat(output().strip()).isEqualTo(block("text").strip());
    }

    @Test
    @DisplayName("stands in the Chinese README with the same code, output and dependency")
    void standsInTheChineseReadme() throws IOException {
        Path chinese = README.resolveSibling("README.zh-CN.md");
        for (String language : new String[] {"xml", "java", "text"}) {
            assertThat(block(chinese, language)).isEqualTo(block(README, language));
        }
    }

    /** The first block of that language in the README. */
    private static String block(String language) throws IOException {
        return block(README, language);
    }

    private static String block(Path file, String language) throws IOException {
        var fenced = Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(file));
        assertThat(fenced.find()).as("a block of " + language).isTrue();
        return fenced.group(1);
    }

    /** Without white space, because the formatter breaks lines where the README does not. */
    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }

    private static String output() {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            FrontPage.main();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
