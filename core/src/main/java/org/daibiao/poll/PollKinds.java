package org.daibiao.poll;

import java.util.List;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Room;

/** Entry kinds of the poll room (表决领域的事项种类). None of them says anything of a ballot. */
public final class PollKinds {
    /** A vote began (开始表决). */
    public static final Kind STARTED = Kind.event("poll.started");

    /** Somebody signed in for a vote (签到参加表决): a line in the role of a deputy, with the poll as its item. */
    public static final Kind ATTENDED = Kind.event("poll.attended");

    /** A vote ended (结束表决). */
    public static final Kind CLOSED = Kind.event("poll.closed");

    /** A result was announced (公布结果). */
    public static final Kind ANNOUNCED = Kind.event("poll.announced");

    /** A vote was called off (取消表决). */
    public static final Kind CANCELLED = Kind.event("poll.cancelled");

    /** The room, its words, its kinds and its operations. */
    public static final Room ROOM = new Room(
            "poll",
            List.of(Poll.SHAPE, RollEntry.SHAPE, Attendance.SHAPE, PollCard.SHAPE),
            List.of(STARTED, ATTENDED, CLOSED, ANNOUNCED, CANCELLED),
            List.of());

    private PollKinds() {}
}
