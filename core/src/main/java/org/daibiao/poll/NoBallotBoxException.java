package org.daibiao.poll;

import java.util.Map;
import org.daibiao.record.FailureException;

/** No ballot box (存储不支持票箱): the stores have none, so no vote can be held on them. */
public final class NoBallotBoxException extends FailureException {
    private static final long serialVersionUID = 1L;

    NoBallotBoxException() {
        super("poll.no-box", Map.of());
    }
}
