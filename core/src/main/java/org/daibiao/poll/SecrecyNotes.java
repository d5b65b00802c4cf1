package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import org.daibiao.kernel.Rejection;
import org.daibiao.kernel.Rejections;

/** Notes on secrecy (保密提示): where the numbers of a result give votes away, however well the ballots were kept. */
final class SecrecyNotes {
    private SecrecyNotes() {}

    /** The result with what is to be noted among its warnings. */
    static PollResult on(Poll poll, PollResult result, List<Slip> slips) {
        if (poll.mode() == Mode.NAMED || slips.isEmpty()) {
            return result;
        }
        boolean same = slips.stream().map(Slip::choices).distinct().count() == 1;
        List<Rejection> warnings = new ArrayList<>(result.warnings());
        warnings.addAll(new Rejections()
                .when(
                        slips.size() < Poll.LEAST_BATCH,
                        "poll.secrecy-few",
                        "6.b",
                        "ballots",
                        "ballots",
                        slips.size(),
                        "least",
                        Poll.LEAST_BATCH)
                .when(same, "poll.secrecy-unanimous", "6.b", "ballots")
                .reasons());
        return result.warned(warnings);
    }
}
