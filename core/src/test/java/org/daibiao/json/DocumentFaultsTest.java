package org.daibiao.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of a custom grammar sees of a document, and what the document's writer hears. */
class DocumentFaultsTest {
    private static final String PLAN = """
            format: 1
            name: 嘉定
            colour: red
            clauses:
              - id: 1.a
                least: three
                since: 2025-02-30
              - least: 2
                role: deputee
                format: *x
            name: again
            """;

    @Test
    @DisplayName("all faults of a document are named at once, in the order of their places")
    void namesAllFaultsAtOnce() {
        SourceDocument document = parse(PLAN, Format.YAML);
        Faults faults = document.faults();
        Node root = document.root().onlyKeys(faults, "format", "name", "clauses", "until");
        assertThat(root.required("format", faults).asInt(faults)).isEqualTo(1);
        root.required("until", faults).asDate(faults);
        for (Node clause : root.required("clauses", faults).asList(faults)) {
            clause.onlyKeys(faults, "id", "least", "since", "role", "format");
            clause.required("id", faults).asText(faults);
            clause.required("least", faults).asInt(faults);
            clause.field("since").map(day -> day.asDate(faults));
            clause.field("role").map(role -> role.asEnum(Rank.class, faults));
            clause.field("format").map(format -> format.asInt(faults));
        }
        assertThat(faults.list())
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.path() + " " + fault.code())
                .containsExactly(
                        "3:1 colour json.unknown-key",
                        "6:12 clauses[0].least json.not-whole",
                        "7:12 clauses[0].since json.not-day",
                        "8:5 clauses[1].id json.missing",
                        "9:11 clauses[1].role json.unknown-value",
                        "10:13 clauses[1].format json.alias",
                        "11:1 name json.duplicate-key");
        assertThat(faults.list().get(0).remedy(Locale.ENGLISH))
                .as("an unknown key and one that lacks beside it are told together")
                .isEqualTo(
                        "\"until\" is missing here and may be meant; use one of \"format\", \"name\", \"clauses\", \"until\"");
    }

    @Test
    @DisplayName("every fault is told with place, reason and remedy in Chinese and in English")
    void tellsPlaceReasonAndRemedyInBothLanguages() {
        Faults faults = new Faults("x.json");
        parse("{\"a\":\n 1}", Format.JSON).root().onlyKeys(faults, "b", "c");
        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, faults::orThrow);
        assertThat(bad.code()).isEqualTo("json.bad-document");
        assertThat(bad.text(Locale.ENGLISH))
                .isEqualTo("\"x.json\" cannot be used; faults: 1\n"
                        + "  line 1, column 2 a: unknown key \"a\". Remedy: use one of \"b\", \"c\"");
        assertThat(bad.text(Locale.CHINESE))
                .isEqualTo("“x.json”无法使用，共有 1 处错误\n  第 1 行第 2 列 a：未知的键“a”。处理办法：请改用“b”、“c”之一");
        assertThatThrownBy(() -> SourceDocument.parse(new byte[0], Format.YAML, Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        BadDocumentException.class,
                        unnamed -> assertThat(unnamed.text(Locale.CHINESE)).startsWith("该文档无法使用"));
        assertThat(bad.getMessage()).contains("json.unknown-key 1:2 [a]: 未知的键“a” / unknown key \"a\"");
    }

    @ParameterizedTest(name = "[{index}] {0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # format | value          | read as | fault; none where empty
            JSON     | "x"            | text    |
            JSON     | 5              | text    | json.not-text
            YAML     | 1.10           | text    |
            YAML     | no             | text    |
            YAML     | true           | text    |
            JSON     | 5              | int     |
            JSON     | 5.0            | int     | json.number-fraction
            JSON     | 1e3            | int     | json.number-exponent
            JSON     | 2147483648     | int     | json.number-large
            JSON     | "5"            | int     | json.number-quoted
            YAML     | 0x1F           | int     | json.number-base
            YAML     | 1_000          | int     | json.number-grouped
            YAML     | 010            | int     | json.number-zero
            JSON     | 2147483648     | long    |
            JSON     | 0.10           | decimal |
            JSON     | 1e101          | decimal | json.not-number
            JSON     | 1e-2147483647  | decimal | json.not-number
            JSON     | 1e999999999999 | decimal | json.not-number
            JSON     | true           | truth   |
            JSON     | "true"         | truth   | json.not-truth
            YAML     | yes            | truth   | json.not-truth
            JSON     | "2024-02-29"   | date    |
            YAML     | 2024-02-29     | date    |
            YAML     | 2025-02-29     | date    | json.not-day
            YAML     | 20250228       | date    | json.not-day
            JSON     | "+12025-01-01" | date    | json.not-day
            JSON     | "2025-1-1"     | date    | json.not-day
            JSON     | "co-handler"   | role    |
            JSON     | "CO_HANDLER"   | role    |
            JSON     | "Lead"         | role    | json.unknown-value
            JSON     | ["a", 1]       | texts   | json.not-text
            JSON     | "a"            | texts   | json.not-list
            JSON     | null           | text    | json.missing
            """)
    @DisplayName("a value of another type is a fault, and never converted in silence")
    void readsAValueOnlyAsWhatItIs(Format format, String value, String as, String fault) {
        String text = format == Format.JSON ? "{\"v\": " + value + "}" : "v: " + value;
        Faults faults = new Faults("case");
        Node node = parse(text, format).root().required("v", faults);
        Object read = switch (as) {
            case "text" -> node.asText(faults);
            case "int" -> node.asInt(faults);
            case "long" -> node.asLong(faults);
            case "decimal" -> node.asDecimal(faults);
            case "truth" -> node.asTruth(faults);
            case "date" -> node.asDate(faults);
            case "role" -> node.asEnum(Rank.class, faults);
            default -> node.asTexts(faults);
        };
        assertThat(read).isNotNull();
        assertThat(faults.list()).map(Fault::code).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    @DisplayName("a number in YAML keeps the text that was written")
    void keepsNumbersOfYamlAsWritten() {
        Node root = parse("clause: 1.10\nsince: 2025-01-01", Format.YAML).root();
        Faults faults = new Faults("case");
        assertThat(root.required("clause", faults).asText(faults)).isEqualTo("1.10");
        assertThat(root.required("since", faults).asDate(faults)).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(faults.none()).isTrue();
    }

    @Test
    @DisplayName("a refusal that only follows from a faulty part is not told twice")
    void tellsACauseOnce() {
        Node root = parse("from: x\nto: 3", Format.YAML).root();
        Faults faults = new Faults("case");
        Optional<Integer> made = faults.make(root, () -> {
            int from = root.required("from", faults).asInt(faults);
            throw new IllegalArgumentException("from " + from);
        });
        assertThat(made).isEmpty();
        assertThat(faults.list()).map(Fault::code).containsExactly("json.not-whole");
        assertThat(faults.<Integer>make(root, () -> Math.floorDiv(1, 0))).isEmpty();
        assertThat(faults.list()).map(Fault::code).contains("json.unfit");
    }

    @Test
    @DisplayName("a missing value that an unknown key may hold is a faulty part too")
    void aMissingValueIsAFaultyPart() {
        for (String unknown : List.of("form: 5\nto: 3", "届次: 5\nto: 3")) {
            Faults faults = new Faults("case");
            Node node = parse(unknown, Format.YAML).root().onlyKeys(faults, "from", "to");
            faults.make(node, () -> node.required("from", faults).asText(faults).charAt(0));
            assertThat(faults.list()).as(unknown).map(Fault::code).containsExactly("json.unknown-key");
        }
    }

    @Test
    @DisplayName("a refusal is told in the words of who refuses, and never in those of the Java platform")
    void tellsNoTextOfThePlatform() {
        List<Supplier<Object>> refusing = List.of(
                () -> Integer.parseInt("x"),
                () -> java.util.UUID.fromString("x"),
                () -> Rank.valueOf("x"),
                () -> List.of().get(5),
                () -> Optional.empty().orElseThrow(),
                () -> (Object) ((String) null).length(),
                () -> java.util.Objects.requireNonNull(null),
                () -> {
                    throw new IllegalArgumentException();
                });
        Node root = parse("a: 1", Format.YAML).root();
        for (Supplier<Object> one : refusing) {
            Faults faults = new Faults("case");
            faults.make(root, one);
            assertThat(faults.list()).singleElement().satisfies(fault -> {
                assertThat(fault.code()).isEqualTo("json.unfit");
                assertThat(fault.with()).isEmpty();
            });
        }
    }

    @Test
    @DisplayName("the first hundred faults are kept and the rest counted")
    void countsWhatItDoesNotKeep() {
        Faults faults = new Faults("case");
        Node root = parse("a: 1", Format.YAML).root();
        for (int i = 0; i < 250; i++) {
            faults.add(root, "json.missing", Map.of("key", i));
        }
        assertThat(faults.count()).isEqualTo(250);
        assertThat(faults.list()).hasSize(101);
        assertThat(faults.list().get(100).text(Locale.ENGLISH)).isEqualTo("150 more faults are not listed");
    }

    @Test
    @DisplayName("a number that may be a person's is not repeated in the message")
    void keepsLongNumbersToItself() {
        Faults faults = new Faults("case");
        Node root = parse("{\"phone\": 13800138000, \"least\": \"310114199001011234\"}", Format.JSON)
                .root();
        root.required("phone", faults).asText(faults);
        root.required("least", faults).asInt(faults);
        assertThat(faults.list())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault.toString().replace("2147483647", "…"))
                        .contains("…")
                        .doesNotContainPattern("[0-9]{7}"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("nor where it is written as a key, an alias or an anchor")
    @ValueSource(
            strings = {
                "13800001111: y",
                "b: *t13800001111",
                "b: &13800001111 y",
                "13800001111: {c: 1, c: 1}",
                "13800001111: 1\n13800001111: 1",
                "13800001111: \"\\0\"",
                "b: [x, 13800001111]"
            })
    void keepsLongNumbersOfKeysToItself(String yaml) {
        SourceDocument document = parse(yaml, Format.YAML);
        Faults faults = document.faults();
        Node root = document.root().onlyKeys(faults, "b");
        root.field("b").map(b -> b.asEnum(Rank.class, faults));
        faults.add(root, "plan.word", Map.of("found", "call 13800001111", "name", "x", "right", "y"));

        assertThat(faults.list())
                .allSatisfy(fault -> assertThat(fault.toString() + fault.with() + fault.path())
                        .doesNotContainPattern("[0-9]{7}"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("what is too long is told with the limit, where it stands")
    @CsvSource(delimiter = '|', textBlock = """
            text   | 2:8 | 50000
            number | 2:8 | 100
            key    | 2:3 | 50000
            """)
    void tooLong(String what, String place, int most) {
        String json = switch (what) {
            case "text" -> "{ \"a\": 1,\n  \"b\": \"" + "x".repeat(60_000) + "\"}";
            case "number" -> "{ \"a\": 1,\n  \"b\": " + "9".repeat(60_000) + "}";
            default -> "{ \"a\": 1,\n  \"" + "x".repeat(60_000) + "\": 1}";
        };
        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, () -> parse(json, Format.JSON));

        Fault fault = bad.faults().get(0);
        assertThat(fault.code()).isEqualTo("json.too-long");
        assertThat(fault.line() + ":" + fault.column()).isEqualTo(place);
        assertThat(fault.with()).containsEntry("most", most);
    }

    @Test
    @DisplayName("text from outside cannot forge lines of a message")
    void escapesWhatComesFromOutside() {
        Faults faults = new Faults("case");
        parse("{\"a\\nFATAL\": 1}", Format.JSON).root().onlyKeys(faults, "b");
        assertThat(faults.list().get(0).toString()).doesNotContain("\n").contains("a\\u000AFATAL");
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("a file of a table or of a word processor is told as what it is, and nothing of it in signs")
    @ValueSource(strings = {"504B030414000600", "D0CF11E0A1B11AE1", "255044462D312E370A", "89504E470D0A1A0A"})
    void aFileThatIsNoText(String hex) {
        for (Format format : Format.values()) {
            byte[] bytes = HexFormat.of().parseHex(hex);
            BadDocumentException bad = catchThrowableOfType(
                    BadDocumentException.class, () -> SourceDocument.parse(bytes, format, Limits.DEFAULT));

            assertThat(bad.faults()).extracting(Fault::code).containsExactly("json.no-text");
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("YAML in a file that is read as JSON is told as such")
    @ValueSource(strings = {"format: 2", "# 计划\n\nformat: 2", "---\nformat: 2", "- a: 1"})
    void yamlInJson(String yaml) {
        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, () -> parse(yaml, Format.JSON));

        assertThat(bad.faults()).extracting(Fault::code).containsExactly("json.yaml");
        assertThat(bad.faults().get(0).report(Locale.CHINESE)).contains(".json", ".yaml");
    }

    private static SourceDocument parse(String text, Format format) {
        return SourceDocument.parse(text.getBytes(StandardCharsets.UTF_8), format, Limits.DEFAULT);
    }
}
