package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of projects")
class PageTest {
    private static final Path PAGE = Path.of("..", "docs", "project.md");

    @Test
    @DisplayName("shows the steps as the tables draw them, and names every word with its table")
    void showsStepsAndTables() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page)
                .contains("```mermaid\n" + ProjectSteps.PROJECT.diagram() + "```")
                .contains("```mermaid\n" + ProjectSteps.ROUND.diagram() + "```");
        assertThat(page)
                .contains(ProjectRoom.ROOM.shapes().stream()
                        .map(shape -> "`" + shape.table() + "`")
                        .toList());
    }
}
