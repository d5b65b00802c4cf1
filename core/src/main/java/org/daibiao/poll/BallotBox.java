package org.daibiao.poll;

import java.util.List;
import java.util.Optional;
import org.daibiao.record.Beta;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Ballot box (票箱): the port through which ballots are kept, apart from records and journal; a store gives it as {@link
 * org.daibiao.journal.Stores#port}. All implementations must be thread-safe. Every method is a transaction of its own, never one of a host's;
 * a change is on the disk when it returns.
 *
 * <p><b>What must not be kept.</b> A ballot of a {@link Mode#SEALED} or {@link Mode#CARD} poll is a row of congress, poll, id and choices, and
 * of nothing else: no time, no sequence, no version, no reference, no trigger. Marks stand in a table of their own, those of cards in another,
 * ballots of {@link Mode#NAMED} in a third. All rows of a batch are written by one transaction, marks and slips each in the order given, so
 * that neither the order of rows nor what a database keeps of a transaction leads from a mark to a slip. Nothing of a slip may come into a
 * log, an exception or a trace.
 *
 * <p>A database that may lose or repeat a change (asynchronous replicas that are written to, Galera) is no place for a box.
 */
@Beta
public interface BallotBox {
    /** Outcome at the box (入箱结果): how a change ended. */
    enum Put {
        /** It is kept (已入箱). */
        DONE,
        /** A mark was there before: nothing of it is kept (已投过票). */
        MARKED,
        /** The box is closed, or was changed since: nothing of it is kept (票箱已变化). */
        STALE
    }

    /** Keeps a new box and the first lines of its chain; false, and nothing is changed, when the poll has one. */
    boolean open(CongressId congress, Box box, List<String> chain);

    /** The box of a poll as it is now; empty when there is none. */
    Optional<Box> find(CongressId congress, Id<Poll> poll);

    /** Gives an open box to another holder, if it is still as seen; the version is one more. */
    Put hold(CongressId congress, Box seen, String holder);

    /**
     * Puts a batch in, and closes the box if the batch says so, if the box is open and still as seen, holder included; all or nothing. The
     * version is one more. After an exception it is not known whether it is kept: {@link #find} and {@link #chain} tell.
     */
    Put put(CongressId congress, Box seen, Batch batch);

    /** Puts the ballot of one voter into an open box of {@link Mode#NAMED}, whatever its version, which is one more then. */
    Put cast(CongressId congress, Id<Poll> poll, StoredBallot slip);

    /**
     * Adds lines to the chain of a closed box; false, and nothing is changed, when it is open or has a line of the first one's number.
     *
     * @param first the number of the first of them
     */
    boolean conclude(CongressId congress, Id<Poll> poll, long first, List<String> lines);

    /** Whether there is such a mark; of a {@link Mode#NAMED} poll, whether the voter has voted. */
    boolean isMarked(CongressId congress, Box box, String mark);

    /** Up to {@code limit} marks in their order, those after the one given. */
    List<String> marks(CongressId congress, Box box, @Nullable String after, int limit);

    /**
     * Up to {@code limit} slips in the order of their ids, those after the one given. None while the box is open: no tally can be made of an
     * open box by any path.
     */
    List<StoredBallot> slips(CongressId congress, Box box, @Nullable String after, int limit);

    /** The lines of the poll's chain, in their order. */
    List<String> chain(CongressId congress, Id<Poll> poll);
}
