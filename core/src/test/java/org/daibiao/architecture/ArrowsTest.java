package org.daibiao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The arrows of the architecture")
class ArrowsTest {
    private static final JavaClasses OWN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.daibiao");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @TestFactory
    @DisplayName("hold in the library")
    Stream<DynamicTest> holdInTheLibrary() {
        return new Rules("org.daibiao")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(OWN)));
    }

    @TestFactory
    @DisplayName("bite: each catches its planted offence")
    Stream<DynamicTest> catchTheirPlantedOffences() {
        return new Rules("planted")
                .all().entrySet().stream()
                        .filter(rule -> !rule.getKey().startsWith("arrows of")
                                || rule.getKey().matches("arrows of (journal|station|plan)"))
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(violated(rule.getValue()))
                                        .describedAs("violations found by: " + rule.getKey())
                                        .isTrue()));
    }

    @Test
    @DisplayName("cover every room that exists, and every named room exists")
    void coverEveryRoom() {
        var rooms = OWN.stream()
                .map(type -> type.getPackageName().replaceFirst("^org\\.daibiao\\.?", ""))
                .filter(room -> !room.isEmpty())
                .distinct()
                .toList();

        assertThat(rooms).containsExactlyInAnyOrderElementsOf(Rules.ARROWS.keySet());
    }

    private static boolean violated(ArchRule rule) {
        EvaluationResult result = rule.evaluate(PLANTED);
        return result.hasViolation();
    }
}
