package org.daibiao.project;

import java.util.UUID;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Id;
import org.daibiao.poll.PollResult;

/** Votes (票决): where results of votes are asked for, before anything is decided on them. Thread-safe. */
@FunctionalInterface
public interface Votes {
    /** Knows no vote. */
    Votes NONE = (poll, actor) -> {
        throw new DaibiaoException.UnknownId("poll", Id.of(poll));
    };

    /** The result of a vote, as the actor may see it; throws {@link org.daibiao.kernel.DaibiaoException.UnknownId} for one that is not known. */
    PollResult result(UUID poll, Actor actor);
}
