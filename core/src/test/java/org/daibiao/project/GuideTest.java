package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daibiao.Daibiao;
import org.daibiao.congress.HoldSession;
import org.daibiao.congress.Session;
import org.daibiao.desk.Actor;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page's code, compiled and run; compared without white space, because the formatter breaks lines where the page does not. */
@DisplayName("The page of projects")
class GuideTest {
    private static final Path PAGE = Path.of("..", "docs", "project.md");
    private static final Path SOURCE = Path.of("src/test/java/org/daibiao/project/GuideTest.java");

    private final List<String> out = new ArrayList<>();

    @Test
    @DisplayName("shows the code that is compiled here and what it prints")
    void showsItsCode() throws IOException {
        var f = new ProjectFixture();
        var poll = f.poll(1, PollRules.AtTie.REVOTE, List.of("P1", "P2"), List.of("P1"));

        round(f.congress.daibiao(), f.office, poll);

        String source = dense(Files.readString(SOURCE).replaceAll("out\\.add\\(\"\"\\s*\\+ ", "System.out.println("));
        assertThat(blocks("java"))
                .hasSize(2)
                .allSatisfy(block -> assertThat(source).contains(dense(block)));
        assertThat(String.join("", blocks("text"))).isEqualTo(String.join("\n", out) + "\n");
    }

    private void round(Daibiao daibiao, Actor office, Id<Poll> poll) {
        var projects = daibiao.projects();
        var day = LocalDate.parse("2025-03-03");
        var canteens = projects.propose(
                        new ProposeProject(ProjectProposal.Source.UNIT, null, "区民政局", "社区食堂", "新建5个社区食堂", 2025, day),
                        office)
                .orThrow();
        var round = projects.openRound(new OpenProjectRound(2025, 1, day, day), office)
                .orThrow();
        projects.nominate(
                        NominateProject.of(round.id(), "P1", "社区食堂", "新建5个社区食堂", "区民政局", 800, 2025, day)
                                .takingUp(List.of(canteens.id())),
                        office)
                .orThrow();
        projects.nominate(NominateProject.of(round.id(), "P2", "口袋公园", "新建3座口袋公园", "区绿化市容局", 600, 2025, day), office)
                .orThrow();
        round = projects.screen(new ScreenRound(round.seen(), day), office).orThrow();
        round = projects.review(new ReviewRound(round.seen(), "第20次会议", List.of(), day), office)
                .orThrow();
        var session = daibiao.congresses()
                .hold(new HoldSession(Session.Body.CONGRESS, 5, day, day.plusDays(3)), office)
                .orThrow();
        round = projects.deliberate(new DeliberateRound(round.seen(), session.id(), day), office)
                .orThrow();
        round = projects.recordVote(new RecordVote(round.seen(), poll, day), office)
                .orThrow();
        round = projects.notice(new NoticeRound(round.seen(), "第1号", day), office)
                .orThrow();
        var voted = daibiao.find(Query.of(Project.SHAPE, Project.ROUND.is(round.id())), office);
        for (var one : voted.items()) {
            var state = Messages.label(one.value().state(), Locale.CHINESE);
            out.add("" + one.value().title() + "：" + state);
        }
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }
}
