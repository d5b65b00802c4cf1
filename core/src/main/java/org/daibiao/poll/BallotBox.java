package org.daibiao.poll;

import java.util.List;
import java.util.Optional;
import org.daibiao.record.Beta;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Ballot box (票箱): the port that keeps ballots, separate from records and journal; a store provides it as {@link org.daibiao.journal.Stores#port}.
 * All implementations must be thread-safe. Every method is its own transaction, never part of a host's; a change is on disk when the method returns.
 *
 * <p><b>What must not be kept.</b> A ballot of a {@link Mode#SEALED} or {@link Mode#CARD} poll is a row of congress, poll, id and choices, and
 * nothing else: no time, no sequence, no version, no reference, no trigger. Marks are in one table, marks of cards in another, ballots of {@link
 * Mode#NAMED} in a third. All rows of a batch are written in one transaction, marks and slips each in the order given, so that neither the row order
 * nor a database's transaction data links a mark to a slip. Nothing of a slip may appear in a log, an exception or a trace.
 *
 * <p>A database that may lose or repeat a change (asynchronous replicas that are written to, Galera) is not suitable for a box.
 */
@Beta
public interface BallotBox {
    /** Outcome at the box (入箱结果): how a change ended. */
    enum Put {
        /** It was stored (已入箱). */
        DONE,
        /** A mark already existed; nothing was stored (已投过票). */
        MARKED,
        /** The box is closed, or has changed since; nothing was stored (票箱已变化). */
        STALE
    }

    /** Stores a new box and the first lines of its chain; returns false and changes nothing when the poll already has one. */
    boolean open(CongressId congress, Box box, List<String> chain);

    /** The current box of a poll; empty when there is none. */
    Optional<Box> find(CongressId congress, Id<Poll> poll);

    /** Gives an open box to another holder if it is still as seen, and increments the version. */
    Put hold(CongressId congress, Box seen, String holder);

    /**
     * Puts a batch in, and closes the box if the batch says so, if the box is open and still as seen, including its holder; all or nothing.
     * Increments the version. After an exception it is unknown whether the batch was stored; find out with {@link #find} and {@link #chain}.
     */
    Put put(CongressId congress, Box seen, Batch batch);

    /** Puts the ballot of one voter into an open box of {@link Mode#NAMED}, whatever its version, and increments the version. */
    Put cast(CongressId congress, Id<Poll> poll, StoredBallot slip);

    /**
     * Adds lines to the chain of a closed box; returns false and changes nothing when the box is open or already has a line with the first one's
     * number.
     *
     * @param first the number of the first of them
     */
    boolean conclude(CongressId congress, Id<Poll> poll, long first, List<String> lines);

    /** Whether such a mark exists; for a {@link Mode#NAMED} poll, whether the voter has voted. */
    boolean isMarked(CongressId congress, Box box, String mark);

    /** Up to {@code limit} marks in order, after the given one. */
    List<String> marks(CongressId congress, Box box, @Nullable String after, int limit);

    /**
     * Up to {@code limit} slips in the order of their ids, after the given one. None while the box is open: an open box cannot be tallied by any
     * path.
     */
    List<StoredBallot> slips(CongressId congress, Box box, @Nullable String after, int limit);

    /** The lines of the poll's chain, in order. */
    List<String> chain(CongressId congress, Id<Poll> poll);
}
