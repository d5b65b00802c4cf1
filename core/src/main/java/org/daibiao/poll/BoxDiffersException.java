package org.daibiao.poll;

import java.util.Map;
import org.daibiao.record.FailureException;
import org.daibiao.record.Id;

/**
 * Box differs (票箱与证据不符): an open box does not have as many marks as its evidence tells, or it is closed and the
 * process that has it did not close it, so somebody has changed it in the database. Nothing goes in
 * any more by a process that would take the poll over, for a voter could vote twice, and the process that has it keeps it; put the rows back, or call
 * the poll off, at whatever process.
 */
public final class BoxDiffersException extends FailureException {
    private static final long serialVersionUID = 1L;

    BoxDiffersException(Id<Poll> poll) {
        super("poll.box-differs", Map.of("poll", poll));
    }
}
