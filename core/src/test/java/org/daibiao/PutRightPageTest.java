package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/guide/put-errors-right.md} tells of every command how what it did is put right. */
@DisplayName("The page on putting errors right")
class PutRightPageTest {
    private static final Set<String> ROOMS = Set.of(
            "congress",
            "deputy",
            "contact",
            "station",
            "opinion",
            "suggestion",
            "oversight",
            "project",
            "poll",
            "delivery");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+) \\|$");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)`");

    @Test
    @DisplayName("lists each command of its rooms once")
    void listsEachCommand() throws IOException {
        List<String> listed =
                ROW.matcher(page()).results().map(row -> row.group(1)).toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(commands().stream()
                        .filter(command -> ROOMS.contains(command.substring(0, command.indexOf('.'))))
                        .map(PutRightPageTest::simple)
                        .toList());
    }

    @Test
    @DisplayName("names only commands that there are as what puts something right")
    void namesWhatThereIs() throws IOException {
        Set<String> known = commands().stream().map(PutRightPageTest::simple).collect(Collectors.toSet());

        assertThat(ROW.matcher(page()).results().map(row -> row.group(2)))
                .allSatisfy(how -> assertThat(NAME.matcher(how).results().map(name -> name.group(1)))
                        .isSubsetOf(known));
    }

    private static String simple(String command) {
        return command.substring(command.indexOf('.') + 1);
    }

    private static List<String> commands() throws IOException {
        try (var list = PutRightPageTest.class.getResourceAsStream("commands.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .toList();
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/guide/put-errors-right.md"));
    }
}
