package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daibiao.record.Digest;

/** The end of a play: its ballots counted, and compared with the evidence and with what the model knows of each voter. */
record CountedPlay(PendingBallotsPlay play, HeldPolls hall) {
    private static final EvidenceCheck CHECK = new EvidenceCheck(Digest.SHA_256, TallyRules.READY);

    void agrees() {
        List<StoredBallot> slips = hall.slips(PendingBallotsPlay.CONGRESS, PendingBallotsPlay.POLL);
        long all = play.voters + play.papers;
        Turnout turnout = Turnout.of(all, all, all, slips.size());
        List<Ballot> ballots =
                slips.stream().map(slip -> Ballot.read(slip.choices())).toList();
        PollResult result = PendingBallotsPlay.PAPER
                .count(TallyRules.READY, turnout, ballots)
                .orThrow();
        List<String> marks = hall.marks(PendingBallotsPlay.CONGRESS, PendingBallotsPlay.POLL);
        Turnout told = hall.end(PendingBallotsPlay.CONGRESS, PendingBallotsPlay.POLL)
                .count(turnout, Polls.GIVEN, result, slips, marks)
                .orThrow();
        var records = new KeptPoll.Records(
                play.poll.counted(told),
                play.roll(),
                Polls.GIVEN,
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                ZoneOffset.UTC);
        agrees(KeptPoll.read(records, hall, PendingBallotsPlay.CONGRESS));
    }

    private void agrees(KeptPoll kept) {
        PollExport export = kept.export();
        assertThat(CHECK.find(ExportLine.of(kept.slips()), export.chain()).faults())
                .isEmpty();
        PollResult result = kept.agreed(CHECK).orThrow();
        assertThat(kept.marks())
                .containsExactlyInAnyOrderElementsOf(play.model.box().keySet().stream()
                        .map(PendingBallotsPlay::mark)
                        .toList());
        List<Integer> numbers = new ArrayList<>(play.model.box().values());
        numbers.addAll(play.model.papers());
        assertThat(kept.slips())
                .extracting(slip -> PendingBallotsPlay.number(slip.choices()))
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(play.model.papers()).hasSize(play.papers);
        assertThat(result.turnout().collected()).isEqualTo(kept.marks().size() + play.papers);
        assertThat(SecrecyNotes.on(kept.records().poll(), result, kept.slips(), kept.chain(), ZoneOffset.UTC)
                        .warnings())
                .filteredOn(one -> one.code().matches("poll.(secrecy-few|small-batch|batch-asked|taken-over)"))
                .extracting(one -> one.code() + " " + one.with().getOrDefault("batch", ""))
                .containsExactlyInAnyOrderElementsOf(warnings(kept.chain()));
    }

    /** What the sheet has to say of this chain, in which no batch is small without one of the three reasons. */
    private List<String> warnings(List<String> chain) {
        List<String> warnings = new ArrayList<>();
        List<EvidenceEntry.Batched> batches = EvidenceChain.batches(chain);
        long all = batches.stream().mapToLong(EvidenceEntry.Batched::size).sum();
        long least = play.poll.batch() == null
                ? Poll.LEAST_BATCH
                : Math.min(Math.max(10, play.poll.batch()), Math.max(10, all));
        if (all > 0 && all < Poll.LEAST_BATCH) {
            warnings.add("poll.secrecy-few ");
        }
        for (int n = 0; n < chain.size(); n++) {
            String line = chain.get(n);
            List<EvidenceEntry.Batched> batch = EvidenceChain.batches(List.of(line));
            boolean asked = n > 0 && chain.get(n - 1).contains("\"entry\":\"asked\"");
            if (line.contains("\"entry\":\"taken-over\"")) {
                warnings.add("poll.taken-over ");
            } else if (!asked && !batch.isEmpty() && batch.get(0).size() < least && batches.size() > 1) {
                warnings.add("poll.small-batch " + batch.get(0).number());
            }
            if (!batch.isEmpty() && batch.get(0).size() < Poll.LEAST_BATCH) {
                boolean last = chain.get(n + 1).contains("\"entry\":\"closed\"");
                assertThat(asked || (last && (batches.size() == 1 || play.model.leavesFew())))
                        .describedAs("a small batch has one of three reasons: " + line)
                        .isTrue();
                if (asked) {
                    warnings.add("poll.batch-asked ");
                }
            }
        }
        return warnings;
    }
}
