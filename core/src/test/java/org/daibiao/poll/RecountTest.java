package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.record.Digest;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The programs for an independent recount")
class RecountTest {
    @TempDir
    private Path parent;

    @Test
    @DisplayName("find every outcome of a vote as the library told it, and notice a result that is another one")
    void findTheSame() throws IOException {
        var recounts = new Recounts(parent);
        PollRules choose = Polls.rules(2, BallotForm.CHOOSE);
        PollRules allIn = Polls.rules(2, BallotForm.CHOOSE, PollRules.AtTie.ALL_IN, PollRules.TooFew.LEAVE_EMPTY);
        write(recounts, choose, new MajorityRule(), Polls.everybody(30), Polls.votes(16, 13, 1));
        write(recounts, choose, new MajorityRule(), new Turnout(9, 1, 5, 5, 5, 1), Polls.votes(3, 1, 1));
        write(recounts, choose, new MajorityRule(), new Turnout(9, 1, 8, 8, 9, 1), Polls.votes(5, 3, 1));
        write(recounts, allIn, new MajorityRule(), Polls.everybody(4), Polls.times(4, Polls.choice("c1", "c2")));
        write(
                recounts,
                Polls.rules(3, BallotForm.PER_ITEM),
                new ItemRule(),
                Polls.everybody(3),
                List.of(
                        new Ballot.Marks(Map.of("c1", Mark.FOR, "c2", Mark.AGAINST)),
                        new Ballot.Marks(Map.of("c1", Mark.FOR, "c2", Mark.FOR)),
                        new Ballot.Illegible()));
        write(
                recounts,
                Polls.rules(3, BallotForm.WHOLE_LIST),
                new ItemRule(),
                Polls.everybody(3),
                List.of(new Ballot.WholeList(Mark.FOR), new Ballot.WholeList(Mark.FOR), new Ballot.WholeList(null)));
        assertThat(recounts.byJava()).isEqualTo("6 polls, 0 different");
        recounts.byPython().ifPresent(said -> assertThat(said).isEqualTo("SAME 一致\n6 polls, 0 different"));

        Path chain = parent.resolve("poll-00001").resolve("chain.jsonl");
        Files.writeString(chain, Files.readString(chain).replace("\"elected\":[\"c1\"", "\"elected\":[\"c3\""));
        assertThat(recounts.byJava()).contains("elected", "link").endsWith("6 polls, 1 different");
        recounts.byPython().ifPresent(said -> assertThat(said).endsWith("6 polls, 1 different"));
    }

    @Test
    @DisplayName("know the head as it is printed, in groups, quoted or not, and say when it is another one")
    void knowTheHeadAsItIsPrinted() throws IOException {
        var recounts = new Recounts(parent);
        var hall = new HallFixture(Mode.SEALED, 12, null)
                .signedIn()
                .started()
                .voted(Polls.times(12, HallFixture.BALLOT))
                .closed();
        Path folder = recounts.write(hall.export());
        List<String> printed =
                hall.polls.sheet(hall.poll.id(), hall.office).orThrow().digits();
        String[] groups = String.join(" ", printed).split(" ");
        String quoted = String.join("\n", printed).toUpperCase(Locale.ROOT);

        assertThat(groups).hasSize(8);
        assertThat(recounts.byJava(folder, groups)).endsWith("SAME 一致");
        assertThat(recounts.byJava(folder, quoted)).endsWith("SAME 一致");
        assertThat(recounts.byJava(folder, "0".repeat(64))).endsWith("NOT THE SAME 不一致");
        assertThat(recounts.byJava(folder)).contains("SAME 一致\nhead not compared 未核对校验码");
        recounts.byPython(folder).ifPresent(said -> assertThat(said).contains("SAME 一致\nhead not compared 未核对校验码"));
        recounts.byPython(folder, groups).ifPresent(said -> assertThat(said).startsWith("SAME 一致"));
        recounts.byPython(folder, quoted).ifPresent(said -> assertThat(said).startsWith("SAME 一致"));
        recounts.byPython(folder, "0".repeat(64))
                .ifPresent(said -> assertThat(said).contains("head 校验码"));
        assertThat(new EvidenceCheck(Digest.SHA_256, TallyRules.READY)
                        .verify(folder.resolve("ballots.jsonl"), folder.resolve("chain.jsonl"), quoted))
                .isEmpty();
    }

    @Test
    @DisplayName("say of nothing that it is the same")
    void sayNothingOfNothing() throws IOException {
        var recounts = new Recounts(Files.createDirectory(parent.resolve("polls")));
        Path folder = recounts.write(new HallFixture(Mode.SEALED, 12, null)
                .signedIn()
                .started()
                .voted(Polls.times(12, HallFixture.BALLOT))
                .closed()
                .export());
        String none = Files.createDirectory(parent.resolve("none")).toString();

        assertThat(recounts.java(folder, List.of("--all", none))).isEqualTo("no poll there 没有表决");
        assertThat(recounts.java(folder, List.of())).startsWith("java Recount.java FOLDER");
        recounts.python(folder, List.of("--all", none))
                .ifPresent(said -> assertThat(said).isEqualTo("no poll there 没有表决"));
        recounts.python(folder, List.of()).ifPresent(said -> assertThat(said).startsWith("python3 recount.py FOLDER"));
    }

    @Test
    @DisplayName("notice a roll that is another one at the end than at the start")
    void noticeAnotherRoll() throws IOException {
        var recounts = new Recounts(parent);
        PollRules rules = Polls.rules(2, BallotForm.CHOOSE);
        BallotPaper paper = Recounts.paper(rules, new MajorityRule(), Polls.candidates(3));
        PollResult result = new CountRule(rules, new MajorityRule())
                .count(paper.candidates(), Polls.everybody(20), Polls.votes(12, 8));
        Path folder = recounts.write(25, paper, Polls.everybody(20), Polls.votes(12, 8), result);

        assertThat(recounts.byJava()).contains("all 代表总数").endsWith("1 polls, 1 different");
        recounts.byPython().ifPresent(said -> assertThat(said).contains("all 代表总数"));
        assertThat(new EvidenceCheck(Digest.SHA_256, TallyRules.READY)
                        .verify(folder.resolve("ballots.jsonl"), folder.resolve("chain.jsonl"), null))
                .extracting(Rejection::code)
                .containsExactly("poll.evidence-roll");
    }

    @Test
    @DisplayName("do not say that a count is the same which was made by a rule that they do not know")
    void doNotVouchForOtherRules() {
        var recounts = new Recounts(parent);
        PollRules rules = Polls.rules(2, BallotForm.CHOOSE);
        var paper = new BallotPaper(Polls.candidates(3), rules, Counting.by("quota"));
        recounts.write(
                paper,
                Polls.everybody(3),
                Polls.votes(2, 1),
                new CountRule(rules, new MajorityRule())
                        .count(paper.candidates(), Polls.everybody(3), Polls.votes(2, 1)));

        assertThat(recounts.byJava())
                .contains("not counted 未复核: the rule quota")
                .endsWith("1 polls, 1 different");
        recounts.byPython()
                .ifPresent(said -> assertThat(said)
                        .contains("not counted 未复核: the rule quota")
                        .endsWith("1 polls, 1 different"));
    }

    private static void write(
            Recounts recounts, PollRules rules, TallyRule rule, Turnout turnout, List<Ballot> ballots) {
        BallotPaper paper = Recounts.paper(rules, rule, Polls.candidates(3));
        recounts.write(paper, turnout, ballots, new CountRule(rules, rule).count(paper.candidates(), turnout, ballots));
    }
}
