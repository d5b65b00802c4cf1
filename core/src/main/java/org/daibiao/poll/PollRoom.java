package org.daibiao.poll;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.desk.Operation.saves;
import static org.daibiao.desk.Operation.takesBack;
import static org.daibiao.journal.Kind.in;
import static org.daibiao.journal.Line.DEPUTY;
import static org.daibiao.journal.Line.ITEM;

import java.util.List;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;

/** Poll room (表决模块): its entry kinds, operations and records. None of them contains anything about a ballot. */
public final class PollRoom {
    private static final Room.Of R = Room.named("poll");

    /** A vote began (开始表决). */
    public static final Kind STARTED = R.event("poll.started", in(ITEM, Poll.SHAPE));

    /** Someone signed in for a vote (签到参加表决): a line in the role of a deputy, with the poll as its item. */
    public static final Kind ATTENDED = R.event("poll.attended", in(ITEM, Poll.SHAPE), in(DEPUTY));

    /** A sign-in was taken back (撤销签到), entered in the same form as {@link #ATTENDED}; a deputy who never signed in has no such line. */
    public static final Kind SIGN_IN_UNDONE = R.event("poll.sign-in-undone", in(ITEM, Poll.SHAPE), in(DEPUTY));

    /** A card with which no ballot was cast was handed back (交回票卡): the act is about the sign-in at which it was drawn. */
    public static final Kind CARD_HANDED_BACK = R.event("poll.card-handed-back", in(ITEM, PollCard.SHAPE));

    /** A vote ended (结束表决). */
    public static final Kind CLOSED = R.event("poll.closed", in(ITEM, Poll.SHAPE));

    /** A result was announced (公布结果). */
    public static final Kind ANNOUNCED = R.event("poll.announced", in(ITEM, Poll.SHAPE));

    /** A vote was called off (取消表决). */
    public static final Kind CANCELLED = R.event("poll.cancelled", in(ITEM, Poll.SHAPE));

    /** {@link PollService#prepare}. */
    public static final Operation.Creates<PreparePoll, Poll> PREPARE =
            R.creates("prepare", PreparePoll.class, Poll.SHAPE);
    /** {@link PollService#enroll}. */
    public static final Operation.Creates<EnrollVoter, Enrolment> ENROLL =
            R.creates("enroll", EnrollVoter.class, Enrolment.SHAPE);
    /** {@link PollService#drawRoll}. */
    public static final Operation.Changes<DrawRoll, Poll> DRAW_ROLL =
            R.changes("draw-roll", DrawRoll.class, DrawRoll::poll, Poll.SHAPE, saves(Enrolment.SHAPE));
    /** {@link PollService#rollDifferences}. */
    public static final Operation.Reports ROLL_DIFFERENCES = R.reports("roll-differences");
    /** {@link PollService#signIn}. */
    public static final Operation.Creates<SignIn, Attendance> SIGN_IN =
            R.creates("sign-in", SignIn.class, Attendance.SHAPE, enters(ATTENDED));
    /** {@link PollService#issueCards}. */
    public static final Operation.Creates<IssueCards, CardLot> ISSUE_CARDS =
            R.creates("issue-cards", IssueCards.class, CardLot.SHAPE, saves(PollCard.SHAPE));
    /** {@link PollService#voidCards}. */
    public static final Operation.Creates<VoidCards, CardLot> VOID_CARDS =
            R.creates("void-cards", VoidCards.class, CardLot.SHAPE, saves(PollCard.SHAPE));
    /** {@link PollService#start}. */
    public static final Operation.Changes<StartPoll, Poll> START =
            R.changes("start", StartPoll.class, StartPoll::poll, Poll.SHAPE, enters(STARTED));
    /** {@link PollService#cast}. */
    public static final Operation.Unrecorded<CastBallot> CAST = R.unrecorded("cast", CastBallot.class);
    /** {@link PollService#castCard}. */
    public static final Operation.Unrecorded<CastCard> CAST_CARD = R.unrecorded("cast-card", CastCard.class);
    /** {@link PollService#ask}. */
    public static final Operation.Unrecorded<AskBallot> ASK = R.unrecorded("ask", AskBallot.class);
    /** {@link PollService#enterPapers}. */
    public static final Operation.Unrecorded<EnterPapers> ENTER_PAPERS =
            R.unrecorded("enter-papers", EnterPapers.class);
    /** {@link PollService#seal}. */
    public static final Operation.Unrecorded<SealPoll> SEAL = R.unrecorded("seal", SealPoll.class);
    /** {@link PollService#sealAllThatWaits}. */
    public static final Operation.Unrecorded<SealAllThatWaits> SEAL_WAITING =
            R.unrecorded("seal-waiting", SealAllThatWaits.class);
    /** {@link PollService#handOver}. */
    public static final Operation.Unrecorded<HandOverPoll> HAND_OVER = R.unrecorded("hand-over", HandOverPoll.class);
    /** {@link PollService#undoEnrolment}. */
    public static final Operation.Changes<UndoEnrolment, Enrolment> UNDO_ENROLMENT =
            R.changes("undo-enrolment", UndoEnrolment.class, UndoEnrolment::entry, Enrolment.SHAPE);
    /** {@link PollService#undoSignIn}. */
    public static final Operation.Changes<UndoSignIn, Attendance> UNDO_SIGN_IN = R.changes(
            "undo-sign-in",
            UndoSignIn.class,
            UndoSignIn::attendance,
            Attendance.SHAPE,
            takesBack(),
            enters(SIGN_IN_UNDONE, CARD_HANDED_BACK));
    /** {@link PollService#exchangeForPaper}. */
    public static final Operation.Changes<ExchangeForPaper, Attendance> EXCHANGE_FOR_PAPER = R.changes(
            "exchange-for-paper",
            ExchangeForPaper.class,
            ExchangeForPaper::attendance,
            Attendance.SHAPE,
            enters(CARD_HANDED_BACK));
    /** {@link PollService#askTakeOver}. */
    public static final Operation.Changes<AskTakeOver, Poll> ASK_TAKE_OVER =
            R.changes("ask-take-over", AskTakeOver.class, AskTakeOver::poll, Poll.SHAPE);
    /** {@link PollService#takeOver}. */
    public static final Operation.Changes<TakeOverPoll, Poll> TAKE_OVER =
            R.changes("take-over", TakeOverPoll.class, TakeOverPoll::poll, Poll.SHAPE);
    /** {@link PollService#close}. */
    public static final Operation.Changes<ClosePoll, Poll> CLOSE =
            R.changes("close", ClosePoll.class, ClosePoll::poll, Poll.SHAPE, enters(CLOSED));
    /** {@link PollService#announce}. */
    public static final Operation.Changes<AnnouncePoll, Poll> ANNOUNCE =
            R.changes("announce", AnnouncePoll.class, AnnouncePoll::poll, Poll.SHAPE, enters(ANNOUNCED));
    /** {@link PollService#cancel}. */
    public static final Operation.Changes<CancelPoll, Poll> CANCEL =
            R.changes("cancel", CancelPoll.class, CancelPoll::poll, Poll.SHAPE, enters(CANCELLED));
    /** {@link PollService#progress}. */
    public static final Operation.Reports PROGRESS = R.reports("progress");
    /** {@link PollService#missing}. */
    public static final Operation.Reports MISSING = R.reports("missing");
    /** {@link PollService#result}. */
    public static final Operation.ReportsOn<Poll> RESULT = R.reportsOn("result", Poll.SHAPE);
    /** {@link PollService#export}. */
    public static final Operation.ReportsOn<Poll> EXPORT = R.reportsOn("export", Poll.SHAPE);

    /** The room. */
    public static final Room ROOM = R.reasons(PollReasons.ALL)
            .keeps(Poll.SHAPE, Enrolment.SHAPE, Attendance.SHAPE, PollCard.SHAPE, CardLot.SHAPE);

    private PollRoom() {}

    /** The service, which handles its commands at the desk from now on. */
    static PollService served(Desk desk, DefaultPollService service) {
        desk.handle(PREPARE, service::prepare);
        desk.handle(ENROLL, (command, actor) -> service.enroll(List.of(command), actor));
        desk.handle(DRAW_ROLL, service::drawRoll);
        desk.handle(SIGN_IN, (command, actor) -> service.signIn(List.of(command), actor));
        desk.handle(ISSUE_CARDS, service::issueCards);
        desk.handle(VOID_CARDS, service::voidCards);
        desk.handle(START, service::start);
        desk.handle(CAST, service::cast);
        desk.handle(CAST_CARD, service::castCard);
        desk.handle(ASK, service::ask);
        desk.handle(ENTER_PAPERS, service::enterPapers);
        desk.handle(SEAL, service::seal);
        desk.handle(SEAL_WAITING, service::sealAllThatWaits);
        desk.handle(HAND_OVER, service::handOver);
        desk.handle(UNDO_ENROLMENT, service::undoEnrolment);
        desk.handle(UNDO_SIGN_IN, service::undoSignIn);
        desk.handle(EXCHANGE_FOR_PAPER, service::exchangeForPaper);
        desk.handle(ASK_TAKE_OVER, service::askTakeOver);
        desk.handle(TAKE_OVER, service::takeOver);
        desk.handle(CLOSE, service::close);
        desk.handle(ANNOUNCE, service::announce);
        desk.handle(CANCEL, service::cancel);
        desk.whenAnyMerged(new OnOpenRoll());
        return service;
    }
}
