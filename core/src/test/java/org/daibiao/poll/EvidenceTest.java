package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daibiao.json.BadDocument;
import org.daibiao.kernel.Digest;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers, ballots and the chain of evidence as text, and what becomes of a text that is changed. */
class EvidenceTest {
    private static final EvidenceCheck CHECK = new EvidenceCheck(Digest.SHA_256, TallyRules.READY);
    private static final Paper PAPER =
            new Paper(Polls.candidates(3), Polls.rules(2, BallotForm.CHOOSE), Counting.majority());

    @TempDir
    Path folder;

    @Test
    void everyFormOfBallotIsReadAsItWasWritten() {
        Map<String, Ballot> written = Map.of(
                "{\"form\":\"choice\",\"chosen\":[\"c1\",\"c2\"]}", Polls.choice("c2", "c1"),
                "{\"form\":\"marks\",\"marks\":{\"c1\":\"AGAINST\",\"c2\":\"FOR\"}}",
                        new Ballot.Marks(Map.of("c2", Mark.FOR, "c1", Mark.AGAINST)),
                "{\"form\":\"ranking\",\"order\":[\"c2\",\"c1\"]}", new Ballot.Ranking(List.of("c2", "c1")),
                "{\"form\":\"whole-list\",\"mark\":\"FOR\"}", new Ballot.WholeList(Mark.FOR),
                "{\"form\":\"whole-list\"}", new Ballot.WholeList(null),
                "{\"form\":\"illegible\"}", new Ballot.Illegible());

        written.forEach((json, ballot) -> {
            assertThat(ballot.json()).isEqualTo(json);
            assertThat(Ballot.read(json)).isEqualTo(ballot);
        });
        for (String none : List.of("{\"form\":\"other\"}", "{\"form\":\"choice\",\"order\":[\"c1\"]}", "{}", "[]")) {
            assertThatThrownBy(() -> Ballot.read(none)).isInstanceOf(BadDocument.class);
        }
    }

    @Test
    void aPaperIsReadAsItWasWrittenAndSaysWhatItLacks() {
        var budget = new Paper(
                List.of(new Candidate("c1", "路灯", 30L), new Candidate("c2", "公园")),
                Polls.rules(1, BallotForm.CHOOSE),
                Counting.budget(50, true, BudgetRule.Misfit.SKIP));

        assertThat(Paper.read(budget.json())).isEqualTo(budget);
        assertThat(budget.json()).startsWith("{\"candidates\":[{\"code\":\"c1\",\"name\":\"路灯\",\"cost\":30},");
        assertThat(codes(budget.faults(TallyRules.READY))).containsExactly("poll.no-cost");
        assertThat(codes(by("quota").faults(TallyRules.READY))).containsExactly("poll.rule-unknown");
        assertThatThrownBy(() -> TallyRules.READY.with("majority", paper -> new MajorityRule()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(by("quota").faults(TallyRules.READY.with("quota", paper -> new MajorityRule())))
                .isEmpty();
        assertThat(codes(by("budget").faults(TallyRules.READY)))
                .containsExactly("poll.parameter-missing", "poll.parameter-missing");
    }

    @Test
    void whatWasExportedHoldsWithItsHeadAndWithNoneButNotWithAnother() throws IOException {
        String head = export();
        Path ballots = folder.resolve("ballots.jsonl");
        Path chain = folder.resolve("chain.jsonl");

        assertThat(CHECK.verify(ballots, chain, head)).isEmpty();
        assertThat(CHECK.verify(ballots, chain, null)).isEmpty();
        assertThat(codes(CHECK.verify(ballots, chain, EvidenceChain.START))).containsExactly("poll.evidence-head");
    }

    /** A vote of twenty in two batches; the head of its chain. */
    private String export() throws IOException {
        var evidence = new EvidenceChain(Digest.SHA_256);
        List<Slip> slips = new ArrayList<>();
        List<String> voters = new ArrayList<>();
        for (Ballot ballot : Polls.votes(12, 7, 1)) {
            slips.add(new Slip(UUID.randomUUID().toString(), ballot.json()));
            voters.add(UUID.randomUUID().toString());
        }
        var turnout = Polls.everybody(20);
        String opened = evidence.opened(Polls.CONGRESS, Polls.sealed("民生实事", PAPER), voters);
        String first = evidence.batch(
                opened, 1, EvidenceChain.Source.ELECTRONIC, 15, slips.subList(0, 15), voters.subList(0, 15));
        String second = evidence.batch(first, 2, EvidenceChain.Source.PAPER, 5, slips.subList(15, 20), List.of());
        String closed = evidence.closed(second, turnout, Polls.GIVEN, slips, voters.subList(0, 15));
        List<Ballot> ballots =
                slips.stream().map(one -> Ballot.read(one.choices())).toList();
        var result = (Outcome.Accepted<PollResult>) PAPER.count(TallyRules.READY, turnout, ballots);
        String counted = evidence.counted(closed, result.value());
        write("chain.jsonl", List.of(opened, first, second, closed, counted));
        write("ballots.jsonl", slips.stream().sorted().map(EvidenceChain::line).toList());
        return EvidenceChain.link(counted);
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static Paper by(String rule) {
        return new Paper(PAPER.candidates(), PAPER.rules(), Counting.by(rule));
    }

    private static List<String> codes(List<Rejection> said) {
        return said.stream().map(Rejection::code).toList();
    }
}
