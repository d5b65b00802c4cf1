package org.daibiao.opinion;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.desk.Operation.saves;
import static org.daibiao.desk.Operation.takesBack;
import static org.daibiao.journal.Kind.in;
import static org.daibiao.journal.Line.DEPUTY;
import static org.daibiao.journal.Line.ITEM;
import static org.daibiao.journal.Line.STATION;

import org.daibiao.correction.CorrectionRoom;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.station.Station;

/** Opinion room (意见模块): its entry kinds, operations and records. */
public final class OpinionRoom {
    private static final Room.Of R = Room.named("opinion");

    /** An opinion was raised (提出意见). */
    public static final Kind RAISED =
            R.event("opinion.raised", in(ITEM, Opinion.SHAPE), in(DEPUTY, Deputy.SHAPE), in(STATION, Station.SHAPE));

    /** Feedback on an opinion is due (应反馈). */
    public static final Kind DUE = R.dueByCalendar("opinion.due", in(ITEM, Opinion.SHAPE));

    /** Feedback on an opinion that was raised in a community round is due (集中联系中的意见应办结). */
    public static final Kind ROUND_DUE = R.dueByCalendar("round-opinion.due", in(ITEM, Opinion.SHAPE));

    /** A step of an opinion, by step: handed over, passed up, answered and so on (办理步骤). */
    public static final Kind STEP = R.event("opinion.step.*", Opinion.Step.class, in(ITEM, Opinion.SHAPE));

    /** The voter received feedback (反馈选民). */
    public static final Kind FED_BACK = R.event("opinion.fed-back", in(ITEM, Opinion.SHAPE));

    /** An opinion was closed (办结). */
    public static final Kind CLOSED = R.event("opinion.closed", in(ITEM, Opinion.SHAPE));

    /** A community round was opened (开展集中联系社区). */
    public static final Kind ROUND_OPENED = R.event("round.opened", in(ITEM, CommunityRound.SHAPE));

    /** A community round has the municipal congress's theme (活动主题). */
    public static final Kind ROUND_THEME = R.event("round.theme", in(ITEM, CommunityRound.SHAPE));

    /** A community round has its own focus (活动重点). */
    public static final Kind ROUND_FOCUS = R.event("round.focus", in(ITEM, CommunityRound.SHAPE));

    /** A deputy took part in a community round (参加集中联系社区). */
    public static final Kind TOOK_PART =
            R.event("round.took-part", in(ITEM, Participation.SHAPE), in(DEPUTY, Deputy.SHAPE));

    /** A community round was closed (结束集中联系社区). */
    public static final Kind ROUND_CLOSED = R.event("round.closed", in(ITEM, CommunityRound.SHAPE));

    /** The outcome of an opinion is to be reported in the next round (应通报). */
    public static final Kind REPORT_DUE = R.due("report-back.due", in(ITEM, Opinion.SHAPE));

    /** An opinion was reported as still in handling, until the line's due day (通报仍在办理). */
    public static final Kind POSTPONED = R.event("report-back.postponed", in(ITEM, Opinion.SHAPE));

    /** The result was reported to the deputies (向代表通报). */
    public static final Kind TO_DEPUTIES = R.event("reported-back.to-deputies", in(ITEM, Opinion.SHAPE));

    /** The result was reported to the voters (向选民通报). */
    public static final Kind TO_VOTERS = R.event("reported-back.to-voters", in(ITEM, Opinion.SHAPE));

    /** {@link OpinionService#register}. */
    public static final Operation.Creates<RegisterOpinion, Opinion> REGISTER = R.creates(
            "register",
            RegisterOpinion.class,
            Opinion.SHAPE,
            enters(CLOSED, DUE, FED_BACK, RAISED, REPORT_DUE, ROUND_DUE),
            saves(Handling.SHAPE));
    /** {@link OpinionService#handOver}. */
    public static final Operation.Changes<HandOver, Opinion> HAND_OVER = R.changes(
            "hand-over",
            HandOver.class,
            HandOver::opinion,
            Opinion.SHAPE,
            enters(DUE, ROUND_DUE, STEP),
            saves(Handling.SHAPE),
            takesBack());
    /** {@link OpinionService#passUp}. */
    public static final Operation.Changes<PassUp, Opinion> PASS_UP = R.changes(
            "pass-up",
            PassUp.class,
            PassUp::opinion,
            Opinion.SHAPE,
            enters(DUE, ROUND_DUE, STEP),
            saves(Handling.SHAPE),
            takesBack());
    /** {@link OpinionService#turnIntoSuggestion}. */
    public static final Operation.Changes<TurnIntoSuggestion, Opinion> SUGGEST = R.changes(
            "suggest",
            TurnIntoSuggestion.class,
            TurnIntoSuggestion::opinion,
            Opinion.SHAPE,
            enters(DUE, ROUND_DUE, STEP),
            saves(Handling.SHAPE),
            takesBack());
    /** {@link OpinionService#decline}. */
    public static final Operation.Changes<DeclineOpinion, Opinion> DECLINE = R.changes(
            "decline",
            DeclineOpinion.class,
            DeclineOpinion::opinion,
            Opinion.SHAPE,
            enters(STEP),
            saves(Handling.SHAPE));
    /** {@link OpinionService#recordResult}. */
    public static final Operation.Changes<RecordResult, Opinion> RECORD_RESULT = R.changes(
            "record-result",
            RecordResult.class,
            RecordResult::opinion,
            Opinion.SHAPE,
            enters(STEP),
            saves(Handling.SHAPE));
    /** {@link OpinionService#feedBack}. */
    public static final Operation.Changes<FeedBack, Opinion> FEED_BACK =
            R.changes("feed-back", FeedBack.class, FeedBack::opinion, Opinion.SHAPE, enters(CLOSED, FED_BACK));
    /** {@link OpinionService#takeBack}. */
    public static final Operation.Changes<TakeBackOpinion, Opinion> TAKE_BACK = R.changes(
            "take-back",
            TakeBackOpinion.class,
            TakeBackOpinion::opinion,
            Opinion.SHAPE,
            saves(Handling.SHAPE),
            takesBack());
    /** {@link OpinionService#correctOpinion}. */
    public static final Operation.Changes<CorrectOpinion, Opinion> CORRECT = R.changes(
            "correct",
            CorrectOpinion.class,
            CorrectOpinion::opinion,
            Opinion.SHAPE,
            enters(CLOSED, DUE, FED_BACK, RAISED, REPORT_DUE, ROUND_DUE),
            saves(Handling.SHAPE),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link OpinionService#sameOpinion}. */
    public static final Operation.Changes<SameOpinion, Opinion> SAME = R.changes(
            "same",
            SameOpinion.class,
            SameOpinion::opinion,
            Opinion.SHAPE,
            saves(Handling.SHAPE, Opinion.SHAPE),
            takesBack());
    /** {@link OpinionService#likelySameOpinions}. */
    public static final Operation.Reports LIKELY_SAME = R.reports("likely-same");
    /** {@link OpinionService#takeBackResult}. */
    public static final Operation.Changes<TakeBackResult, Opinion> TAKE_BACK_RESULT = R.changes(
            "take-back-result",
            TakeBackResult.class,
            TakeBackResult::opinion,
            Opinion.SHAPE,
            enters(STEP),
            saves(Handling.SHAPE),
            CorrectionRoom.KEEPS,
            takesBack());
    /** {@link OpinionService#takeBackFeedback}. */
    public static final Operation.Changes<TakeBackFeedback, Opinion> TAKE_BACK_FEEDBACK = R.changes(
            "take-back-feedback",
            TakeBackFeedback.class,
            TakeBackFeedback::opinion,
            Opinion.SHAPE,
            CorrectionRoom.KEEPS,
            takesBack());
    /** Issued by the jobs of {@link OpinionService}. */
    public static final Operation.Changes<RecomputeOpinion, Opinion> RECOMPUTE = R.changes(
            "recompute",
            RecomputeOpinion.class,
            RecomputeOpinion::opinion,
            Opinion.SHAPE,
            enters(DUE, ROUND_DUE),
            saves(Handling.SHAPE),
            takesBack());
    /** What is due; read by the jobs and lists of {@link OpinionService}. */
    public static final Operation.Reports LIST_DUE = R.reports("due");
    /** {@link OpinionService#openRound}. */
    public static final Operation.Creates<OpenRound, CommunityRound> OPEN_ROUND = R.creates(
            "open-round",
            OpenRound.class,
            CommunityRound.SHAPE,
            enters(REPORT_DUE, ROUND_FOCUS, ROUND_OPENED, ROUND_THEME));
    /** {@link OpinionService#takePart}. */
    public static final Operation.Creates<TakePart, Participation> TAKE_PART =
            R.creates("take-part", TakePart.class, Participation.SHAPE, enters(DeputyRoom.PARTICIPATED, TOOK_PART));
    /** {@link OpinionService#reportBack}. */
    public static final Operation.Creates<ReportOpinion, ReportBack> REPORT_BACK =
            R.creates("report-back", ReportOpinion.class, ReportBack.SHAPE, enters(POSTPONED, TO_DEPUTIES, TO_VOTERS));
    /** {@link OpinionService#closeRound}. */
    public static final Operation.Changes<CloseRound, CommunityRound> CLOSE_ROUND =
            R.changes("close-round", CloseRound.class, CloseRound::round, CommunityRound.SHAPE, enters(ROUND_CLOSED));

    /** The room. */
    public static final Room ROOM = R.reasons(OpinionReasons.ALL)
            .keeps(Opinion.SHAPE, Handling.SHAPE, CommunityRound.SHAPE, Participation.SHAPE, ReportBack.SHAPE);

    private OpinionRoom() {}

    /** Registers the service's commands at the desk and returns the service. */
    static OpinionService served(Desk desk, DefaultOpinionService service) {
        desk.handle(REGISTER, service::register);
        desk.handle(HAND_OVER, service::handOver);
        desk.handle(PASS_UP, service::passUp);
        desk.handle(SUGGEST, service::turnIntoSuggestion);
        desk.handle(DECLINE, service::decline);
        desk.handle(RECORD_RESULT, service::recordResult);
        desk.handle(FEED_BACK, service::feedBack);
        desk.handle(TAKE_BACK, service::takeBack);
        desk.handle(CORRECT, service::correctOpinion);
        desk.handle(SAME, service::sameOpinion);
        desk.handle(TAKE_BACK_RESULT, service::takeBackResult);
        desk.handle(TAKE_BACK_FEEDBACK, service::takeBackFeedback);
        desk.handle(RECOMPUTE, (command, actor) -> service.recompute(command.opinion(), actor));
        desk.handle(OPEN_ROUND, service::openRound);
        desk.handle(TAKE_PART, service::takePart);
        desk.handle(REPORT_BACK, service::reportBack);
        desk.handle(CLOSE_ROUND, service::closeRound);
        return service;
    }
}
