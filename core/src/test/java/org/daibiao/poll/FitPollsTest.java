package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daibiao.record.Digest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That the programs for an independent recount need not know {@link PollResult.State#UNFIT}: a paper on which nobody can vote is refused when
 * the poll is prepared, an empty roll when it begins, and numbers that do not fit when it ends.
 */
@DisplayName("A poll that is closed is never unfit")
class FitPollsTest {
    @Test
    @DisplayName("whatever its numbers are at their edges, and both programs say the same of them")
    void atTheEdges(@TempDir Path parent) throws IOException {
        var recounts = new Recounts(parent);
        int[][] edges = { // on the roll, suspended, present, collected, terminated
            {1, 0, 0, 0, 0}, {1, 0, 1, 1, 1}, {12, 12, 0, 0, 0}, {12, 4, 8, 8, 8}, {12, 4, 8, 0, 0}, {12, 0, 12, 13, 12}
        };
        for (int[] edge : edges) {
            for (boolean counted : new boolean[] {true, false}) {
                PollRules rules = Polls.with(
                        Polls.rules(2, BallotForm.CHOOSE),
                        new Electorate(counted, counted),
                        Polls.QUORUM,
                        Polls.OF_ALL);
                var paper = new BallotPaper(Polls.candidates(4), rules, Counting.majority());
                HallFixture hall = new HallFixture(Mode.CARD, paper, edge[0], edge[1], null)
                        .signedIn(edge[2], 0)
                        .started()
                        .voted(Polls.times(edge[3], HallFixture.BALLOT));
                long able = edge[0] - edge[1];
                assertThat(codes(hall.polls.close(new ClosePoll(hall.poll.seen(), able + 1), hall.office)))
                        .containsExactly("poll.terminated-above-all");
                PollExport export = hall.closed(edge[4]).export();
                Path folder = recounts.write(export);

                assertThat(hall.result().turnout())
                        .isEqualTo(new Turnout(edge[0], edge[1], edge[2], edge[3], edge[3], edge[4]));
                assertThat(hall.result().state()).isNotEqualTo(PollResult.State.UNFIT);
                assertThat(new EvidenceCheck(Digest.SHA_256, TallyRules.READY)
                                .verify(folder.resolve("ballots.jsonl"), folder.resolve("chain.jsonl"), export.head()))
                        .isEmpty();
            }
        }
        String same = recounts.written() + " polls, 0 different";
        assertThat(recounts.byJava()).isEqualTo(same);
        recounts.byPython().ifPresent(said -> assertThat(said).isEqualTo("SAME 一致\n" + same));
    }

    @Test
    @DisplayName("since a paper that does not fit is not prepared, and a vote of nobody does not begin")
    void sinceItDoesNotBegin() {
        var hall = new HallFixture(Mode.SEALED, 0, null);
        var few = new BallotPaper(Polls.candidates(1), Polls.rules(2, BallotForm.CHOOSE), Counting.majority());

        assertThat(codes(hall.polls.start(new StartPoll(hall.poll.seen()), hall.office)))
                .containsExactly("poll.empty-roll");
        assertThat(codes(hall.polls.prepare(
                        new PreparePoll("表决", hall.congress.today(), Mode.SEALED, few, null), hall.office)))
                .isEqualTo(List.of("poll.below-seats"));
    }
}
