package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.daibiao.oversight.OversightRoom;
import org.daibiao.profile.RuleProfiles;
import org.daibiao.suggestion.DueDay.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The page of suggestions")
class PageTest {
    private static final Path PAGE = Path.of("..", "docs", "suggestion.md");

    @Test
    @DisplayName("shows the steps as the table draws them")
    void showsTheSteps() throws IOException {
        assertThat(page()).contains("```mermaid\n" + SuggestionSteps.ALL.diagram() + "```");
    }

    @Test
    @DisplayName("names every word with its table")
    void namesEveryTable() throws IOException {
        Stream<String> tables = Stream.of(SuggestionRoom.ROOM, OversightRoom.ROOM)
                .flatMap(room -> room.shapes().stream())
                .map(shape -> "`" + shape.table() + "`");
        assertThat(page()).contains(tables.toList());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("tells each task's time limit as Jiading's profile has it")
    void tellsTheTimeLimit(Task task) throws IOException {
        String row = page().lines()
                .filter(line -> line.startsWith("| `" + task + "` "))
                .findFirst()
                .orElseThrow();
        SuggestionRules.of(RuleProfiles.of("jiading-2025"))
                .term(task)
                .ifPresent(term -> assertThat(row)
                        .contains(
                                "| `" + term.base() + "` |",
                                term.limit().value().text(Locale.ENGLISH)));
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }
}
