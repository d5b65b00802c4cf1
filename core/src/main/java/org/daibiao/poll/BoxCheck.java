package org.daibiao.poll;

import java.util.List;
import java.util.Optional;
import org.daibiao.json.BadDocumentException;
import org.daibiao.poll.EvidenceChain.Source;
import org.daibiao.poll.EvidenceEntry.Batched;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;

/**
 * Box check (票箱核对): whether a box holds what the lines of its batches say. It is checked before counting, while it can still be corrected. Nobody
 * knows which ballot was in which batch, so for several batches only the numbers are compared; for a single batch everything is.
 */
record BoxCheck(EvidenceChain evidence, List<Batched> batches) {
    /** The batches of a chain; empty when one of their lines cannot be read, which agrees with no box. */
    private static Optional<List<Batched>> batches(List<String> chain) {
        try {
            return Optional.of(EvidenceChain.batches(chain));
        } catch (BadDocumentException e) {
            return Optional.empty(); // the content must not be repeated
        }
    }

    private static long ballots(List<Batched> batches) {
        return batches.stream().mapToLong(Batched::size).sum();
    }

    /**
     * Whether the number of marks in an open box differs from its chain, or its chain is broken. There are as many marks as ballots, because papers
     * arrive only with the close. Returns false when the box was changed between the reads.
     *
     * @param chain the lines of its evidence
     * @param marks how many marks are in it
     */
    static boolean differs(
            BallotBox boxes, EvidenceChain evidence, CongressId congress, Box box, List<String> chain, int marks) {
        return box.mode() != Mode.NAMED
                && !box.closed()
                && (batches(chain).filter(all -> ballots(all) == marks).isEmpty() || !evidence.isLinked(chain))
                && boxes.find(congress, box.poll()).filter(box::equals).isPresent();
    }

    /** Whether someone has changed the open box of a poll in the database. */
    static boolean isChanged(HeldPolls hall, CongressId congress, Id<Poll> poll) {
        BallotBox boxes = hall.boxes();
        return boxes.find(congress, poll)
                .filter(box -> differs(
                        boxes,
                        hall.evidence(),
                        congress,
                        box,
                        boxes.chain(congress, poll),
                        HeldPolls.marks(boxes, congress, box).size()))
                .isPresent();
    }

    /**
     * Whether a closed box that has not been counted yet agrees with the lines of its batches, and with what this process has put in. {@link
     * KeptPoll} checks counted boxes.
     */
    static boolean agrees(
            HeldPolls hall, CongressId congress, Poll poll, List<StoredBallot> slips, List<String> marks) {
        if (hall.end(congress, poll.id()).isCounted()) {
            return true;
        }
        if (!slips.stream().allMatch(BoxCheck::isReadable)) {
            return false;
        }
        List<String> chain = hall.boxes().chain(congress, poll.id());
        if (!hall.evidence().isLinked(chain)) {
            return false;
        }
        if (poll.mode() == Mode.NAMED) {
            return slips.stream().map(StoredBallot::id).toList().equals(marks);
        }
        BallotSlot known = hall.slots().get(new HeldPolls.Key(congress, poll.id()));
        return batches(chain)
                        .filter(all -> new BoxCheck(hall.evidence(), all).agrees(slips, marks))
                        .isPresent()
                && (known == null || known.agrees(slips, marks, chain));
    }

    /** Papers have no marks: with them there are fewer marks than ballots, without them equally many. */
    private boolean agrees(List<StoredBallot> slips, List<String> marks) {
        long all = ballots(batches);
        boolean mixed = batches.stream().anyMatch(one -> one.source() == Source.PAPER);
        return slips.size() == all
                && (mixed ? marks.size() < all : marks.size() == all)
                && (batches.size() != 1 || isThat(batches.get(0), slips, marks));
    }

    /** Whether the stored choices can be read as a ballot at all. */
    private static boolean isReadable(StoredBallot slip) {
        try {
            Ballot.read(slip.choices());
            return true;
        } catch (BadDocumentException e) {
            return false; // the content must not be repeated
        }
    }

    private boolean isThat(Batched only, List<StoredBallot> slips, List<String> marks) {
        return evidence.root(slips.stream().map(EvidenceChain::line).toList()).equals(only.ballots())
                && evidence.root(marks).equals(only.marks());
    }
}
