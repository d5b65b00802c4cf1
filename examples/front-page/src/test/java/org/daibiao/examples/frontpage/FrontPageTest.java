package org.daibiao.examples.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    @DisplayName("E2: runs as a module of its own that requires core and jOOQ, by java -p and nothing else")
    void runsByJavaP(@TempDir Path folder) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src"));
        Path classes = folder.resolve("classes");
        Path printed = folder.resolve("out.txt");
        Files.writeString(
                sources.resolve("module-info.java"),
                "module app {\n    requires org.daibiao.core;\n    requires org.daibiao.jooq;\n}\n");
        Path main = Files.createDirectories(sources.resolve("app")).resolve("Main.java");
        Files.writeString(
                main,
                Files.readString(SOURCE)
                        .replace("package org.daibiao.examples.frontpage;", "package app;")
                        .replace("FrontPage", "Main"));
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        String dependencies = dependencies();
        assertThat(javac.run(
                        System.out,
                        System.err,
                        "-p",
                        dependencies,
                        "-d",
                        classes.toString(),
                        sources.resolve("module-info.java").toString(),
                        main.toString()))
                .isZero();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-p",
                        classes + File.pathSeparator + dependencies,
                        "-m",
                        "app/app.Main")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(printed).replace("\r\n", "\n").strip())
                .isEqualTo(block("text").strip());
    }

    /** What an application has that depends on the library: nothing of the tests' own. */
    private static String dependencies() {
        String all = System.getProperty("jdk.module.path") + File.pathSeparator + System.getProperty("java.class.path");
        return Stream.of(all.split(File.pathSeparator))
                .filter(one -> one.endsWith(".jar") || one.endsWith("target" + File.separator + "classes"))
                .filter(one -> !one.contains("front-page")
                        && !Pattern.compile("junit|surefire|assertj|opentest4j|apiguardian|byte-buddy|jacoco")
                                .matcher(one)
                                .find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    @DisplayName("does within a module what the README's program does")
    void showsTheCodeThatIsCompiled() throws IOException {
        String program = block("java");
        String work = program.substring(program.indexOf("try (Daibiao"), program.lastIndexOf("    }\n}"));
        assertThat(dense(Files.readString(SOURCE))).contains(dense(work));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    @DisplayName(
            "E8: is a program that a stranger copies: it compiles as it stands there, prints what stands there, and logs nothing")
    void isAProgram(String readme, @TempDir Path folder) throws Exception {
        Path page = README.resolveSibling(readme);
        Path source = Files.writeString(folder.resolve("QuickStart.java"), block(page, "java"));
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        assertThat(javac.run(
                        System.out,
                        System.err,
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        dependencies(),
                        "-d",
                        folder.toString(),
                        source.toString()))
                .isZero();

        Path printed = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        folder + File.pathSeparator + dependencies(),
                        "QuickStart")
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(printed).replace("\r\n", "\n").strip())
                .isEqualTo(block(page, "text").strip());
    }

    @Test
    @DisplayName("prints what the README says it prints")
    void printsWhatTheReadmeSays() throws IOException {
        assertThat(output().strip()).isEqualTo(block("text").strip());
    }

    @Test
    @DisplayName("is in the Chinese README with the same code, which prints Chinese, and the same dependency")
    void standsInTheChineseReadme() throws IOException {
        Path chinese = README.resolveSibling("README.zh-CN.md");
        for (String language : new String[] {"sh", "xml"}) {
            assertThat(block(chinese, language)).isEqualTo(block(README, language));
        }
        assertThat(block(chinese, "java").replace("Locale.CHINESE", "Locale.ENGLISH"))
                .isEqualTo(block(README, "java"));
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
