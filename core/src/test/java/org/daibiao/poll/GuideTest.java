package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide's code, compiled and run; compared without white space and comments, because the formatter breaks lines where the guide does not. */
@DisplayName("The guide to a vote")
class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "hold-a-vote.md");
    private static final Path PAGE = Path.of("..", "docs", "poll.md");
    private static final Path SOURCE = Path.of("src/test/java/org/daibiao/poll/GuideTest.java");

    private final List<String> out = new ArrayList<>();

    @Test
    @DisplayName("shows the code that is compiled here and what it prints")
    void showsItsCode() throws IOException {
        vote();

        String source = dense(Files.readString(SOURCE).replaceAll("out\\.add\\(\"\"\\s*\\+ ", "System.out.println("));
        List<String> shown = blocks("java");
        assertThat(shown)
                .hasSize(7)
                .allSatisfy(block -> assertThat(source).contains(dense(block.replaceAll("//.*", ""))));
        assertThat(String.join("", blocks("text"))).isEqualTo(String.join("\n", out) + "\n");
    }

    @Test
    @DisplayName("shows the steps of a poll as its table has them")
    void showsTheSteps() throws IOException {
        assertThat(Files.readString(PAGE)).contains(Poll.LIFECYCLE.diagram()).contains(Passage.LIFECYCLE.diagram());
    }

    private void vote() throws IOException {
        try (Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .clock(Clock.fixed(Instant.parse("2025-01-10T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build()) {
            var jiading = daibiao.open("jiading", "嘉定区人大").orThrow();
            var office = Actor.of(jiading.id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
            var polls = daibiao.polls();
            var rules = new PollRules(
                    2,
                    new BallotRule(BallotForm.CHOOSE, 2, true),
                    new Electorate(true, true),
                    Fraction.atLeast(2, 3),
                    new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL),
                    PollRules.AtTie.REVOTE,
                    PollRules.TooFew.LEAVE_EMPTY,
                    Fraction.atLeast(6, 5),
                    false);
            var paper = new BallotPaper(
                    List.of(new Candidate("P1", "社区食堂"), new Candidate("P2", "加装电梯"), new Candidate("P3", "口袋公园")),
                    rules,
                    Counting.majority());
            var poll = polls.prepare(
                            new PreparePoll("2025年民生实事项目票决", LocalDate.parse("2025-01-10"), Mode.SEALED, paper, null),
                            office)
                    .orThrow();
            var seated = IntStream.range(0, 30)
                    .mapToObj(n -> RegisterDeputy.of("代表" + n, "安亭镇"))
                    .toList();
            var voters = daibiao.deputies().registerAll(seated, office).orThrow().stream()
                    .map(one -> Id.<Elector>of(one.id().value()))
                    .toList();
            var drawn = polls.drawRoll(new DrawRoll(poll.seen()), office).orThrow();
            polls.signIn(
                            voters.subList(0, 28).stream()
                                    .map(one -> new SignIn(poll.id(), one, Attendance.Form.ELECTRONIC))
                                    .toList(),
                            office)
                    .orThrow();
            var open = polls.start(new StartPoll(drawn.seen()), office).orThrow();
            for (int n = 0; n < 27; n++) {
                var voter = voters.get(n);
                var deputy = Actor.of(jiading.id(), "deputy-" + n, Roles.DEPUTY).tied(Relation.DEPUTY, voter);
                var ballot = new Ballot.Choice(n < 16 ? List.of("P1", "P2") : List.of("P2", "P3"));
                polls.cast(new CastBallot(poll.id(), voter, ballot), deputy).orThrow();
            }
            var me = Actor.of(jiading.id(), "deputy-0", Roles.DEPUTY).tied(Relation.DEPUTY, voters.get(0));
            out.add(""
                    + polls.cast(
                            new CastBallot(poll.id(), voters.get(0), new Ballot.Choice(List.of("P1", "P2", "P3"))),
                            me));
            out.add("" + polls.ask(new AskBallot(poll.id(), voters.get(0)), me).orThrow());
            out.add("" + polls.result(poll.id(), office));
            var closed = polls.close(new ClosePoll(open.seen(), null), office).orThrow();
            out.add("" + polls.ask(new AskBallot(poll.id(), voters.get(0)), me).orThrow());
            var result = polls.result(poll.id(), office).orThrow();
            out.add("" + result.text(Locale.CHINESE));
            var export = polls.export(poll.id(), office).orThrow();
            out.add("" + export.ballots().size() + " ballots, " + export.chain().size() + " lines of evidence");
            polls.announce(new AnnouncePoll(closed.seen()), office).orThrow();
            var folder = Files.createTempDirectory("evidence");
            export.write(folder);
            var check = new EvidenceCheck(Digest.SHA_256, TallyRules.READY);
            out.add("" + check.verify(folder.resolve("ballots.jsonl"), folder.resolve("chain.jsonl"), export.head()));
            var evaluation = new BallotPaper(
                    List.of(new Candidate("P1", "社区食堂"), new Candidate("P2", "加装电梯")),
                    PollRules.evaluation(
                            2,
                            new Electorate(true, true),
                            Fraction.atLeast(2, 3),
                            new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL),
                            true),
                    Counting.satisfaction());
            var grades = new ArrayList<Ballot>(
                    Collections.nCopies(15, new Ballot.Grades(Map.of("P1", Grade.SATISFIED, "P2", Grade.SATISFIED))));
            grades.addAll(
                    Collections.nCopies(13, new Ballot.Grades(Map.of("P1", Grade.BASICALLY, "P2", Grade.SATISFIED))));
            var rated = evaluation
                    .count(TallyRules.READY, Turnout.of(30, 28, 28, 28), grades)
                    .orThrow();
            for (Evaluation.Graded one : Evaluation.of(rated).graded()) {
                out.add("" + one.rating().item() + ": " + one.grade());
            }
            Evaluation.of(rated).warnings().forEach(one -> out.add("" + one));
        }
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }
}
