package org.daibiao.poll;

import java.util.Map;
import org.daibiao.record.ConflictException;
import org.daibiao.record.Id;

/**
 * Ballots wait (尚有选票未入箱): the library was not closed, because closing would lose ballots that are still in memory: too few for a batch, or not known
 * to be in the box. Put them in ({@link PollService#sealAllThatWaits}), hand them over, or close their polls; then close again.
 */
public final class BallotsWaitException extends ConflictException {
    private static final long serialVersionUID = 1L;

    private final transient Map<Id<Poll>, Integer> left;

    BallotsWaitException(Map<Id<Poll>, Integer> left) {
        super("poll.ballots-wait", Map.of("ballots", sum(left), "polls", left.size()));
        this.left = Map.copyOf(left);
    }

    private static int sum(Map<Id<Poll>, Integer> left) {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are left in which poll. */
    public Map<Id<Poll>, Integer> left() {
        return left;
    }
}
