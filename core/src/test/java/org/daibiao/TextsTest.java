package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.desk.Operation;
import org.daibiao.plan.Status;
import org.daibiao.record.Messages;
import org.daibiao.record.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts")
class TextsTest {
    private static final Pattern CODE = Pattern.compile(
            "\"((?:record|journal|desk|access|congress|deputy|station|contact|opinion|suggestion|project|plan|poll|delivery|audit)\\.[a-z]+(?:-[a-z]+)*(?:\\.[a-z]+)?)\"(?=,)");
    private static final Set<String> OPERATIONS = Daibiao.rooms().stream()
            .flatMap(room -> room.operations().stream())
            .map(Operation::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Path SOURCES = Path.of("src/main/java/org/daibiao");

    @Test
    @DisplayName("of every rejection exist in Chinese and English, with a remedy in both")
    void ofEveryRejection() throws IOException {
        Set<String> codes = codes();
        Daibiao.rooms().stream()
                .flatMap(room -> room.reasons().stream())
                .map(Reason::code)
                .forEach(codes::add);

        assertThat(codes).hasSizeGreaterThan(330);
        for (Locale locale : Set.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(codes).allSatisfy(code -> {
                assertThat(Messages.has(code, locale))
                        .describedAs(code + " in " + locale)
                        .isTrue();
                assertThat(Messages.has(code + ".remedy", locale))
                        .describedAs(code + ".remedy in " + locale)
                        .isTrue();
            });
        }
    }

    @Test
    @DisplayName("label every constant of every word in both languages")
    void labelEveryConstant() {
        var unlabelled = new TreeSet<String>();
        var constants = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "org.daibiao.congress",
                                "org.daibiao.deputy",
                                "org.daibiao.station",
                                "org.daibiao.contact",
                                "org.daibiao.opinion",
                                "org.daibiao.suggestion",
                                "org.daibiao.project",
                                "org.daibiao.poll",
                                "org.daibiao.delivery",
                                "org.daibiao.audit",
                                "org.daibiao.privacy")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect)
                        .filter(Class::isEnum) // and not the body of a constant
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(one -> (Enum<?>) one)
                        .toList();
        for (Enum<?> constant : constants) {
            for (Locale locale : Set.of(Locale.CHINESE, Locale.ENGLISH)) {
                if (Messages.label(constant, locale).matches("[“\"].*[”\"]")) {
                    unlabelled.add(constant.getDeclaringClass().getName() + "." + constant + " in " + locale);
                }
            }
        }

        assertThat(constants).hasSizeGreaterThan(40);
        assertThat(unlabelled).isEmpty();
        assertThat(Messages.label(Status.MISSED, Locale.CHINESE)).isEqualTo("未完成");
    }

    /** Every code that stands in the sources as the first word of a call. */
    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString()
                            .matches(".*(Rule|Holdings|Service|Exception|Reader|Vocabulary|CommandCheck|Desk)\\.java"))
                    .flatMap(TextsTest::codes)
                    .filter(code -> !OPERATIONS.contains(code))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> codes(Path file) {
        try {
            return CODE.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
