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
        if (poll.mode() == Mode.NAMED || slips.isEmpty()) {
            return result;
        }
        boolean same = slips.stream().map(Slip::choices).distinct().count() == 1;
        List<Rejection> warnings = new ArrayList<>(result.warnings());
        var notes = new Rejections()
                .when(
                        slips.size() < Poll.LEAST_BATCH,
                        "poll.secrecy-few",
                        "6.b",
                        "ballots",
                        "ballots",
                        slips.size(),
                        "least",
                        Poll.LEAST_BATCH)
                .when(same, "poll.secrecy-unanimous", "6.b", "ballots");
        smallBatches(notes, poll, EvidenceChain.batches(chain));
        warnings.addAll(notes.reasons());
        return result.warned(warnings);
    }

    /** After a take-over as many go in last as voted since; a batch that is the only one hides its voters among all. */
    private static void smallBatches(Rejections notes, Poll poll, List<EvidenceEntry.Batched> batches) {
        long least = poll.batch() == null ? Poll.LEAST_BATCH : poll.batch();
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
}
