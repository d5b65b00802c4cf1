package org.daibiao.poll;

import java.util.Map;
import org.daibiao.kernel.DaibiaoException;

/** Ballots wait (尚有选票未入箱): the library cannot be closed while ballots wait in memory, which would lose them; seal or close their polls first. */
public final class BallotsWait extends DaibiaoException {
    private static final long serialVersionUID = 1L;

    BallotsWait(int ballots, int polls) {
        super("poll.ballots-wait", Map.of("ballots", ballots, "polls", polls));
    }
}
