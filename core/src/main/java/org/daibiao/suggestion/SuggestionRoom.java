package org.daibiao.suggestion;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.desk.Operation.saves;
import static org.daibiao.desk.Operation.takesBack;
import static org.daibiao.suggestion.SuggestionKinds.CARRIED_OVER;
import static org.daibiao.suggestion.SuggestionKinds.CLOSED;
import static org.daibiao.suggestion.SuggestionKinds.COMM;
import static org.daibiao.suggestion.SuggestionKinds.COMMUNICATION_DUE;
import static org.daibiao.suggestion.SuggestionKinds.CO_OPINION;
import static org.daibiao.suggestion.SuggestionKinds.CO_OPINION_DUE;
import static org.daibiao.suggestion.SuggestionKinds.DELIVERED;
import static org.daibiao.suggestion.SuggestionKinds.DELIVERY_RATING_DUE;
import static org.daibiao.suggestion.SuggestionKinds.DRAFTED;
import static org.daibiao.suggestion.SuggestionKinds.ESCALATED;
import static org.daibiao.suggestion.SuggestionKinds.EVIDENCE;
import static org.daibiao.suggestion.SuggestionKinds.EXPLAINED;
import static org.daibiao.suggestion.SuggestionKinds.EXTENDED;
import static org.daibiao.suggestion.SuggestionKinds.FEEDBACK_OVERDUE;
import static org.daibiao.suggestion.SuggestionKinds.FIRST_CONTACT_DUE;
import static org.daibiao.suggestion.SuggestionKinds.GATE_DUE;
import static org.daibiao.suggestion.SuggestionKinds.GATE_PASSED;
import static org.daibiao.suggestion.SuggestionKinds.GATE_RETURNED;
import static org.daibiao.suggestion.SuggestionKinds.KEPT;
import static org.daibiao.suggestion.SuggestionKinds.MERGED;
import static org.daibiao.suggestion.SuggestionKinds.NEW_HANDLER_DUE;
import static org.daibiao.suggestion.SuggestionKinds.NOT_ACCEPTED;
import static org.daibiao.suggestion.SuggestionKinds.OBJECTED;
import static org.daibiao.suggestion.SuggestionKinds.OVERDUE;
import static org.daibiao.suggestion.SuggestionKinds.PRE_CONSULTED;
import static org.daibiao.suggestion.SuggestionKinds.PROMISED;
import static org.daibiao.suggestion.SuggestionKinds.PROMISE_DUE;
import static org.daibiao.suggestion.SuggestionKinds.R;
import static org.daibiao.suggestion.SuggestionKinds.RATED_ATTITUDE;
import static org.daibiao.suggestion.SuggestionKinds.RATED_RESULT;
import static org.daibiao.suggestion.SuggestionKinds.RATING_DUE;
import static org.daibiao.suggestion.SuggestionKinds.REDO_DUE;
import static org.daibiao.suggestion.SuggestionKinds.REFERRAL_DUE;
import static org.daibiao.suggestion.SuggestionKinds.REFERRED;
import static org.daibiao.suggestion.SuggestionKinds.REMINDED;
import static org.daibiao.suggestion.SuggestionKinds.REPLIED;
import static org.daibiao.suggestion.SuggestionKinds.REPLIED_IN_TIME;
import static org.daibiao.suggestion.SuggestionKinds.REPLY_DUE;
import static org.daibiao.suggestion.SuggestionKinds.RESOLUTION;
import static org.daibiao.suggestion.SuggestionKinds.RESULT_DUE;
import static org.daibiao.suggestion.SuggestionKinds.RETURNED;
import static org.daibiao.suggestion.SuggestionKinds.REVIEWED;
import static org.daibiao.suggestion.SuggestionKinds.RE_REFERRED;
import static org.daibiao.suggestion.SuggestionKinds.RE_REPLIED;
import static org.daibiao.suggestion.SuggestionKinds.SOLVED;
import static org.daibiao.suggestion.SuggestionKinds.STEP;
import static org.daibiao.suggestion.SuggestionKinds.SUBMITTED;
import static org.daibiao.suggestion.SuggestionKinds.TEXT_DUE;
import static org.daibiao.suggestion.SuggestionKinds.WITHDRAWN;

import org.daibiao.correction.CorrectionRoom;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.opinion.Handling;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.OpinionRoom;

/** Suggestion room (建议模块): its entry kinds, operations and records. */
public final class SuggestionRoom {
    /** {@link SuggestionService#draft}. */
    public static final Operation.Creates<DraftSuggestion, Suggestion> DRAFT = R.creates(
            "draft",
            DraftSuggestion.class,
            Suggestion.SHAPE,
            enters(OpinionRoom.DUE, OpinionRoom.ROUND_DUE, OpinionRoom.STEP, DRAFTED),
            saves(Opinion.SHAPE, Handling.SHAPE, Evidence.SHAPE, Proposer.SHAPE),
            takesBack());

    public static final Operation.Needs<DraftSuggestion, Opinion> DRAFT_FROM =
            R.needs("draft-from", DraftSuggestion.class, Opinion.SHAPE);
    /** {@link SuggestionService#sameSuggestion}. */
    public static final Operation.Changes<SameSuggestion, Suggestion> SAME = R.changes(
            "same",
            SameSuggestion.class,
            SameSuggestion::suggestion,
            Suggestion.SHAPE,
            saves(Assignment.SHAPE, DueDay.SHAPE, Suggestion.SHAPE),
            takesBack());
    /** {@link SuggestionService#likelySameSuggestions}. */
    public static final Operation.Reports LIKELY_SAME = R.reports("likely-same");
    /** {@link SuggestionService#amend}. */
    public static final Operation.Changes<AmendSuggestion, Suggestion> AMEND = R.changes(
            "amend",
            AmendSuggestion.class,
            AmendSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(STEP),
            saves(Proposer.SHAPE));
    /** {@link SuggestionService#join}. */
    public static final Operation.Changes<JoinSuggestion, Suggestion> JOIN = R.changes(
            "join",
            JoinSuggestion.class,
            JoinSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(STEP),
            saves(Proposer.SHAPE));
    /** {@link SuggestionService#leave}. */
    public static final Operation.Changes<LeaveSuggestion, Suggestion> LEAVE = R.changes(
            "leave",
            LeaveSuggestion.class,
            LeaveSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(STEP),
            saves(Proposer.SHAPE));
    /** {@link SuggestionService#confirm}. */
    public static final Operation.Changes<ConfirmSuggestion, Suggestion> CONFIRM = R.changes(
            "confirm",
            ConfirmSuggestion.class,
            ConfirmSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(STEP),
            saves(Proposer.SHAPE));
    /** {@link SuggestionService#addEvidence}. */
    public static final Operation.Changes<AddEvidence, Suggestion> ADD_EVIDENCE = R.changes(
            "add-evidence", AddEvidence.class, AddEvidence::suggestion, Suggestion.SHAPE, saves(Evidence.SHAPE));
    /** {@link SuggestionService#consult}. */
    public static final Operation.Changes<ConsultUnit, Suggestion> CONSULT = R.changes(
            "consult",
            ConsultUnit.class,
            ConsultUnit::suggestion,
            Suggestion.SHAPE,
            enters(COMM),
            saves(Communication.SHAPE));
    /** {@link SuggestionService#submit}. */
    public static final Operation.Changes<SubmitSuggestion, Suggestion> SUBMIT = R.changes(
            "submit",
            SubmitSuggestion.class,
            SubmitSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(GATE_DUE, PRE_CONSULTED, EVIDENCE, STEP, SUBMITTED),
            saves(DueDay.SHAPE));
    /** {@link SuggestionService#sendBack}. */
    public static final Operation.Changes<SendBack, Suggestion> SEND_BACK = R.changes(
            "send-back",
            SendBack.class,
            SendBack::suggestion,
            Suggestion.SHAPE,
            enters(GATE_RETURNED),
            saves(DueDay.SHAPE));
    /** {@link SuggestionService#accept}. */
    public static final Operation.Changes<AcceptSuggestion, Suggestion> ACCEPT = R.changes(
            "accept",
            AcceptSuggestion.class,
            AcceptSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(GATE_PASSED, TEXT_DUE, REFERRAL_DUE),
            saves(DueDay.SHAPE));
    /** {@link SuggestionService#decline}. */
    public static final Operation.Changes<DeclineSuggestion, Suggestion> DECLINE = R.changes(
            "decline",
            DeclineSuggestion.class,
            DeclineSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(GATE_RETURNED, NOT_ACCEPTED),
            saves(DueDay.SHAPE));
    /** {@link SuggestionService#escalate}. */
    public static final Operation.Changes<EscalateSuggestion, Suggestion> ESCALATE = R.changes(
            "escalate",
            EscalateSuggestion.class,
            EscalateSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(ESCALATED),
            saves(DueDay.SHAPE, Assignment.SHAPE),
            takesBack());
    /** {@link SuggestionService#agreeToWithdraw}. */
    public static final Operation.Changes<AgreeToWithdraw, Suggestion> AGREE_TO_WITHDRAW = R.changes(
            "agree-to-withdraw",
            AgreeToWithdraw.class,
            AgreeToWithdraw::suggestion,
            Suggestion.SHAPE,
            enters(STEP),
            saves(Proposer.SHAPE));
    /** {@link SuggestionService#withdraw}. */
    public static final Operation.Changes<WithdrawSuggestion, Suggestion> WITHDRAW = R.changes(
            "withdraw",
            WithdrawSuggestion.class,
            WithdrawSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(WITHDRAWN),
            saves(Assignment.SHAPE, DueDay.SHAPE),
            takesBack());
    /** {@link SuggestionService#joined}. */
    public static final Operation.Reports JOINED = R.reports("joined");
    /** {@link HandlingService#refer}. */
    public static final Operation.Changes<ReferSuggestion, Suggestion> REFER = R.changes(
            "refer",
            ReferSuggestion.class,
            ReferSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(COMMUNICATION_DUE, FIRST_CONTACT_DUE, REPLY_DUE, RE_REFERRED, REFERRED),
            saves(DueDay.SHAPE, HandlingRound.SHAPE),
            takesBack());
    /** {@link HandlingService#distribute}. */
    public static final Operation.Changes<DistributeSuggestion, Suggestion> DISTRIBUTE = R.changes(
            "distribute",
            DistributeSuggestion.class,
            DistributeSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(STEP),
            saves(Assignment.SHAPE, Suggestion.SHAPE));
    /** {@link HandlingService#receive}. */
    public static final Operation.Changes<ReceiveSuggestion, Suggestion> RECEIVE = R.changes(
            "receive",
            ReceiveSuggestion.class,
            ReceiveSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(CO_OPINION_DUE, STEP),
            saves(Assignment.SHAPE, DueDay.SHAPE));
    /** {@link HandlingService#requestReturn}. */
    public static final Operation.Changes<RequestReturn, Suggestion> REQUEST_RETURN = R.changes(
            "request-return",
            RequestReturn.class,
            RequestReturn::suggestion,
            Suggestion.SHAPE,
            enters(STEP),
            saves(DueDay.SHAPE, ReturnRequest.SHAPE));
    /** {@link HandlingService#decideReturn}. */
    public static final Operation.Changes<DecideReturn, Suggestion> DECIDE_RETURN = R.changes(
            "decide-return",
            DecideReturn.class,
            DecideReturn::suggestion,
            Suggestion.SHAPE,
            enters(NEW_HANDLER_DUE, RETURNED, STEP),
            saves(Assignment.SHAPE, DueDay.SHAPE, ReturnRequest.SHAPE, Suggestion.SHAPE),
            takesBack());
    /** {@link HandlingService#talk}. */
    public static final Operation.Changes<RecordTalk, Suggestion> TALK = R.changes(
            "talk",
            RecordTalk.class,
            RecordTalk::suggestion,
            Suggestion.SHAPE,
            enters(COMM),
            saves(Communication.SHAPE, DueDay.SHAPE));
    /** {@link HandlingService#giveCoOpinion}. */
    public static final Operation.Changes<GiveCoOpinion, Suggestion> GIVE_CO_OPINION = R.changes(
            "give-co-opinion",
            GiveCoOpinion.class,
            GiveCoOpinion::suggestion,
            Suggestion.SHAPE,
            enters(CO_OPINION),
            saves(Assignment.SHAPE, DueDay.SHAPE));
    /** {@link HandlingService#extend}. */
    public static final Operation.Changes<ExtendReply, Suggestion> EXTEND = R.changes(
            "extend",
            ExtendReply.class,
            ExtendReply::suggestion,
            Suggestion.SHAPE,
            enters(COMMUNICATION_DUE, REPLY_DUE, EXTENDED),
            saves(DueDay.SHAPE, HandlingRound.SHAPE),
            takesBack());
    /** {@link HandlingService#merge}. */
    public static final Operation.Changes<MergeSuggestion, Suggestion> MERGE = R.changes(
            "merge",
            MergeSuggestion.class,
            MergeSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(MERGED),
            saves(Assignment.SHAPE, DueDay.SHAPE),
            takesBack());
    /** {@link HandlingService#separate}. */
    public static final Operation.Changes<SeparateSuggestion, Suggestion> SEPARATE = R.changes(
            "separate", SeparateSuggestion.class, SeparateSuggestion::suggestion, Suggestion.SHAPE, enters(STEP));
    /** {@link HandlingService#reply}. */
    public static final Operation.Changes<RecordReply, Suggestion> REPLY = R.changes(
            "reply",
            RecordReply.class,
            RecordReply::suggestion,
            Suggestion.SHAPE,
            enters(
                    COMMUNICATION_DUE,
                    PROMISE_DUE,
                    PROMISED,
                    RESULT_DUE,
                    RATING_DUE,
                    RE_REPLIED,
                    REPLIED,
                    REPLIED_IN_TIME,
                    RESOLUTION,
                    SOLVED,
                    STEP),
            saves(DueDay.SHAPE, Promise.SHAPE, Reply.SHAPE, HandlingRound.SHAPE),
            takesBack());
    /** {@link HandlingService#rate}. */
    public static final Operation.Changes<RateReply, Suggestion> RATE = R.changes(
            "rate",
            RateReply.class,
            RateReply::suggestion,
            Suggestion.SHAPE,
            enters(RATED_ATTITUDE, RATED_RESULT, CLOSED, OBJECTED, STEP),
            saves(DueDay.SHAPE, Rating.SHAPE, HandlingRound.SHAPE),
            takesBack());
    /** {@link HandlingService#lapse}. */
    public static final Operation.Changes<LapseFeedback, Suggestion> LAPSE = R.changes(
            "lapse", LapseFeedback.class, LapseFeedback::suggestion, Suggestion.SHAPE, enters(FEEDBACK_OVERDUE));
    /** {@link HandlingService#review}. */
    public static final Operation.Changes<ReviewObjection, Suggestion> REVIEW = R.changes(
            "review",
            ReviewObjection.class,
            ReviewObjection::suggestion,
            Suggestion.SHAPE,
            enters(COMMUNICATION_DUE, REVIEWED, REDO_DUE, CLOSED, STEP),
            saves(DueDay.SHAPE, Review.SHAPE, HandlingRound.SHAPE),
            takesBack());
    /** {@link HandlingService#settlePromise}. */
    public static final Operation.Changes<SettlePromise, Suggestion> SETTLE_PROMISE = R.changes(
            "settle-promise",
            SettlePromise.class,
            SettlePromise::suggestion,
            Suggestion.SHAPE,
            enters(DELIVERY_RATING_DUE, CARRIED_OVER, KEPT, PROMISE_DUE, EXPLAINED, PROMISED, DELIVERED, STEP),
            saves(DueDay.SHAPE, Promise.SHAPE));
    /** {@link HandlingService#trackAgain}. */
    public static final Operation.Changes<TrackAgain, Suggestion> TRACK_AGAIN =
            R.changes("track-again", TrackAgain.class, TrackAgain::suggestion, Suggestion.SHAPE, enters(STEP));
    /** {@link HandlingService#explainAtTerm}. */
    public static final Operation.Changes<ExplainAtTerm, Suggestion> EXPLAIN_AT_TERM = R.changes(
            "explain-at-term",
            ExplainAtTerm.class,
            ExplainAtTerm::suggestion,
            Suggestion.SHAPE,
            enters(STEP),
            saves(Promise.SHAPE));
    /** {@link HandlingService#goOnUnrated}. */
    public static final Operation.Changes<GoOnUnrated, Suggestion> GO_ON_UNRATED = R.changes(
            "go-on-unrated",
            GoOnUnrated.class,
            GoOnUnrated::suggestion,
            Suggestion.SHAPE,
            enters(CLOSED, STEP),
            saves(DueDay.SHAPE, HandlingRound.SHAPE),
            takesBack());
    /** {@link HandlingService#close}. */
    public static final Operation.Changes<CloseSuggestion, Suggestion> CLOSE = R.changes(
            "close",
            CloseSuggestion.class,
            CloseSuggestion::suggestion,
            Suggestion.SHAPE,
            enters(CLOSED, STEP),
            saves(DueDay.SHAPE),
            takesBack());
    /** {@link HandlingService#takeBack}. */
    public static final Operation.Changes<TakeBackStep, Suggestion> TAKE_BACK = R.changes(
            "take-back",
            TakeBackStep.class,
            TakeBackStep::suggestion,
            Suggestion.SHAPE,
            enters(
                    COMMUNICATION_DUE,
                    CO_OPINION_DUE,
                    DELIVERY_RATING_DUE,
                    FIRST_CONTACT_DUE,
                    PROMISE_DUE,
                    RATING_DUE,
                    REPLY_DUE,
                    RESOLUTION,
                    SOLVED),
            saves(
                    Assignment.SHAPE,
                    Communication.SHAPE,
                    DueDay.SHAPE,
                    HandlingRound.SHAPE,
                    Promise.SHAPE,
                    Rating.SHAPE,
                    Reply.SHAPE,
                    ReturnRequest.SHAPE,
                    Suggestion.SHAPE),
            CorrectionRoom.KEEPS,
            takesBack());
    /** Issued by the jobs of {@link DeadlineService}. */
    public static final Operation.Changes<RemindDue, DueDay> REMIND =
            R.changes("remind", RemindDue.class, RemindDue::due, DueDay.SHAPE, enters(REMINDED));
    /** Issued by the jobs of {@link DeadlineService}. */
    public static final Operation.Changes<EscalateDue, DueDay> ESCALATE_DUE = R.changes(
            "escalate-due",
            EscalateDue.class,
            EscalateDue::due,
            DueDay.SHAPE,
            enters(OVERDUE, FEEDBACK_OVERDUE, CLOSED),
            saves(Suggestion.SHAPE));
    /** Issued by the jobs of {@link DeadlineService}. */
    public static final Operation.Changes<RecomputeDue, DueDay> RECOMPUTE = R.changes(
            "recompute",
            RecomputeDue.class,
            RecomputeDue::due,
            DueDay.SHAPE,
            enters(
                    CLOSED,
                    REPLY_DUE,
                    CO_OPINION_DUE,
                    COMMUNICATION_DUE,
                    FIRST_CONTACT_DUE,
                    GATE_DUE,
                    NEW_HANDLER_DUE,
                    RESULT_DUE,
                    TEXT_DUE,
                    RATING_DUE,
                    DELIVERY_RATING_DUE,
                    REDO_DUE,
                    REFERRAL_DUE,
                    REPLIED_IN_TIME),
            saves(HandlingRound.SHAPE, Suggestion.SHAPE),
            takesBack());
    /** What is due; read by the jobs and lists of {@link DeadlineService}. */
    public static final Operation.Reports LIST_DUE = R.reports("due");

    /** The room. */
    public static final Room ROOM = R.reasons(SuggestionReasons.ALL)
            .keeps(
                    Suggestion.SHAPE,
                    Proposer.SHAPE,
                    Evidence.SHAPE,
                    Communication.SHAPE,
                    HandlingRound.SHAPE,
                    Assignment.SHAPE,
                    ReturnRequest.SHAPE,
                    Reply.SHAPE,
                    Promise.SHAPE,
                    Rating.SHAPE,
                    Review.SHAPE,
                    DueDay.SHAPE);

    private SuggestionRoom() {}

    /** Registers the service's commands at the desk and returns the service. */
    static DeadlineService served(Desk desk, DefaultDeadlineService service) {
        desk.handle(REMIND, (command, actor) -> service.remind(command.due(), actor));
        desk.handle(ESCALATE_DUE, (command, actor) -> service.escalate(command.due(), actor));
        desk.handle(RECOMPUTE, (command, actor) -> service.recompute(command.due(), actor));
        return service;
    }

    /** Registers the service's commands at the desk and returns the service. */
    static HandlingService served(Desk desk, DefaultHandlingService service) {
        desk.handle(REFER, service::refer);
        desk.handle(DISTRIBUTE, service::distribute);
        desk.handle(RECEIVE, service::receive);
        desk.handle(REQUEST_RETURN, service::requestReturn);
        desk.handle(DECIDE_RETURN, service::decideReturn);
        desk.handle(TALK, service::talk);
        desk.handle(GIVE_CO_OPINION, service::giveCoOpinion);
        desk.handle(EXTEND, service::extend);
        desk.handle(MERGE, service::merge);
        desk.handle(SEPARATE, service::separate);
        desk.handle(REPLY, service::reply);
        desk.handle(RATE, service::rate);
        desk.handle(LAPSE, service::lapse);
        desk.handle(REVIEW, service::review);
        desk.handle(SETTLE_PROMISE, service::settlePromise);
        desk.handle(TRACK_AGAIN, service::trackAgain);
        desk.handle(EXPLAIN_AT_TERM, service::explainAtTerm);
        desk.handle(GO_ON_UNRATED, service::goOnUnrated);
        desk.handle(CLOSE, service::close);
        desk.handle(TAKE_BACK, service::takeBack);
        return service;
    }

    /** Registers the service's commands at the desk and returns the service. */
    static SuggestionService served(Desk desk, DefaultSuggestionService service) {
        desk.whenMerged(Deputy.SHAPE, new JoinedProposers());
        desk.handle(DRAFT, service::draft);
        desk.handle(AMEND, service::amend);
        desk.handle(JOIN, service::join);
        desk.handle(LEAVE, service::leave);
        desk.handle(CONFIRM, service::confirm);
        desk.handle(ADD_EVIDENCE, service::addEvidence);
        desk.handle(CONSULT, service::consult);
        desk.handle(SUBMIT, service::submit);
        desk.handle(SEND_BACK, service::sendBack);
        desk.handle(ACCEPT, service::accept);
        desk.handle(DECLINE, service::decline);
        desk.handle(ESCALATE, service::escalate);
        desk.handle(AGREE_TO_WITHDRAW, service::agreeToWithdraw);
        desk.handle(WITHDRAW, service::withdraw);
        desk.handle(SAME, service::sameSuggestion);
        return service;
    }
}
