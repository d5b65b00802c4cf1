package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import org.daibiao.kernel.Rejection;
import org.daibiao.kernel.Rejections;

/** Notes on secrecy (保密提示): where the numbers of a result or of a batch give votes away, however well the ballots were kept. */
final class SecrecyNotes {
    private SecrecyNotes() {}

    /** The result with what is to be noted among its warnings. */
    static PollResult on(Poll poll, PollResult result, List<Slip> slips, List<String> chain) {
        if (poll.mode() == Mode.NAMED) {
            return result;
        }
        boolean same = slips.stream()
                        .map(slip -> Ballot.read(slip.choices()))
                        .distinct()
                        .count()
                == 1;
        List<Rejection> warnings = new ArrayList<>(result.warnings());
        var notes = new Rejections()
                .when(
                        !slips.isEmpty() && slips.size() < Poll.LEAST_BATCH,
                        "poll.secrecy-few",
                        "6.b",
                        "ballots",
                        "ballots",
                        slips.size(),
                        "least",
                        Poll.LEAST_BATCH)
                .when(same, "poll.secrecy-unanimous", "6.b", "ballots");
        smallBatches(notes, poll, slips.size(), EvidenceChain.batches(chain));
        asked(notes, chain);
        takenOver(notes, chain);
        warnings.addAll(notes.reasons());
        return result.warned(warnings);
    }

    /** A batch that is the only one hides its voters among all. Where all were to wait for the close, more than one is told. */
    private static void smallBatches(Rejections notes, Poll poll, int all, List<EvidenceEntry.Batched> batches) {
        long own = poll.batch() == null ? Poll.LEAST_BATCH : poll.batch();
        long least = Math.max(Poll.LEAST_BATCH, Math.min(own, all));
        for (EvidenceEntry.Batched batch : batches) {
            notes.when(
                    batches.size() > 1 && batch.size() < least,
                    "poll.small-batch",
                    "6.b",
                    "ballots",
                    "batch",
                    batch.number(),
                    "size",
                    batch.size(),
                    "least",
                    least);
        }
    }

    /** Fewer than the least that went in because the operator wanted it. */
    private static void asked(Rejections notes, List<String> chain) {
        for (EvidenceEntry.Asked asked : EvidenceChain.entries(chain, "asked", EvidenceEntry.Asked.class)) {
            notes.when(
                    asked.ballots() < Poll.LEAST_BATCH,
                    "poll.batch-asked",
                    "6.b",
                    "ballots",
                    "by",
                    asked.by(),
                    "at",
                    asked.at(),
                    "ballots",
                    asked.ballots(),
                    "least",
                    Poll.LEAST_BATCH);
        }
    }

    /** Ballots that had been received may be missing, and nobody but their voters would know. */
    private static void takenOver(Rejections notes, List<String> chain) {
        for (EvidenceEntry.TakenOver taken :
                EvidenceChain.entries(chain, "taken-over", EvidenceEntry.TakenOver.class)) {
            notes.when(
                    true,
                    "poll.taken-over",
                    "6.b",
                    "poll",
                    "by",
                    taken.by(),
                    "at",
                    taken.at(),
                    "handed",
                    taken.handed(),
                    "again",
                    taken.again());
        }
    }
}
