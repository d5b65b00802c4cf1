package org.daibiao.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;

/**
 * Hall (会场): voters who vote one after another in an order known to the test. Ballots wait in memory and enter the box in batches, as the poll
 * service enters them. Every voter's choices are recognisable wherever they occur, so that the truth is known. Immutable and thread-safe.
 *
 * @param marks the voters' marks, in the order in which they vote
 */
public record Hall(List<String> marks) {
    /** The pattern of a mark. */
    public static final String MARK = "M[0-9a-f]{8}M";

    /** The pattern of the choices. */
    public static final String CHOICES = "S[0-9]{5}S";

    private static final String HOLDER = "hall";

    /** A hall with this number of voters and random marks. */
    public static Hall of(int voters, Random random) {
        var marks = new LinkedHashSet<String>();
        while (marks.size() < voters) {
            marks.add(String.format("M%08xM", random.nextInt()));
        }
        return new Hall(new ArrayList<>(marks));
    }

    /** A random id of version 4, like that of a ballot. */
    public static String random(Random random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    /** The choices of the n-th voter, from 0. */
    public static String choices(int n) {
        return String.format("S%05dS", n);
    }

    /**
     * Opens the box, lets all voters vote, and closes it with the last batch.
     *
     * @param batch the number of ballots in a batch
     * @param ids supplies the ids of slips; called when a batch enters the box
     */
    public Id<Poll> vote(BallotBox box, CongressId congress, Mode mode, int batch, Supplier<String> ids) {
        Id<Poll> poll = Id.of(UUID.randomUUID());
        box.open(congress, Box.of(poll, mode, HOLDER), List.of());
        for (int first = 0; first < marks.size(); first += batch) {
            int end = Math.min(first + batch, marks.size());
            List<StoredBallot> slips = IntStream.range(first, end)
                    .mapToObj(n -> new StoredBallot(ids.get(), choices(n)))
                    .toList();
            var one = new Batch(marks.subList(first, end), slips, 1, List.of(), end == marks.size());
            Box seen = box.find(congress, poll).orElseThrow();
            if (box.put(congress, seen, one) != BallotBox.Put.DONE) {
                throw new AssertionError("a batch that is in nobody's way is put in");
            }
        }
        return poll;
    }
}
