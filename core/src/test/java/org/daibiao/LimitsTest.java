package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long a text and how many entries a list may have stands in the type, where the desk checks it, and in Javadoc, where people read. */
@DisplayName("Limits")
class LimitsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Commands, and the words that are kept. */
    static Stream<Class<?>> records() {
        Stream<Class<?>> words =
                Daibiao.rooms().stream().flatMap(room -> room.shapes().stream()).map(Shape::word);
        return Stream.concat(Commands.all(), words);
    }

    @ParameterizedTest
    @MethodSource("records")
    @DisplayName("of every text and list of a command or word are set, and stand in its Javadoc")
    void areSetAndSaid(Class<?> type) throws IOException {
        String source = Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == String.class || List.class.isAssignableFrom(component.getType())) {
                Optional<Integer> most = most(component);
                assertThat(most).as("%s has a limit", component).isPresent();
                assertThat(said(source, component.getName()))
                        .as("the Javadoc of %s says its limit", component)
                        .containsPattern("\\b" + most.orElseThrow() + "\\b");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    @DisplayName("of a list begin at none: no list may be null, since JSON without it is read as an empty one")
    void beginAtNone(Class<?> type) {
        assertThat(type.getRecordComponents())
                .filteredOn(component -> Collection.class.isAssignableFrom(component.getType()))
                .noneMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** Of a list that is kept, as many as it has columns. */
    private static Optional<Integer> most(RecordComponent component) {
        Repeated kept = component.getAnnotation(Repeated.class);
        Size size = component.getAccessor().getAnnotation(Size.class);
        return kept != null
                ? Optional.of(kept.value())
                : Optional.ofNullable(size).map(Size::max).filter(max -> max < Integer.MAX_VALUE);
    }

    private static String said(String source, String component) {
        Matcher found = Pattern.compile("@param " + component + " ((?:.|\\n)*?)(?=\\n \\* @param|\\n \\*/)")
                .matcher(source);
        return found.find() ? found.group(1) : "";
    }
}
