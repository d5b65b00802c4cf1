package org.daibiao.examples.planyear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.daibiao.plan.WorkPlans;
import org.daibiao.suggestion.Suggestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The main job")
class PlanYearTest {
    private static final String SMALL = "40";
    private static final Set<String> COMPUTED = Set.of(
            "0.a", "0.c", "1.a", "1.b", "1.c", "1.d", "1.e", "1.f", "1.g", "4.a", "4.b", "4.c", "4.e", "4.f", "4.h",
            "5.b", "5.c", "5.e", "6.a", "7.a", "7.b", "7.c", "7.d", "11.a", "11.b", "11.d", "11.e", "12.a", "12.b",
            "12.c", "12.d", "12.e", "12.g", "13.a", "13.b", "13.d", "13.f", "14.0", "16.b");

    @TempDir
    private static Path folder;

    private static final Set<String> NOT_LEFT =
            Set.of(Suggestion.State.CLOSED_FOR_NOW.name(), Suggestion.State.TAKEN_BACK.name());

    /** Two at once, each in a process of its own. */
    private static final ExecutorService PROCESSES = Executors.newFixedThreadPool(2);

    private static Map<String, JsonNode> usual = Map.of();
    private static String usualText = "";
    private static Future<Run> all = new CompletableFuture<>();
    private static Future<Run> again = new CompletableFuture<>();
    private static Future<Run> other = new CompletableFuture<>();

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void playOnce() throws Exception {
        Path out = folder.resolve("usual");
        Future<Run> first = begun("--deputies", SMALL, "--out", out.toString());
        all = begun("--out", folder.resolve("all").toString());
        again = begun("--deputies", SMALL, "--out", folder.resolve("again").toString());
        other = begun("--deputies", SMALL, "--out", folder.resolve("other").toString(), "--seed", "8");
        assertThat(first.get().code).describedAs(first.get().err).isZero();
        usualText = Files.readString(out.resolve("report.json"));
        usual = obligations(out);
    }

    @AfterAll
    static void end() {
        PROCESSES.shutdownNow();
    }

    @Test
    @DisplayName("reports all 96 ids in the plan's order, some met and some missed")
    void reportsAllIds() {
        assertThat(usual.keySet())
                .containsExactlyInAnyOrderElementsOf(WorkPlans.JIADING_2025.obligations().stream()
                        .map(one -> one.id())
                        .toList())
                .hasSize(96);
        assertThat(usual.values())
                .extracting(row -> row.get("standing").asText())
                .contains("MET", "MISSED", "NOT_RECORDED");
    }

    @Test
    @DisplayName("computes what its rooms record, and leaves the rest not recorded or attested")
    void computesWhatItsRoomsRecord() {
        var standings = new TreeMap<String, String>();
        usual.forEach((id, row) -> standings.put(id, row.get("standing").asText()));

        assertThat(COMPUTED)
                .allSatisfy(
                        id -> assertThat(standings.get(id)).describedAs(id).isIn("MET", "MISSED", "OPEN", "REPORTED"));
        assertThat(usual.get("1.a").get("denominator").asInt()).isGreaterThan(2);
        assertThat(usual.get("1.a").get("exceptions")).hasSize(1);
        assertThat(usual.get("1.a").get("exceptions").get(0).get("required").asText())
                .isEqualTo("3–6");
        assertThat(usual.get("5.b").get("checks")).hasSize(2);
        assertThat(List.of("7.a", "7.b", "7.c", "7.d", "4.h"))
                .extracting(standings::get)
                .containsExactly("MET", "MISSED", "MISSED", "MISSED", "MISSED");
        assertThat(usual.get("7.d").get("exceptions")).hasSize(1);
        assertThat(standings.get("12.f")).isEqualTo("NOT_RECORDED");
    }

    @Test
    @DisplayName("follows suggestions, most of whose obligations are met, and names those that are missed")
    void followsSuggestions() {
        assertThat(List.of("11.0", "11.a", "11.d", "12.a", "12.d", "13.0", "13.a", "13.b", "13.d"))
                .allSatisfy(id -> assertThat(usual.get(id).get("standing").asText())
                        .describedAs(id)
                        .isEqualTo("MET"));
        assertThat(List.of("11.b", "11.e", "12.b", "12.c", "12.g"))
                .allSatisfy(id -> assertThat(usual.get(id).get("standing").asText())
                        .describedAs(id)
                        .isEqualTo("REPORTED"));
        assertThat(List.of("12.e", "13.f"))
                .allSatisfy(id -> assertThat(usual.get(id).get("standing").asText())
                        .describedAs(id)
                        .isEqualTo("MISSED"));
        assertThat(usual.get("13.c").get("standing").asText())
                .as("as good as last year, of which nothing is recorded")
                .isEqualTo("NOTHING_OWED");
        assertThat(usual.get("12.e").get("exceptions"))
                .allSatisfy(one -> assertThat(one.get("name").asText()).startsWith("关于"));
    }

    @Test
    @DisplayName(
            "holds the vote of the session, ten of twelve chosen, and follows the projects: one was not supervised")
    void holdsTheVote() throws IOException {
        JsonNode vote = new ObjectMapper().readTree(usualText).get("vote");

        assertThat(vote.get("candidates")).hasSize(12);
        assertThat(vote.get("candidates"))
                .filteredOn(one -> one.get("elected").asBoolean())
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.get("votes").asLong())
                        .isGreaterThanOrEqualTo(vote.get("needed").asLong()));
        assertThat(vote.get("collected").asLong())
                .isEqualTo(vote.get("valid").asLong() + vote.get("invalid").asLong())
                .isEqualTo(vote.get("issued").asLong());
        assertThat(List.of("6.a", "6.b", "6.c", "6.d", "6.e"))
                .extracting(id -> usual.get(id).get("standing").asText())
                .containsExactly("MET", "MET", "MET", "MET", "MISSED");
        assertThat(usual.get("6.e").get("numerator").asInt()).isEqualTo(9);
        Path out = folder.resolve("usual");
        assertThat(Files.readString(out.resolve("report.html"))).contains("href=\"count-sheet.html\"");
        String sheet = Files.readString(out.resolve("count-sheet.html"));
        assertThat(vote.get("candidates"))
                .allSatisfy(one ->
                        assertThat(sheet).contains("<td>" + one.get("name").asText() + "</td>"));
    }

    @Test
    @DisplayName(
            "draws the vote: a bar for each candidate in the order of votes, the chosen ones marked, and the pass line")
    void drawsTheVote() throws IOException {
        JsonNode vote = new ObjectMapper().readTree(usualText).get("vote");
        String page = Files.readString(folder.resolve("usual").resolve("report.html"));
        int from = page.indexOf("<svg", page.indexOf("id=\"vote\""));
        String drawn = page.substring(from, page.indexOf("</svg>", from));

        assertThat(drawn.split("<rect class=\"", -1)).hasSize(12 + 1);
        assertThat(drawn.split("<rect class=\"chosen\"", -1)).hasSize(10 + 1);
        assertThat(drawn.split("<rect class=\"passed-over\"", -1)).hasSize(2 + 1);
        List<String> bars = new ArrayList<>();
        vote.get("candidates").forEach(one -> {
            bars.add("　" + one.get("name").asText() + "</text>");
            bars.add(">" + one.get("votes").asLong() + "</text>");
        });
        assertThat(drawn).containsSubsequence(bars).contains("<line class=\"pass\"", "通过线 " + vote.get("needed"));
    }

    @Test
    @DisplayName("holds the vote of all 273 deputies when told nothing else, and finds the year as it was")
    void holdsTheVoteOfAll() throws Exception {
        Path out = folder.resolve("all");
        assertThat(all.get().code).describedAs(all.get().err).isZero();

        JsonNode vote =
                new ObjectMapper().readTree(out.resolve("report.json").toFile()).get("vote");
        assertThat(vote.get("all").asLong()).isEqualTo(273);
        assertThat(vote.get("needed").asLong()).isEqualTo(137);
        assertThat(vote.get("seats").asInt()).isEqualTo(10);
        assertThat(vote.get("candidates")).hasSize(12);
        assertThat(vote.get("candidates"))
                .filteredOn(one -> one.get("elected").asBoolean())
                .hasSize(10);
        assertThat(out.resolve("count-sheet.html")).content().contains("273", "137");
        assertThat(obligations(out).values().stream()
                        .collect(
                                Collectors.groupingBy(row -> row.get("standing").asText(), Collectors.counting())))
                .isEqualTo(Map.of(
                        "MET", 23L,
                        "MISSED", 23L,
                        "OPEN", 1L,
                        "REPORTED", 6L,
                        "NOTHING_OWED", 1L,
                        "NOT_ATTESTED", 9L,
                        "PARTLY_RECORDED", 1L,
                        "NOT_RECORDED", 32L));
    }

    @Test
    @DisplayName(
            "leaves a suggestion in every state but the one that only a year without its notice knows and the one of an entry made twice, and gives every rate with its numerator, its denominator and its base")
    void leavesASuggestionInEveryState() throws IOException {
        JsonNode suggestions = new ObjectMapper().readTree(usualText).get("suggestions");

        assertThat(suggestions.get("states"))
                .hasSize(Suggestion.State.values().length)
                .allSatisfy(state -> {
                    assertThat(state.get("count").asInt() > 0)
                            .describedAs(state.toString())
                            .isEqualTo(!NOT_LEFT.contains(state.get("state").asText()));
                    assertThat(state.get("zh").asText()).isNotBlank();
                });
        assertThat(suggestions.get("statistics")).isNotEmpty().allSatisfy(rate -> {
            assertThat(rate.get("denominator").asInt())
                    .describedAs(rate.toString())
                    .isPositive();
            assertThat(rate.get("numerator").asInt())
                    .isBetween(0, rate.get("denominator").asInt());
            assertThat(rate.get("base").asText()).isNotBlank();
            assertThat(rate.get("percent").isNumber()).isTrue();
        });
    }

    @Test
    @DisplayName("gives the same report for the same seed, and another for another")
    void agreesWithItself() throws Exception {
        assertThat(again.get().code).isZero();
        assertThat(other.get().code).isZero();

        assertThat(Files.readString(folder.resolve("again").resolve("report.json")))
                .isEqualTo(usualText);
        assertThat(Files.readString(folder.resolve("other").resolve("report.json")))
                .isNotEqualTo(usualText);
    }

    @Test
    @DisplayName(
            "follows a plan with other numbers and an id of its own, without a line of Java, and knows in June that the year still runs")
    void followsAnotherPlan() throws Exception {
        String yaml;
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path plan = folder.resolve("other-district.yaml");
        Files.writeString(
                plan,
                yaml.replace("links-least: 3 ", "links-least: 2 ")
                                .replace("links-most: 6 ", "links-most: 4 ")
                                .replace("reception-day: 16 ", "reception-day: 20 ")
                        + "  - id: 18.milestones\n    tag: N\n    zh: 节点按期完成\n    en: Milestones in time\n    checks:\n"
                        + "      - {who: {each: project.milestone-due}, has: {any: [project.milestone-reached]}, when: by-due}\n"
                        + "  - id: 18.own\n    tag: N\n    zh: 本区自定\n    en: Our own\n    checks:\n"
                        + "      - {who: congress, has: {any: [station.roved]}, least: links-least, when: every-year}\n");
        Path out = folder.resolve("changed");

        Run run = run("--deputies", SMALL, "--plan", plan.toString(), "--as-of", "2025-06-30", "--out", out.toString());

        assertThat(run.code).describedAs(run.err).isZero();
        Map<String, JsonNode> rows = obligations(out);
        assertThat(rows.get("1.a").get("zh").asText()).contains("2–4");
        assertThat(rows.get("1.a").get("exceptions").get(0).get("required").asText())
                .isEqualTo("2–4");
        assertThat(rows.get("5.b").get("zh").asText()).contains("20");
        assertThat(rows.get("5.b").get("exceptions").get(0).get("until").asText())
                .endsWith("-20");
        // two milestones of each of ten projects: those of the start are reached, one of them late
        assertThat(rows.get("18.milestones").get("numerator").asInt()).isEqualTo(9);
        assertThat(rows.get("18.milestones").get("denominator").asInt()).isEqualTo(20);
        assertThat(rows.get("18.milestones").get("standing").asText()).isEqualTo("MISSED");
        assertThat(List.of("18.own", "1.b", "5.e"))
                .allSatisfy(id -> assertThat(rows.get(id).get("standing").asText())
                        .describedAs(id)
                        .isEqualTo("OPEN"));
    }

    @Test
    @DisplayName("names every fault of a plan file by line, in both languages, and writes nothing")
    void namesEveryFault() throws Exception {
        Path plan = folder.resolve("bad.yaml");
        Files.writeString(plan, "format: 2\ntitle: x\nyear: many\nunknown: 1\n");
        Path out = folder.resolve("nothing");

        Run run = run("--plan", plan.toString(), "--out", out.toString());

        assertThat(run.code).isEqualTo(3);
        assertThat(run.err)
                .contains("line 1", "line 3", "line 4", "format", "year", "unknown")
                .contains("计划");
        assertThat(out.resolve("report.json")).doesNotExist();
    }

    @ParameterizedTest(name = "{0} {1} ends with {2}")
    @CsvSource({
        "--nonsense, '', 2",
        "--deputies, 3, 2",
        "--as-of, yesterday, 2",
        "--jdbc, jdbc:nowhere:x, 4",
        "--plan, no-such-file.yaml, 3",
        "--help, '', 0"
    })
    @DisplayName("ends with a clear message and its own exit code")
    void endsWithAClearMessage(String option, String value, int code) throws Exception {
        Run run = value.isEmpty()
                ? run(option)
                : run(option, value, "--out", folder.resolve("never").toString());

        assertThat(run.code).describedAs(run.err).isEqualTo(code);
        assertThat(run.out + run.err).isNotBlank().doesNotContain("\tat org.daibiao");
    }

    private static Map<String, JsonNode> obligations(Path out) throws IOException {
        var rows = new TreeMap<String, JsonNode>();
        var ids = new TreeSet<String>();
        for (JsonNode row :
                new ObjectMapper().readTree(out.resolve("report.json").toFile()).get("obligations")) {
            assertThat(ids.add(row.get("id").asText())).isTrue();
            rows.put(row.get("id").asText(), row);
        }
        return rows;
    }

    private static Future<Run> begun(String... arguments) {
        return PROCESSES.submit(() -> run(arguments));
    }

    /** In a process of its own, as a user runs it. */
    private static Run run(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.daibiao.examples.planyear.PlanYear"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
