package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.deputy.CorrectDeputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.json.Json;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CallerException;
import org.daibiao.record.ConflictException;
import org.daibiao.record.CongressId;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.FailureException;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.RejectedException;
import org.daibiao.record.Rejection;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.daibiao.record.Typed;
import org.daibiao.record.UnknownIdException;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page's code, compiled and run; compared without white space, because the formatter breaks lines where the page does not. */
@DisplayName("The page that tells how to answer errors")
class ErrorsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "answer-errors.md");
    private static final Path SOURCE = Path.of("src/test/java/org/daibiao/ErrorsPageTest.java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\d+) \\| \\S");
    private static final Pattern DECLARED = Pattern.compile(
            "package ([\\w.]+);[\\s\\S]*?\\bclass (\\w+) extends (Caller|Conflict|Failure)Exception\\b");
    private static final Pattern CODE = Pattern.compile("```java\\n([\\s\\S]*?)```");

    private static final Map<String, Class<? extends DaibiaoException>> KINDS = Map.of(
            "Caller", CallerException.class, "Conflict", ConflictException.class, "Failure", FailureException.class);

    static int status(DaibiaoException e) {
        if (e instanceof DeniedException) {
            return 403;
        } else if (e instanceof UnknownIdException) {
            return 404;
        } else if (e instanceof RejectedException) {
            return 422;
        } else if (e instanceof CallerException) {
            return 400;
        } else if (e instanceof ConflictException) {
            return 409;
        }
        return e instanceof StoreFailedException ? 503 : 500;
    }

    static List<String> warnings(Outcome<?> outcome, Locale locale) {
        return outcome.warnings().stream()
                .map(one -> one.path() + ": " + one.text(locale) + "; " + one.remedy(locale))
                .toList();
    }

    static Suggestion.State state(String typed) {
        return Typed.constant(Suggestion.State.class, typed);
    }

    static Query<Suggestion> page(String state, int most, @Nullable String cursor) {
        return Query.of(Suggestion.SHAPE, Suggestion.STATE.is(state(state)))
                .from(cursor)
                .atMost(most);
    }

    @Test
    @DisplayName("has a row for every exception of every module, and no other")
    void hasARowForEach() throws IOException {
        assertThat(rows().keySet()).isEqualTo(declared().keySet());
        assertThat(declared()).hasSizeGreaterThan(20).containsKey("NewerSchemaException");
    }

    @Test
    @DisplayName("tells of each the status that its code gives, by whose fault it is")
    void tellsTheStatus() throws Exception {
        Map<String, Integer> rows = rows();
        int made = 0;
        for (Map.Entry<String, MatchResult> one : declared().entrySet()) {
            Optional<DaibiaoException> example = example(one.getValue());
            assertThat(rows.get(one.getKey()))
                    .as(one.getKey())
                    .isIn(
                            switch (one.getValue().group(3)) {
                                case "Caller" -> List.of(400, 403, 404, 422);
                                case "Conflict" -> List.of(409);
                                default -> List.of(500, 503);
                            });
            if (example.isPresent()) {
                made++;
                assertThat(example.get()).isInstanceOf(KINDS.get(one.getValue().group(3)));
                assertThat(status(example.get())).as(one.getKey()).isEqualTo(rows.get(one.getKey()));
            }
        }
        assertThat(made).as("all but those of other modules").isGreaterThan(20);
    }

    @Test
    @DisplayName("names each failure of a store")
    void namesEachFailure() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(StoreFailure.values()).allSatisfy(why -> assertThat(page).containsOnlyOnce("`" + why + "`"));
    }

    @Test
    @DisplayName("shows the code that is compiled here")
    void showsTheCode() throws IOException {
        String source = dense(Files.readString(SOURCE));

        assertThat(CODE.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
                .hasSize(3)
                .allSatisfy(block -> assertThat(source).contains(dense(block)));
    }

    @Test
    @DisplayName("says rightly that nonsense is answered in both languages")
    void answersNonsense() {
        assertThatThrownBy(() -> page("胡说", 20, null)).isInstanceOfSatisfying(BadValueException.class, e -> {
            assertThat(e.text(Locale.CHINESE)).isEqualTo("没有名为“胡说”的选项");
            assertThat(e.remedy(Locale.ENGLISH)).contains("\"replied\"");
        });
        assertThatThrownBy(() -> page("replied", 501, null)).isInstanceOf(BadValueException.class);
        assertThat(page("replied", 20, null).limit()).isEqualTo(20);
        assertThat(page("in-progress", 20, null)).isEqualTo(page("IN_PROGRESS", 20, null));
    }

    @Test
    @DisplayName("shows what somebody should look at although it was done")
    void showsWarnings() {
        var congress = new Fixture();
        var deputies = congress.daibiao().deputies();
        var row = RegisterDeputy.of("李敏", "安亭镇").keyed("D-1");
        var li = deputies.register(row, congress.office()).orThrow();
        deputies.correctDeputy(CorrectDeputy.of(li.seen(), "已调动").ofUnit("马陆镇"), congress.office())
                .orThrow();

        assertThat(warnings(deputies.importAll(List.of(row), congress.office()), Locale.ENGLISH))
                .containsExactly("[0].unit: a hand corrected this since the last import, so it was not overwritten:"
                        + " the import says \"安亭镇\", recorded is \"马陆镇\"; if the import is right, correct the record; if the"
                        + " record is right, correct the source");
        assertThat(warnings(deputies.register(row, congress.office()), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    @DisplayName("says rightly what a reason is as JSON")
    void saysWhatAReasonIsAsJson() {
        var reason = new Rejection("contact.future", Laws.DEPUTIES.article("27"), "day", Map.of("day", "2025-07-02"));

        assertThat(Json.write(new Outcome.Rejected<>(List.of(reason))))
                .contains("\"code\"", "\"source\"", "\"path\"", "\"with\"")
                .doesNotContain("text", "remedy");
    }

    private static Map<String, Integer> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> Integer.valueOf(row.group(2)), (one, twice) -> -1, TreeMap::new));
    }

    /** By name: package, name and kind. */
    private static Map<String, MatchResult> declared() throws IOException {
        var declared = new TreeMap<String, MatchResult>();
        for (Path module : List.of(
                Path.of("src/main/java"),
                Path.of("../persistence/jooq/src/main/java"),
                Path.of("../persistence/sm/src/main/java"))) {
            try (Stream<Path> files = Files.walk(module)) {
                files.filter(file -> file.toString().endsWith("Exception.java"))
                        .flatMap(file -> DECLARED.matcher(text(file)).results())
                        .forEach(found -> declared.put(found.group(2), found));
            }
        }
        return declared;
    }

    /** Made with whatever its constructor takes; empty for one of a module that is not here. */
    private static Optional<DaibiaoException> example(MatchResult declared) throws ReflectiveOperationException {
        if (declared.group(1).startsWith("org.daibiao.persistence")) {
            return Optional.empty();
        }
        CongressId congress = CongressId.of("jiading");
        var usual = new Nonsense().with(CongressId.class, congress).with(Actor.class, Actor.of(congress, "office"));
        Constructor<?> constructor =
                Class.forName(declared.group(1) + "." + declared.group(2)).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] given = Arrays.stream(constructor.getGenericParameterTypes())
                .map(type -> usual.usual(type).orElseThrow())
                .toArray();
        return Optional.of((DaibiaoException) constructor.newInstance(given));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dense(String code) {
        return code.replaceAll("\\s+", "");
    }
}
