package org.daibiao.poll;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.daibiao.record.Reason;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/** Notes on secrecy (保密提示): where the numbers of a result or of a batch reveal votes, however well the ballots were kept. */
final class SecrecyNotes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private SecrecyNotes() {}

    /** The result with these notes among its warnings. */
    static PollResult on(Poll poll, PollResult result, List<StoredBallot> slips, List<String> chain, ZoneId zone) {
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
                        PollReasons.SECRECY_FEW,
                        "ballots",
                        slips.size(),
                        Poll.LEAST_BATCH)
                .when(same, PollReasons.SECRECY_UNANIMOUS, "ballots");
        smallBatches(notes, poll, slips.size(), EvidenceChain.batches(chain), EvidenceChain.asked(chain));
        asked(notes, chain, zone);
        takenOver(notes, poll, chain, zone);
        warnings.addAll(notes.reasons());
        return result.warned(warnings);
    }

    /**
     * A single batch hides its voters among all. If all were to wait for the close, several batches are reported; a batch that was asked for has its
     * own note.
     */
    private static void smallBatches(
            Rejections notes, Poll poll, int all, List<EvidenceEntry.Batched> batches, Set<Integer> asked) {
        long own = poll.batch() == null ? Poll.LEAST_BATCH : poll.batch();
        long least = Math.max(Poll.LEAST_BATCH, Math.min(own, all));
        notes.when(
                poll.batch() == null && batches.size() > 1,
                PollReasons.BATCHES,
                "ballots",
                batches.size(),
                batches.stream().map(one -> String.valueOf(one.size())).collect(Collectors.joining(" + ")));
        for (EvidenceEntry.Batched batch : batches) {
            notes.when(
                    batches.size() > 1 && batch.size() < least && !asked.contains(batch.number()),
                    PollReasons.SMALL_BATCH,
                    "ballots",
                    batch.number(),
                    batch.size(),
                    least);
        }
    }

    /** What went in at the operator's request. */
    private static void asked(Rejections notes, List<String> chain, ZoneId zone) {
        for (EvidenceEntry.Asked asked : EvidenceChain.entries(chain, "asked", EvidenceEntry.Asked.class)) {
            boolean few = asked.ballots() < Poll.LEAST_BATCH;
            notes.when(
                    true,
                    few ? PollReasons.BATCH_ASKED : PollReasons.BATCH_ASKED_EARLY,
                    "ballots",
                    asked.by(),
                    time(asked.at(), zone),
                    asked.ballots(),
                    Poll.LEAST_BATCH);
        }
    }

    /** Ballots that had been received may be missing, and only their voters would know. */
    private static void takenOver(Rejections notes, Poll poll, List<String> chain, ZoneId zone) {
        for (EvidenceEntry.TakenOver taken :
                EvidenceChain.entries(chain, "taken-over", EvidenceEntry.TakenOver.class)) {
            String asked = taken.asked();
            notes.when(
                    true,
                    takenOver(asked != null, poll.mode() == Mode.CARD),
                    "poll",
                    asked == null ? "" : asked,
                    taken.by(),
                    time(taken.at(), zone),
                    taken.handed(),
                    taken.again());
        }
    }

    /** A voter with a card asks nobody, but votes again. */
    private static Reason takenOver(boolean byTwo, boolean byCard) {
        if (byCard) {
            return byTwo ? PollReasons.TAKEN_OVER_TWO_CARDS : PollReasons.TAKEN_OVER_CARDS;
        }
        return byTwo ? PollReasons.TAKEN_OVER_TWO : PollReasons.TAKEN_OVER;
    }

    /** In the congress's local time, as on the clock in the hall. */
    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
