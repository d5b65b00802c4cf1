package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The random polls of its parent, each counted by the library, by brute force, and by the two programs for an independent recount. */
@Tag("full")
class RandomRecountTest extends RandomPollsTest {
    @TempDir
    private Path parent;

    private Recounts recounts = new Recounts(Path.of("."));

    @Override
    void counted(PollRules rules, TallyRule rule, int candidates, List<Ballot> ballots, PollResult result) {
        if (recounts.written() == 0) {
            recounts = new Recounts(parent);
        }
        recounts.write(
                Recounts.paper(rules, rule, Polls.candidates(candidates)),
                Polls.everybody(ballots.size()),
                ballots,
                result);
    }

    @AfterEach
    void countAgain() {
        String same = recounts.written() + " polls, 0 different";
        assertThat(recounts.byJava()).isEqualTo(same);
        recounts.byPython().ifPresent(said -> assertThat(said).isEqualTo("SAME 一致\n" + same));
        System.out.println("RandomRecountTest: library, brute force, Recount.java and recount.py: " + same);
    }
}
