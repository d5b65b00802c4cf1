package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daibiao.Fixture;
import org.daibiao.calendar.Period;
import org.daibiao.json.Json;
import org.daibiao.record.Digest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host sends to a screen, or keeps: the answers, and of which plan they are. */
@DisplayName("A report as JSON")
class ReportJsonTest {
    private static final Path JIADING = Path.of("src/main/resources/org/daibiao/plan/jiading-2025.yaml");

    private final Fixture congress = new Fixture();

    private JsonNode report() throws IOException {
        congress.member("李敏");
        PlanReport report = congress.daibiao().plan().report(Period.year(2025), congress.office());
        return new ObjectMapper().readTree(Json.write(report));
    }

    @Test
    @DisplayName("names its plan by title, year and the digest of its file, and does not repeat it")
    void namesItsPlan() throws IOException {
        JsonNode plan = report().get("plan");

        assertThat(plan.fieldNames()).toIterable().containsExactly("title", "year", "digest");
        assertThat(plan.get("year").asInt()).isEqualTo(2025);
        assertThat(plan.get("digest").asText()).isEqualTo(Digest.SHA_256.of(Files.readAllBytes(JIADING)));
    }

    @Test
    @DisplayName("has of each obligation its texts, and of its checks what they answered")
    void hasTheAnswers() throws IOException {
        JsonNode line = report().get("obligations").get(1);

        assertThat(line.get("obligation").fieldNames()).toIterable().containsExactly("id", "clause", "tag", "zh", "en");
        assertThat(line.get("checks"))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.has("standing")).isTrue());
    }

    @Test
    @DisplayName("goes with the plan, which can be written by itself")
    void goesWithThePlan() throws IOException {
        JsonNode plan = new ObjectMapper().readTree(Json.write(WorkPlans.JIADING_2025));

        assertThat(plan.get("digest")).isEqualTo(report().get("plan").get("digest"));
        assertThat(plan.get("obligations").get(1).get("checks")).isNotEmpty();
    }

    @Test
    @DisplayName("tells one file of a plan from another that differs in one letter")
    void tellsPlansApart(@TempDir Path folder) throws IOException {
        Path same = Files.copy(JIADING, folder.resolve("same.yaml"));
        Path other = Files.writeString(folder.resolve("other.yaml"), Files.readString(JIADING) + "# corrected\n");

        assertThat(WorkPlan.read(same).digest()).isEqualTo(WorkPlans.JIADING_2025.digest());
        assertThat(WorkPlan.read(other).digest()).isNotEqualTo(WorkPlans.JIADING_2025.digest());
    }
}
