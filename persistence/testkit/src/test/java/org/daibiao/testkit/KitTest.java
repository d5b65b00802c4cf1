package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.poll.BallotBox;
import org.daibiao.testkit.BrokenKit.Ended;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The kit covers the ports: every method is documented and tested, every test says its promise. */
@DisplayName("The kit and the ports")
class KitTest {
    private static final List<Class<?>> PORTS =
            List.of(Stores.class, StoreReader.class, StoreWriter.class, Journal.class, BallotBox.class);
    private static final Path CORE = Path.of("../../core/src/main/java");
    private static final Path KIT = Path.of("src/main/java/org/daibiao/testkit");

    @Test
    @DisplayName("every method of a port is called by the kit, which finds nothing in a sound store")
    void everyMethodIsCalled() {
        List<Ended> ended = BrokenKit.run(Recording::new, BrokenKit.LONG, promise -> true);

        assertThat(ended).hasSizeGreaterThan(100).filteredOn(Ended::failed).isEmpty();
        assertThat(Recording.CALLED).containsAll(methods().map(KitTest::name).toList());
    }

    @Test
    @DisplayName("every method of a port has its Javadoc")
    void everyMethodIsDocumented() {
        assertThat(methods()).hasSizeGreaterThan(12).allSatisfy(method -> {
            String source = Files.readString(
                    CORE.resolve(method.getDeclaringClass().getName().replace('.', '/') + ".java"));
            assertThat(source).containsPattern("\\*/\\s+(@Override\\s+)?[^;{}*/]*\\b" + method.getName() + "\\(");
        });
    }

    @Test
    @DisplayName("every test is named by its promise, in Chinese and English")
    void everyTestIsNamedByItsPromise() {
        List<Method> tests = Arrays.stream(StoresContract.class.getDeclaredClasses())
                .map(Class::getSuperclass)
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(TestFactory.class))
                .toList();

        assertThat(tests).hasSizeGreaterThan(60).allSatisfy(test -> {
            DisplayName name = test.getAnnotation(DisplayName.class);
            assertThat(name).describedAs(test.getName()).isNotNull();
            assertThat(name.value()).matches(Pattern.compile("[^a-z]*\\p{IsHan}[^a-z]* / [a-z].*"));
        });
        System.out.println(tests.size() + " promises");
    }

    @Test
    @DisplayName("nothing is assumed, skipped or disabled")
    void nothingIsSkipped() throws IOException {
        try (Stream<Path> files = Files.walk(KIT)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain(
                                    "assum" + "eT", "Assumptions", "@Disabled", "@EnabledIf", "junit.platform"));
        }
    }

    private static Stream<Method> methods() {
        return PORTS.stream()
                .flatMap(port -> Arrays.stream(port.getDeclaredMethods()))
                .filter(one -> !one.isSynthetic());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
