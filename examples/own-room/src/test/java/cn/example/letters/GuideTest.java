package cn.example.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.memory.MemoryStores;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The guide to rooms of one's own")
class GuideTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path GUIDE = ROOT.resolve("docs/guide/add-a-room.md");

    @Test
    @DisplayName("shows only what stands in the example, word for word")
    void showsWhatIsRun() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            sources = files.filter(Files::isRegularFile)
                    .map(file -> dense(read(file)))
                    .toList();
        }
        List<String> blocks = blocks("java|sql|yaml|properties");

        assertThat(blocks).hasSizeGreaterThan(15);
        assertThat(blocks).allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(dense(block))));
    }

    @Test
    @DisplayName("prints what it says it prints, from memory")
    void printsWhatItSays() {
        var bytes = new ByteArrayOutputStream();
        TwoLetters.tell(new MemoryStores(), new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(lines(bytes)).isEqualTo(blocks("text").get(0).lines().toList());
    }

    @Test
    @DisplayName("prints the same from a database")
    void printsTheSameFromADatabase() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:guide;DB_CLOSE_DELAY=-1", "sa", "");
        var bytes = new ByteArrayOutputStream();
        TwoLetters.tell(LetterHost.stores(pool), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        pool.dispose();

        assertThat(lines(bytes)).isEqualTo(blocks("text").get(0).lines().toList());
    }

    @Test
    @DisplayName("names only classes and files that the example has")
    void namesWhatThereIs() {
        List<String> named = Pattern.compile("(?m)^\\| [^|]+ \\| (`.+`) \\|$")
                .matcher(read(GUIDE))
                .results()
                .flatMap(row ->
                        Pattern.compile("`([^`]+)`").matcher(row.group(1)).results())
                .map((MatchResult name) -> name.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(9);
        assertThat(named)
                .allSatisfy(name -> assertThat(Stream.of(
                                        "java/cn/example/letters/" + name + ".java",
                                        "resources/cn/example/letters/" + name)
                                .anyMatch(path -> Files.exists(Path.of("src/main", path))))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/rooms.md"})
    @DisplayName("is found from")
    void isFoundFrom(String page) {
        assertThat(read(ROOT.resolve(page))).contains("guide/add-a-room.md)").contains("examples/own-room");
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> blocks(String languages) {
        return Pattern.compile("```(?:" + languages + ")\\R(.*?)```", Pattern.DOTALL)
                .matcher(read(GUIDE))
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    /** Without white space, because the formatter breaks lines where the guide does not. */
    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
