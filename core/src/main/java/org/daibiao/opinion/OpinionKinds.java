package org.daibiao.opinion;

import java.util.List;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Messages;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Room;

/** Entry kinds of the opinion room (意见领域的事项种类). */
public final class OpinionKinds {
    /** An opinion was raised (提出意见). */
    public static final Kind RAISED = Kind.event("opinion.raised");

    /** Feedback on an opinion is due (应反馈). */
    public static final Kind DUE = Kind.dueByCalendar("opinion.due");

    /** Feedback on an opinion that was raised in a community round is due (集中联系中的意见应办结). */
    public static final Kind ROUND_DUE = Kind.dueByCalendar("round-opinion.due");

    /** What was done with an opinion, by step: handed over, passed up, answered and so on (办理步骤). */
    public static final Kind STEP = Kind.event("opinion.step.*");

    /** The voter was told (反馈选民). */
    public static final Kind FED_BACK = Kind.event("opinion.fed-back");

    /** An opinion was closed (办结). */
    public static final Kind CLOSED = Kind.event("opinion.closed");

    /** A community round was opened (开展集中联系社区). */
    public static final Kind ROUND_OPENED = Kind.event("round.opened");

    /** A community round has the municipal congress's theme (活动主题). */
    public static final Kind ROUND_THEME = Kind.event("round.theme");

    /** A community round has its own focus (活动重点). */
    public static final Kind ROUND_FOCUS = Kind.event("round.focus");

    /** A deputy took part in a community round (参加集中联系社区). */
    public static final Kind TOOK_PART = Kind.event("round.took-part");

    /** A community round was closed (结束集中联系社区). */
    public static final Kind ROUND_CLOSED = Kind.event("round.closed");

    /** What became of an opinion is to be reported in the next round (应通报). */
    public static final Kind REPORT_DUE = Kind.due("report-back.due");

    /** It was reported that an opinion is still in handling, until the line's due day (通报仍在办理). */
    public static final Kind POSTPONED = Kind.event("report-back.postponed");

    /** The result was reported to the deputies (向代表通报). */
    public static final Kind TO_DEPUTIES = Kind.event("reported-back.to-deputies");

    /** The result was reported to the voters (向选民通报). */
    public static final Kind TO_VOTERS = Kind.event("reported-back.to-voters");

    /** The room, its words, its kinds and its operations. */
    public static final Room ROOM = new Room(
            "opinion",
            List.of(Opinion.SHAPE, Handling.SHAPE, CommunityRound.SHAPE, Participation.SHAPE, ReportBack.SHAPE),
            List.of(
                    RAISED,
                    DUE,
                    ROUND_DUE,
                    STEP,
                    FED_BACK,
                    CLOSED,
                    ROUND_OPENED,
                    ROUND_THEME,
                    ROUND_FOCUS,
                    TOOK_PART,
                    ROUND_CLOSED,
                    REPORT_DUE,
                    POSTPONED,
                    TO_DEPUTIES,
                    TO_VOTERS),
            List.of(
                    Operation.creates("opinion.register", RegisterOpinion.class),
                    Operation.changes("opinion.hand-over", Opinion.SHAPE),
                    Operation.changes("opinion.pass-up", Opinion.SHAPE),
                    Operation.changes("opinion.suggest", Opinion.SHAPE),
                    Operation.changes("opinion.decline", Opinion.SHAPE),
                    Operation.changes("opinion.record-result", Opinion.SHAPE),
                    Operation.changes("opinion.feed-back", Opinion.SHAPE),
                    Operation.changes("opinion.take-back", Opinion.SHAPE),
                    Operation.changes("opinion.recompute", Opinion.SHAPE),
                    Operation.reports("opinion.due"),
                    Operation.creates("opinion.open-round", OpenRound.class),
                    Operation.creates("opinion.take-part", TakePart.class),
                    Operation.creates("opinion.report-back", ReportOpinion.class),
                    Operation.changes("opinion.close-round", CommunityRound.SHAPE)));

    private OpinionKinds() {}

    /** The code of one step. */
    static String of(Opinion.Step step) {
        return STEP.code().substring(0, STEP.code().length() - 1) + Messages.code(step);
    }
}
