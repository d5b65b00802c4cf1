package org.daibiao.poll;

import java.util.Map;
import org.daibiao.record.ConflictException;
import org.daibiao.record.Id;

/**
 * Poll held elsewhere (表决由另一节点承办): the ballots of this poll wait in the memory of another process, or of one that is gone. Send the request there, or
 * take the poll over. It reports how many ballots that waited here were lost by a take-over.
 */
public final class PollHeldElsewhereException extends ConflictException {
    private static final long serialVersionUID = 1L;

    PollHeldElsewhereException(Id<Poll> poll, String holder, int dropped) {
        super(
                Handover.isName(holder)
                        ? "poll.held-by-nobody"
                        : dropped == 0 ? "poll.held-elsewhere" : "poll.held-elsewhere-dropped",
                Map.of("poll", poll, "holder", holder, "dropped", dropped));
    }
}
