package org.daibiao.poll;

import java.util.List;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Operation;
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
            List.of(Poll.SHAPE, RollEntry.SHAPE, Attendance.SHAPE, PollCard.SHAPE, CardLot.SHAPE),
            List.of(STARTED, ATTENDED, CLOSED, ANNOUNCED, CANCELLED),
            List.of(
                    Operation.creates("poll.prepare", PreparePoll.class),
                    Operation.creates("poll.enroll", EnrollVoter.class),
                    Operation.changes("poll.draw-roll", Poll.SHAPE),
                    Operation.reports("poll.roll-differences"),
                    Operation.creates("poll.sign-in", SignIn.class),
                    Operation.creates("poll.issue-cards", IssueCards.class),
                    Operation.creates("poll.void-cards", VoidCards.class),
                    Operation.changes("poll.start", Poll.SHAPE),
                    Operation.creates("poll.cast", CastBallot.class),
                    Operation.creates("poll.cast-card", CastCard.class),
                    Operation.creates("poll.ask", AskBallot.class),
                    Operation.creates("poll.enter-papers", EnterPapers.class),
                    Operation.creates("poll.seal", SealPoll.class),
                    Operation.creates("poll.seal-waiting", SealAllThatWaits.class),
                    Operation.creates("poll.hand-over", HandOverPoll.class),
                    Operation.changes("poll.undo-enrolment", RollEntry.SHAPE),
                    Operation.changes("poll.undo-sign-in", Attendance.SHAPE),
                    Operation.changes("poll.exchange-for-paper", Attendance.SHAPE),
                    Operation.changes("poll.ask-take-over", Poll.SHAPE),
                    Operation.changes("poll.take-over", Poll.SHAPE),
                    Operation.changes("poll.close", Poll.SHAPE),
                    Operation.changes("poll.announce", Poll.SHAPE),
                    Operation.changes("poll.cancel", Poll.SHAPE),
                    Operation.reports("poll.progress"),
                    Operation.reports("poll.missing"),
                    Operation.reports("poll.result", Poll.SHAPE),
                    Operation.reports("poll.export", Poll.SHAPE)));

    private PollKinds() {}
}
