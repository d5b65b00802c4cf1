package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    @DisplayName("do not say that a count is the same which was made by a rule that they do not know")
    void doNotVouchForOtherRules() {
        var recounts = new Recounts(parent);
        PollRules rules = Polls.rules(2, BallotForm.CHOOSE);
        var paper = new Paper(Polls.candidates(3), rules, Counting.by("quota"));
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
        Paper paper = Recounts.paper(rules, rule, Polls.candidates(3));
        recounts.write(paper, turnout, ballots, new CountRule(rules, rule).count(paper.candidates(), turnout, ballots));
    }
}
