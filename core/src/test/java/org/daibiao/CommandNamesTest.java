package org.daibiao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.json.BadDocument;
import org.daibiao.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document may set by a command stands in {@code commands.txt}, and is changed there on purpose or not at all. */
@DisplayName("A command")
class CommandNamesTest {
    private static final String GOLDEN = "commands.txt";

    @Test
    @DisplayName("can set what the golden list says, and nothing else")
    void setsWhatTheGoldenListSays() throws IOException {
        String names = commands().map(CommandNamesTest::line).collect(Collectors.joining("\n", "", "\n"));

        try (InputStream golden = Objects.requireNonNull(CommandNamesTest.class.getResourceAsStream(GOLDEN), GOLDEN)) {
            assertThat(names)
                    .as("if a command is meant to say something else now, write it into %s", GOLDEN)
                    .isEqualTo(new String(golden.readAllBytes(), UTF_8));
        }
    }

    /** Who, when, which version, which digest: the library's own to say. */
    @ParameterizedTest
    @ValueSource(
            strings = {"operation", "actor", "at", "version", "content", "hash", "congress", "lines", "takenBackOn"})
    @DisplayName("never sets who acts, when, on which version, or what is entered in the journal")
    void neverSetsWhatTheLibrarySays(String name) {
        assertThat(commands().flatMap(command -> names("", command))).doesNotContain(name);
    }

    @ParameterizedTest
    @MethodSource("commands")
    @DisplayName("with a name that it does not know is refused, at its place")
    void refusesUnknownNames(Class<?> command) {
        assertThatExceptionOfType(BadDocument.class)
                .isThrownBy(() -> Json.read("{\"isAdmin\":true}".getBytes(UTF_8), command))
                .satisfies(refused -> assertThat(refused.faults()).anySatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo("json.unknown-key");
                    assertThat(fault.path()).isEqualTo("isAdmin");
                }));
    }

    static Stream<Class<?>> commands() {
        return Commands.all();
    }

    private static String line(Class<?> command) {
        return command.getName().substring("org.daibiao.".length())
                + names("", command).collect(Collectors.joining(", ", ": ", ""));
    }

    private static Stream<String> names(String before, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> names(before, component));
    }

    private static Stream<String> names(String before, RecordComponent component) {
        Type type = component.getGenericType();
        Type element = Commands.element(type);
        String name = before + component.getName() + (element == type ? "" : "[]");
        return holds(Commands.raw(element)) ? names(name + ".", Commands.raw(element)) : Stream.of(name);
    }

    /** Whether it has names of its own; a type that is made from one text has none. */
    private static boolean holds(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getMethods()).noneMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }
}
