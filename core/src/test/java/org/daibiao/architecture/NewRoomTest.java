package org.daibiao.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING lists what a new room takes outside its package. Rooms to which no arrow points are known at these places, and nowhere else. */
@DisplayName("The list of what a new room takes")
class NewRoomTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Where each kind of place stands, beside its name in the list. */
    private static final List<String> FOLDERS = List.of(
            "core/src/main",
            "core/src/test/java/org/daibiao/architecture",
            "core/src/test/resources",
            "docs",
            "persistence/jooq/src/main",
            "persistence/fuzz/src/test/resources");

    /** Data of one district, decisions, guides and the page of a room itself. */
    private static final Pattern OTHERS = Pattern.compile("docs/(adr|guide)/.*|docs/[a-z-]+\\.md|.*/plan/[^/]+\\.yaml");

    private static final Set<String> PAGES =
            Set.of("docs/access.md", "docs/kinds.md", "docs/operations.md", "docs/rooms.md");

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String list() {
        String text = text(ROOT.resolve("CONTRIBUTING.md"));
        int from = text.indexOf("## A new room");
        int to = text.indexOf("\n## ", from + 1);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> rooms() {
        Set<String> pointedAt =
                Rules.ARROWS.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return Stream.of("project", "audit").filter(room -> !pointedAt.contains(room));
    }

    private static Set<String> places(String room) {
        var names = Pattern.compile("org\\.daibiao\\." + room + "\\b|\"" + room + "\"|[ `]" + room + "\\.[a-z*]");
        return FOLDERS.stream()
                .flatMap(NewRoomTest::files)
                .filter(file -> !file.toString().contains("/org/daibiao/" + room + "/"))
                .filter(file -> !file.toString().endsWith("Test.java"))
                .filter(file -> names.matcher(text(file)).find())
                .map(file -> ROOT.relativize(file).toString())
                .filter(file -> PAGES.contains(file) || !OTHERS.matcher(file).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("is whole: no other place knows a room to which no arrow points")
    void isWhole() {
        String list = list();
        assertThat(rooms()).containsExactly("project", "audit");
        rooms().forEach(room -> assertThat(places(room))
                .as(room)
                .isNotEmpty()
                .allSatisfy(place -> assertThat(list).as(place).containsPattern("\\b" + named(place) + "\\b")));
    }

    /** As the list names it: a class by its name, a migration as such, any other file by its own name. */
    private static String named(String place) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        if (place.endsWith(".sql")) {
            return "migration";
        }
        return Pattern.quote(
                name.startsWith("Daibiao")
                        ? "Daibiao"
                        : name.replace("module-info.java", "module-info").replaceFirst("\\.java$", ""));
    }

    @Test
    @DisplayName("is true: what it names is there and knows a room")
    void isTrue() {
        Set<String> known = rooms().flatMap(room -> places(room).stream())
                .map(NewRoomTest::named)
                .collect(Collectors.toSet());
        assertThat(known)
                .contains(
                        Pattern.quote("Daibiao"),
                        Pattern.quote("roles.yaml"),
                        Pattern.quote("access.md"),
                        Pattern.quote("kinds.md"),
                        Pattern.quote("operations.md"),
                        Pattern.quote("rooms.md"),
                        Pattern.quote("Rules"),
                        Pattern.quote("Bundles"),
                        Pattern.quote("module-info"),
                        Pattern.quote("commands.txt"));
    }
}
