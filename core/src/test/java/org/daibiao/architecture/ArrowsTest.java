package org.daibiao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.JavadocTerm;
import org.daibiao.desk.Room;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The arrows of the architecture")
class ArrowsTest {
    private static final JavaClasses OWN = new ClassFileImporter().importPath(classes());
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");
    private static final Path PICTURE = Path.of("..", "docs", "rooms.svg");
    private static final Path GENERATED = Path.of("target", "rooms.svg");

    /** Those of the library without those of its tests. */
    private static Path classes() {
        try {
            return Path.of(Daibiao.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

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

    @Test
    @DisplayName("are drawn in docs/rooms.svg as they are")
    void areDrawn() throws IOException {
        RoomGraph graph = RoomGraph.of(OWN, "org.daibiao");
        var labels = new TreeMap<String, String>();
        for (String room : graph.arrows().keySet()) {
            labels.put(room, JavadocTerm.ofPackage(room.isEmpty() ? "org.daibiao" : "org.daibiao." + room));
        }
        Set<String> withOperations = Daibiao.rooms().stream().map(Room::name).collect(Collectors.toSet());
        var picture = new RoomsPicture(graph, labels, withOperations);
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, picture.svg());

        assertThat(picture.overlaps()).isEmpty();
        assertThat(Files.exists(PICTURE) ? Files.readString(PICTURE) : "")
                .as("if the change is meant, copy core/target/rooms.svg to docs/rooms.svg")
                .isEqualTo(picture.svg());
    }

    @Test
    @DisplayName("are drawn without those that follow from others")
    void areDrawnWithoutThoseThatFollow() {
        Map<String, Set<String>> planted =
                Map.of("a", Set.of("b", "c", "d"), "b", Set.of("c"), "c", Set.of(), "d", Set.of());

        assertThat(new RoomGraph(planted).reduced().arrows())
                .isEqualTo(Map.of("a", Set.of("b", "d"), "b", Set.of("c"), "c", Set.of(), "d", Set.of()));
        assertThat(new RoomGraph(planted).height("a")).isEqualTo(2);
    }

    private static boolean violated(ArchRule rule) {
        EvaluationResult result = rule.evaluate(PLANTED);
        return result.hasViolation();
    }
}
