package org.daibiao.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.desk.Operation;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.Counting;
import org.daibiao.record.Id;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records from documents, and documents from records. */
class JsonTest {
    /** One component of every type that a document may hold. */
    record Everything(
            String name,
            int count,
            long most,
            double share,
            BigDecimal amount,
            boolean open,
            LocalDate day,
            Instant at,
            ZoneId zone,
            Rank role,
            Id<Everything> id,
            Seen<Everything> seen,
            @Nullable String note,
            Optional<Integer> least,
            List<Range> ranges,
            Set<Rank> roles,
            Map<String, Integer> numbers,
            @JsonProperty("class") String kind) {}

    record Range(int from, @Nullable Integer to) {
        Range {
            if (to != null && to < from) {
                throw new IllegalArgumentException(to + " is below " + from);
            }
        }

        /** No component, so no key. */
        boolean isOpen() {
            return to == null;
        }

        /** No component either. */
        int getWidth() {
            return to == null ? 0 : to - from;
        }
    }

    record Small(String name, int count, LocalDate day, List<Range> ranges) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    interface Chosen {}

    record Choice(Object anything) {}

    record Choices(Chosen chosen) {}

    private static final String EVERYTHING = """
            {
              "name" : "李敏",
              "count" : 3,
              "most" : 9000000000,
              "share" : 0.85,
              "amount" : 12.50,
              "open" : true,
              "day" : "2025-06-16",
              "at" : "2025-06-16T02:00:00Z",
              "zone" : "Asia/Shanghai",
              "role" : "LEAD",
              "id" : "0192f0c1-0000-7000-8000-000000000001",
              "seen" : "0192f0c1-0000-7000-8000-000000000001@7",
              "least" : 5,
              "ranges" : [
                {
                  "from" : 3,
                  "to" : 6
                },
                {
                  "from" : 5
                }
              ],
              "roles" : [
                "LEAD"
              ],
              "numbers" : {
                "a" : 1,
                "b" : 2
              },
              "class" : "x"
            }""";

    @Test
    @DisplayName("what was read is written back as it was, and the same again")
    void readsAndWritesEveryType() {
        Everything read = Json.read(EVERYTHING.getBytes(UTF_8), Everything.class);
        assertThat(read.ranges()).containsExactly(new Range(3, 6), new Range(5, null));
        assertThat(read.least()).contains(5);
        assertThat(read.note()).isNull();
        assertThat(read.seen().version()).isEqualTo(7);
        assertThat(Json.write(read)).isEqualTo(EVERYTHING);
    }

    @Test
    @DisplayName("maps are written in the order of their keys, whatever order they have")
    void writesMapsByKey() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("b", 2);
        numbers.put("a", 1);
        assertThat(Json.write(numbers)).isEqualTo("{\n  \"a\" : 1,\n  \"b\" : 2\n}");
    }

    @Test
    @DisplayName("YAML and JSON give the same record; collections may be left out")
    void readsYamlLikeJson() {
        Small yaml = Json.readYaml("name: 1.10\ncount: 3\nday: 2025-06-16\n".getBytes(UTF_8), Small.class);
        Small json = Json.read("{\"name\":\"1.10\",\"count\":3,\"day\":\"2025-06-16\"}".getBytes(UTF_8), Small.class);
        assertThat(yaml).isEqualTo(json).isEqualTo(new Small("1.10", 3, LocalDate.of(2025, 6, 16), List.of()));
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # document | faults with their paths
            {}                                                              | name json.missing, count json.missing, day json.missing
            {"name":null,"count":1,"day":"2025-01-01"}                      | name json.missing
            {"name":"a","count":"1","day":"2025-13-01","x":1}               | count json.number-quoted, day json.not-day, x json.unknown-key
            {"name":"a","count":1,"day":"2025-01-01","ranges":{}}           | ranges json.not-list
            {"name":"a","count":1,"day":"2025-01-01","ranges":[{"from":2,"to":1},{"to":"x"},null,3]} | ranges[0] json.refused, ranges[1].from json.missing, ranges[1].to json.not-whole, ranges[2] json.not-object, ranges[3] json.not-object
            []                                                              | json.not-object
            {"name":["a"],"count":{},"day":true}                            | name json.not-text, count json.not-whole, day json.not-day
            """)
    @DisplayName("every component that does not fit is named, not the first alone")
    void namesEveryComponentThatDoesNotFit(String document, String faults) {
        BadDocumentException bad = catchThrowableOfType(
                BadDocumentException.class, () -> Json.read(document.getBytes(UTF_8), Small.class));
        assertThat(bad.faults())
                .map(fault -> (fault.path() + " " + fault.code()).strip())
                .containsExactlyInAnyOrder(faults.split(", "));
    }

    @Test
    @DisplayName("a refusal of a record's own constructor is told with its reason and place")
    void tellsWhyAConstructorRefused() {
        BadDocumentException bad = catchThrowableOfType(
                BadDocumentException.class, () -> Json.readYaml("from: 5\nto: 3".getBytes(UTF_8), Range.class));
        assertThat(bad.faults()).singleElement().asString().contains("json.refused 1:1: 各项内容相互不符：3 is below 5");
    }

    @Test
    @DisplayName(
            "whatever is written under unknown keys, no constructor of a record or a command is given nothing for it")
    void runsNoConstructorWithNothing() {
        var told = new TreeSet<String>();
        int asked = 0;
        List<Class<?>> types = Stream.concat(
                        Daibiao.rooms().stream()
                                .flatMap(room -> room.operations().stream())
                                .filter(Operation.Command.class::isInstance)
                                .<Class<?>>map(one -> ((Operation.Command<?>) one).given()),
                        Stream.of(Candidate.class, Counting.class, BallotPaper.class, Range.class))
                .filter(Class::isRecord)
                .toList();
        for (Class<?> type : types) {
            String unknown = IntStream.range(0, type.getRecordComponents().length)
                    .mapToObj(n -> "\"不认识的项目" + n + "\": 1")
                    .collect(Collectors.joining(", ", "{", "}"));
            for (String json : List.of(unknown, "{}", "{\"未知\": 1}")) {
                asked++;
                try {
                    Json.read(json.getBytes(UTF_8), type);
                } catch (BadDocumentException e) {
                    e.faults().stream()
                            .filter(one ->
                                    !List.of("json.unknown-key", "json.missing").contains(one.code()))
                            .forEach(one -> told.add(type.getSimpleName() + " " + one));
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(asked).isGreaterThan(400);
    }

    @Test
    @DisplayName("a single number, text or truth is read as what it is")
    void readsSingleValues() {
        assertThat(Json.read("5".getBytes(UTF_8), int.class)).isEqualTo(5);
        assertThat(Json.read("5".getBytes(UTF_8), long.class)).isEqualTo(5L);
        assertThat(Json.read("true".getBytes(UTF_8), boolean.class)).isTrue();
        assertThat(Json.read("0.5".getBytes(UTF_8), double.class)).isEqualTo(0.5);
    }

    @Test
    @DisplayName("no document chooses a class: neither Object nor annotated interfaces can be read")
    void letsNoDocumentChooseAClass() {
        byte[] gadget = "{\"anything\": [\"javax.naming.InitialContext\", {}]}".getBytes(UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(gadget, Choice.class));
        byte[] annotated = "{\"chosen\": {\"@class\": \"java.lang.ProcessBuilder\"}}".getBytes(UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(annotated, Choices.class));
    }
}
