package org.daibiao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Json;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document may set by a command stands in {@code commands.txt}, and is changed there on purpose or not at all. */
@DisplayName("A command")
class CommandNamesTest {
    private static final String GOLDEN = "commands.txt";

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

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
        assertThatExceptionOfType(BadDocumentException.class)
                .isThrownBy(() -> Json.read("{\"isAdmin\":true}".getBytes(UTF_8), command))
                .satisfies(refused -> assertThat(refused.faults()).anySatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo("json.unknown-key");
                    assertThat(fault.path()).isEqualTo("isAdmin");
                }));
    }

    @ParameterizedTest
    @MethodSource("commands")
    @DisplayName("refuses a missing value by a constraint, wherever it does not say @Nullable")
    void refusesWhatIsMissing(Class<?> command) {
        assertThat(unasked("", command)).isEmpty();
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

    /** Components that may be missing without anybody's saying so. */
    private static Stream<String> unasked(String before, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive()
                        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .flatMap(component -> unasked(before + component.getName(), type, component));
    }

    private static Stream<String> unasked(String name, Class<?> type, RecordComponent component) {
        PropertyDescriptor asked =
                VALIDATOR.getConstraintsForClass(type).getConstraintsForProperty(component.getName());
        if (asked == null || !isAsked(asked)) {
            return Stream.of(name);
        }
        Type element = Commands.element(component.getGenericType());
        boolean list = element != component.getGenericType();
        if (list && asked.getConstrainedContainerElementTypes().stream().noneMatch(CommandNamesTest::isAsked)) {
            return Stream.of(name + "[]");
        }
        return holds(Commands.raw(element)) ? unasked(name + ".", Commands.raw(element)) : Stream.empty();
    }

    private static boolean isAsked(ElementDescriptor element) {
        return element.getConstraintDescriptors().stream()
                .map(constraint -> constraint.getAnnotation().annotationType())
                .anyMatch(Set.of(NotNull.class, NotBlank.class, NotEmpty.class)::contains);
    }

    /** Whether it has names of its own; a type that is made from one text has none. */
    private static boolean holds(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getMethods()).noneMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }
}
