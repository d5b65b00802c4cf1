package org.daibiao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daibiao.Daibiao;
import org.daibiao.Today;
import org.daibiao.access.Roles;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DueDayRun;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.suggestion.AcceptSuggestion;
import org.daibiao.suggestion.DraftSuggestion;
import org.daibiao.suggestion.ReferSuggestion;
import org.daibiao.suggestion.SubmitSuggestion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's file is read and its code is run, both as they stand there. */
@DisplayName("The guide to the work calendar")
class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "the-work-calendar.md");
    private static final Path SOURCE = Path.of("src/test/java/org/daibiao/calendar/GuideTest.java");

    @TempDir
    private Path folder;

    private final List<String> out = new ArrayList<>();
    private final Today today = new Today("2026-11-28");

    @Test
    @DisplayName("shows the file that is read here, the code that is compiled here and what it prints")
    void showsItsCode() throws IOException {
        WorkPlan plan = WorkPlans.JIADING_2025;
        var stores = new MemoryStores();
        Actor office;
        try (Daibiao before =
                Daibiao.builder().plan(plan).stores(stores).clock(today).build()) {
            office = accepted(before);
        }

        runs(plan, stores, office);

        assertThat(dense(Files.readString(SOURCE)))
                .contains(dense(block("java")
                        .replace("System.out.println(", "out.add(\"\" + ")
                        .replace("Path.of(", "in(")));
        assertThat(String.join("\n", out) + "\n").isEqualTo(block("text"));
    }

    private Actor accepted(Daibiao daibiao) {
        var congress = daibiao.open("jiading", "嘉定区人大").orThrow();
        var office = Actor.of(congress.id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        var li = daibiao.deputies()
                .register(RegisterDeputy.of("李敏", "安亭镇"), office)
                .orThrow()
                .id();
        String day = today.day().toString();
        var now = daibiao.suggestions()
                .draft(DraftSuggestion.of(li, List.of(), "关于增设公交站的建议", "……", day), office)
                .orThrow();
        now = daibiao.suggestions()
                .submit(SubmitSuggestion.of(now.seen(), day), office)
                .orThrow();
        now = daibiao.suggestions()
                .accept(AcceptSuggestion.of(now.seen(), "2026-101", day), office)
                .orThrow();
        daibiao.handling()
                .refer(new ReferSuggestion(now.seen(), today.day()), office)
                .orThrow();
        return office;
    }

    private void runs(WorkPlan plan, Stores stores, Actor office) throws IOException {
        Files.writeString(folder.resolve("2027.yaml"), block("yaml"));
        Daibiao daibiao = Daibiao.builder()
                .plan(plan)
                .stores(stores)
                .calendar(WorkCalendars.china(in("2027.yaml")))
                .build();
        DueDayRun run = daibiao.deadlines().recompute(office);
        out.add("" + run);
        out.add("" + daibiao.deadlines().warnings(office));
    }

    /** The guide's file lies in the folder in which its program is started. */
    private Path in(String name) {
        return folder.resolve(name);
    }

    private static String block(String language) throws IOException {
        var found =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String dense(String text) {
        return text.replaceAll("\\s+", "");
    }
}
