package org.daibiao.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that were written to do harm, or broken on the way: one clear answer, in time, and nothing of them used. */
class HostileDocumentTest {
    private static final String BREAKERS = "{}[]:,-\"'&*!|>%@?#\n\t \\x1\0";
    private static final Duration SOON = Duration.ofSeconds(10);

    static List<Arguments> documents() {
        String bomb = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";
        return List.of(
                bad("billion laughs", Format.YAML, bomb, "json.anchor"),
                bad("anchor that holds itself", Format.YAML, "a: &a [*a]", "json.anchor"),
                bad("alias as a key", Format.YAML, "{*a : 1}", "json.bad-key"),
                bad("merge key", Format.YAML, "base: {x: 1}\n<<: {y: 2}", "json.merge-key"),
                bad("tag of a class", Format.YAML, "!!javax.script.ScriptEngineManager [x]", "json.tag"),
                bad("tag of a value", Format.YAML, "a: !!int \"5\"", "json.tag"),
                bad("tag directive", Format.YAML, "%TAG ! tag:x,2000:\n---\na: 1", "json.tag"),
                bad("two documents", Format.YAML, "a: 1\n---\nb: 2", "json.second-document"),
                bad("list as a key", Format.YAML, "? [a, b]\n: 1", "json.bad-key"),
                bad("key twice", Format.YAML, "a: 1\na: 2", "json.duplicate-key"),
                bad("key twice", Format.JSON, "{\"a\": 1, \"a\": 2}", "json.duplicate-key"),
                bad("key twice, once escaped", Format.JSON, "{\"a\": 1, \"\\u0061\": 2}", "json.duplicate-key"),
                bad("deep lists", Format.JSON, "[".repeat(1_000_000), "json.too-deep"),
                bad("deep objects", Format.JSON, "{\"a\":".repeat(500_000), "json.too-deep"),
                bad("deep lists", Format.YAML, "[".repeat(45_000), "json.too-deep"),
                bad("deep objects", Format.YAML, "{a: ".repeat(10_000), "json.too-deep"),
                bad("deep dashes", Format.YAML, "- ".repeat(20_000), "json.too-deep"),
                bad("deep keys", Format.YAML, "? ".repeat(20_000), "json.bad-key"),
                bad("a million values", Format.JSON, "[" + "0,".repeat(1_000_000) + "0]", "json.too-many"),
                bad("a million values", Format.YAML, "- 0\n".repeat(1_000_000), "json.too-many"),
                bad("long text", Format.JSON, "[\"" + "x".repeat(1_000_000) + "\"]", "json.too-long"),
                bad("long text", Format.YAML, "a: " + "x".repeat(1_000_000), "json.too-long"),
                bad("long text of many lines", Format.YAML, "a: |\n" + "  x\n".repeat(1_000_000), "json.too-long"),
                bad("long quotation", Format.YAML, "a: \"" + "x\n ".repeat(1_000_000) + "\"", "json.too-long"),
                bad("long plain text", Format.YAML, "a: " + "x\n ".repeat(1_000_000), "json.too-long"),
                bad(
                        "many long lines",
                        Format.YAML,
                        ("a: " + "x".repeat(49_000) + "\n").repeat(100),
                        "json.duplicate-key"),
                bad("only comments", Format.YAML, "# x\n".repeat(1_200_000), "json.empty"),
                bad("only line breaks", Format.YAML, "\n".repeat(5_000_000), "json.empty"),
                bad("open quotation", Format.YAML, "a: \"" + "x\n ".repeat(1_500_000), "json.quote-open"),
                bad(
                        "a key a hundred thousand times",
                        Format.YAML,
                        "{" + "k: 1,\n".repeat(100_000) + "}",
                        "json.duplicate-key"),
                bad("long key", Format.YAML, "? " + "x".repeat(200_000) + "\n: 1", "json.too-long"),
                bad("long number", Format.JSON, "[" + "9".repeat(1_000_000) + "]", "json.too-long"),
                bad("number of 200 digits", Format.JSON, "[" + "9".repeat(200) + "]", "json.too-long"),
                bad("long key", Format.JSON, "{\"" + "x".repeat(60_000) + "\": 1}", "json.too-long"),
                bad("not a number", Format.JSON, "[NaN]", "json.no-number"),
                bad("comment in JSON", Format.JSON, "[1] // x", "json.comment"),
                bad("more after the end", Format.JSON, "{} {}", "json.trailing"),
                bad("comma after the last", Format.JSON, "[1, 2,]", "json.comma-extra"),
                bad("comma after the last field", Format.JSON, "{\"a\": 1,}", "json.key-lacks"),
                bad("single quotation marks", Format.JSON, "{'a': 1}", "json.single-quote"),
                bad("no comma", Format.JSON, "[1 2]", "json.comma-lacks"),
                bad("zero in front", Format.JSON, "[04]", "json.zero-front"),
                bad("cut off", Format.JSON, "{\"a\": [1, 2", "json.syntax"),
                bad("cut off", Format.YAML, "a: [1, 2", "json.bracket-open"),
                bad("tab for indentation", Format.YAML, "a:\n\t- b", "json.tab"),
                bad("nothing", Format.JSON, "", "json.empty"),
                bad("nothing", Format.YAML, "# only a comment\n", "json.empty"),
                bad("NUL", Format.JSON, "{\"a\": \"\0\"}", "json.character"),
                bad("NUL", Format.YAML, "a: \0", "json.character"),
                bad("escaped NUL", Format.JSON, "[\"\\u0000\"]", "json.character"),
                bad("escaped NUL", Format.YAML, "a: \"\\0\"", "json.character"),
                bad("escaped NUL in a key", Format.JSON, "{\"\\u0000\": 1}", "json.character"),
                bad("no such character", Format.YAML, "a: \"\\Uffffffff\"", "json.backslash"),
                bad("no such character in a key", Format.YAML, "\"\\U80000000\": 1", "json.backslash"),
                bad("no character above all", Format.YAML, "- \"\\U00110000\"", "json.backslash"),
                bad("half a pair", Format.JSON, "[\"\\uD800\"]", "json.character"),
                bad("byte order mark within", Format.YAML, "a: \uFEFFb", "json.character"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("documents")
    @DisplayName("a hostile document is refused in time with a clear fault")
    void refusesHostileDocuments(String name, Format format, String text, String code) {
        BadDocumentException bad =
                Assertions.assertTimeoutPreemptively(SOON, () -> refusal(text.getBytes(UTF_8), format));
        assertThat(bad.faults().get(0).code()).as(bad.getMessage()).isEqualTo(code);
        assertThat(bad.faults())
                .allSatisfy(fault ->
                        assertThat(Math.min(fault.line(), fault.column())).isPositive());
        assertThat(bad.getMessage().length()).isLessThan(20_000);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("a file of 100 MB is refused before it is read")
    void refusesAHugeFileUnread(Format format, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge." + format.name().toLowerCase(java.util.Locale.ROOT));
        try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(100L * 1024 * 1024);
        }
        BadDocumentException bad = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> catchThrowableOfType(
                        BadDocumentException.class, () -> SourceDocument.read(file, Limits.DEFAULT)));
        assertThat(bad.faults()).singleElement().extracting(Fault::code).isEqualTo("json.too-large");
    }

    @Test
    @DisplayName("a stream without an end is read to the limit and no further")
    void stopsReadingAtTheLimit() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return ' ';
            }
        };
        BadDocumentException bad = catchThrowableOfType(
                BadDocumentException.class,
                () -> SourceDocument.read(endless, "device", Format.JSON, Limits.DEFAULT.withBytes(1000)));
        assertThat(bad.faults()).singleElement().extracting(Fault::code).isEqualTo("json.too-large");
        assertThat(endless.given).isLessThanOrEqualTo(1001);
    }

    @Test
    @DisplayName("a document of exactly the limit is read")
    void readsADocumentOfExactlyTheLimit() {
        byte[] bytes = "[1]".getBytes(UTF_8);
        var in = new ByteArrayInputStream(bytes);
        assertThat(SourceDocument.read(in, "x", Format.JSON, Limits.DEFAULT.withBytes(3))
                        .root()
                        .items())
                .hasSize(1);
        assertThat(catchThrowableOfType(
                        BadDocumentException.class,
                        () -> SourceDocument.parse(bytes, Format.JSON, Limits.DEFAULT.withBytes(2))))
                .isNotNull();
    }

    @Test
    @DisplayName("a file that is not there is a fault of the document, with its name")
    void namesAMissingFile(@TempDir Path folder) {
        BadDocumentException bad = catchThrowableOfType(
                BadDocumentException.class, () -> SourceDocument.read(folder.resolve("plan.yaml"), Limits.DEFAULT));
        assertThat(bad.faults()).singleElement().extracting(Fault::code).isEqualTo("json.no-file");
        assertThat(bad.getMessage()).contains("plan.yaml");
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"/", ""})
    @DisplayName("a folder is named too")
    void namesAFolder(String folder) {
        Path whole = Path.of(folder).toAbsolutePath();
        assertThatThrownBy(() -> SourceDocument.read(Path.of(folder), Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        BadDocumentException.class,
                        bad -> assertThat(bad.with())
                                .containsEntry(
                                        "source",
                                        folder.equals("/")
                                                ? "/"
                                                : whole.getFileName().toString()));
    }

    @Test
    @DisplayName("a byte order mark at the start is read over, other encodings are refused at their place")
    void readsUtf8Only() {
        assertThat(SourceDocument.parse("\uFEFFa: 1".getBytes(UTF_8), Format.YAML, Limits.DEFAULT)
                        .root()
                        .field("a"))
                .isPresent();
        for (Charset other : List.of(StandardCharsets.UTF_16, Charset.forName("GB18030"))) {
            BadDocumentException bad = refusal("{\"name\": \"嘉定\"}".getBytes(other), Format.JSON);
            assertThat(bad.faults()).singleElement().extracting(Fault::code).isEqualTo("json.not-utf8");
        }
        BadDocumentException gb = refusal("a: 1\nname: 嘉定".getBytes(Charset.forName("GB18030")), Format.YAML);
        assertThat(gb.faults().get(0).line()).isEqualTo(2);
        assertThat(gb.faults().get(0).column()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("whatever bytes come, the answer is a tree or a BadDocumentException")
    void survivesNoise(Format format) throws IOException {
        long seed = 20250616;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        byte[] good = Files.readAllBytes(
                Path.of("src/test/resources/org/daibiao/json/sample." + (format == Format.JSON ? "json" : "yaml")));
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] noise = good.clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                noise[random.nextInt(noise.length)] = (byte) BREAKERS.charAt(random.nextInt(BREAKERS.length()));
            }
            refused += survives(noise, format) ? 0 : 1;
        }
        assertThat(refused).isBetween(100, 2999);
    }

    private static boolean survives(byte[] bytes, Format format) {
        try {
            return SourceDocument.parse(bytes, format, Limits.DEFAULT).faults().none();
        } catch (BadDocumentException e) {
            return false;
        }
    }

    private static BadDocumentException refusal(byte[] bytes, Format format) {
        return catchThrowableOfType(
                BadDocumentException.class,
                () -> SourceDocument.parse(bytes, format, Limits.DEFAULT)
                        .faults()
                        .orThrow());
    }

    private static Arguments bad(String name, Format format, String text, String code) {
        return Arguments.of(name, format, text, code);
    }
}
