package org.daibiao.poll;

import java.util.Map;
import org.daibiao.record.FailureException;
import org.daibiao.record.Id;

/**
 * Box differs (票箱与证据不符): an open box has a different number of marks than its evidence says, or it is closed although the process that holds it did
 * not close it. Someone has changed it in the database. A process that would take the poll over puts nothing in, because a voter could vote twice;
 * the process that holds the poll keeps it. Restore the rows, or call the poll off, on any process.
 */
public final class BoxDiffersException extends FailureException {
    private static final long serialVersionUID = 1L;

    BoxDiffersException(Id<Poll> poll) {
        super("poll.box-differs", Map.of("poll", poll));
    }
}
