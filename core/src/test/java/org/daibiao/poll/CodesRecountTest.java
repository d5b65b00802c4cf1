package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("V12: codes in Chinese, and of letters that take two UTF-16 units")
class CodesRecountTest {
    /** By UTF-16 units 𠮷 comes before 豈, by code points after it. */
    private static final List<String> CODES = List.of("民生01", "2025/02", "𠮷", "龜-1");

    @TempDir
    private Path parent;

    @Test
    @DisplayName("count the same by the library and by both programs, in every form of ballot")
    void countTheSame() throws IOException {
        var recounts = new Recounts(parent);
        recounts.write(held(BallotForm.CHOOSE, Counting.majority(), new Ballot.Choice(List.of("龜-1", "𠮷"))));
        recounts.write(held(
                BallotForm.PER_ITEM,
                Counting.perItem(),
                new Ballot.Marks(Map.of("𠮷", Mark.FOR, "龜-1", Mark.FOR, "民生01", Mark.AGAINST))));
        recounts.write(held(
                BallotForm.RANK,
                Counting.rankSum(RankSumRule.Unplaced.LAST_PLACE, false),
                new Ballot.Ranking(List.of("龜-1", "𠮷"))));

        assertThat(recounts.byJava()).isEqualTo("3 polls, 0 different");
        recounts.byPython().ifPresent(said -> assertThat(said).isEqualTo("SAME 一致\n3 polls, 0 different"));
    }

    private static PollExport held(BallotForm form, Counting counting, Ballot ballot) {
        var paper = new BallotPaper(
                CODES.stream().map(code -> new Candidate(code, "项目")).toList(), Polls.rules(2, form), counting);
        HallFixture hall = new HallFixture(Mode.SEALED, 10, null, paper)
                .signedIn()
                .started()
                .voted(Collections.nCopies(10, ballot))
                .closed();
        assertThat(hall.result().elected()).containsExactlyInAnyOrder("𠮷", "龜-1");
        return hall.export();
    }
}
