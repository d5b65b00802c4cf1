package org.daibiao.suggestion;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Messages;
import org.daibiao.kernel.Room;
import org.daibiao.suggestion.DueDay.Task;

/** Entry kinds of the suggestion room (建议领域的事项种类). */
public final class SuggestionKinds {
    /** The role of a line that counts for a proposer (提出人). */
    public static final String PROPOSER = "proposer";

    /** A suggestion was begun (起草). */
    public static final Kind DRAFTED = Kind.event("suggestion.drafted");

    /** What was done with a suggestion that has no kind of its own, by step (办理步骤). */
    public static final Kind STEP = Kind.event("suggestion.step.*");

    /** A suggestion was handed in for the first time; for the item, each proposer, and the delegation (提交). */
    public static final Kind SUBMITTED = Kind.event("suggestion.submitted");

    /** It had been talked over with a unit when it was handed in (提出前沟通). */
    public static final Kind PRE_CONSULTED = Kind.event("pre-consulted");

    /** It rested on recorded evidence when it was handed in (有依据). */
    public static final Kind EVIDENCE = Kind.event("suggestion.evidence");

    /** The quality gate is to decide (应审查). */
    public static final Kind GATE_DUE = Kind.dueByCalendar("gate.due");

    /** It passed the quality gate (通过审查). */
    public static final Kind GATE_PASSED = Kind.event("gate.passed");

    /** It was sent back, or not accepted (退回). */
    public static final Kind GATE_RETURNED = Kind.event("gate.returned");

    /** It was not accepted (不予受理). */
    public static final Kind NOT_ACCEPTED = Kind.event("suggestion.not-accepted");

    /** It was handed to a deputy of a higher congress (转上级人大代表). */
    public static final Kind ESCALATED = Kind.event("suggestion.escalated");

    /** It is to be referred (应交办). */
    public static final Kind REFERRAL_DUE = Kind.dueByCalendar("referral.due");

    /** It was referred for the first time (交办). */
    public static final Kind REFERRED = Kind.event("suggestion.referred");

    /** It was referred again (重新交办). */
    public static final Kind RE_REFERRED = Kind.event("suggestion.re-referred");

    /** Another handler is to be found (应重新交办). */
    public static final Kind NEW_HANDLER_DUE = Kind.dueByCalendar("new-handler.due");

    /** It was returned by a wrong handler (退办). */
    public static final Kind RETURNED = Kind.event("suggestion.returned");

    /** The handler is to talk with a proposer (应首次联系). */
    public static final Kind FIRST_CONTACT_DUE = Kind.dueByCalendar("first-contact.due");

    /** Talks before, during and after handling are to have been held (应沟通). */
    public static final Kind COMMUNICATION_DUE = Kind.dueByCalendar("communication.due");

    /** A talk, by phase: proposing, before, during, after (沟通). */
    public static final Kind COMM = Kind.event("comm.*");

    /** A co-handler is to give its opinion (应提会办意见). */
    public static final Kind CO_OPINION_DUE = Kind.dueByCalendar("co-opinion.due");

    /** A co-handler gave its opinion (会办意见). */
    public static final Kind CO_OPINION = Kind.event("co-opinion.given");

    /** It is to be replied to (应答复). */
    public static final Kind REPLY_DUE = Kind.dueByCalendar("reply.due");

    /** It is to be replied to again (应重办答复). */
    public static final Kind REDO_DUE = Kind.dueByCalendar("redo.due");

    /** It was given more time (延期). */
    public static final Kind EXTENDED = Kind.event("suggestion.extended");

    /** It is handled together with another (并案). */
    public static final Kind MERGED = Kind.event("suggestion.merged");

    /** Its handlers have replied for the first time (答复). */
    public static final Kind REPLIED = Kind.event("suggestion.replied");

    /** That was in time (按时答复). */
    public static final Kind REPLIED_IN_TIME = Kind.event("suggestion.replied-in-time");

    /** Its handlers have replied again (再次答复). */
    public static final Kind RE_REPLIED = Kind.event("suggestion.re-replied");

    /** What the reply that counts says, by resolution; taken back when another reply says otherwise (答复类别). */
    public static final Kind RESOLUTION = Kind.event("suggestion.resolution.*");

    /** The reply that counts says: solved or adopted; taken back when another says otherwise (解决采纳). */
    public static final Kind SOLVED = Kind.event("suggestion.solved");

    /** A proposer is to rate the reply; for the item and the proposer (应反馈). */
    public static final Kind RATING_DUE = Kind.dueByCalendar("rating.due");

    /** A proposer is to rate the delivery (应评价落实). */
    public static final Kind DELIVERY_RATING_DUE = Kind.dueByCalendar("delivery-rating.due");

    /** A proposer rated the attitude, by grade (态度评价). */
    public static final Kind RATED_ATTITUDE = Kind.event("rating.attitude.*");

    /** A proposer rated the result, by grade (结果评价). */
    public static final Kind RATED_RESULT = Kind.event("rating.result.*");

    /** The time for ratings ran out (逾期未反馈). */
    public static final Kind FEEDBACK_OVERDUE = Kind.event("feedback.overdue");

    /** A proposer is dissatisfied (提出异议). */
    public static final Kind OBJECTED = Kind.event("suggestion.objected");

    /** An objection was studied, by decision: redo or no-redo (异议研究). */
    public static final Kind REVIEWED = Kind.event("objection.reviewed.*");

    /** Something was promised (作出承诺). */
    public static final Kind PROMISED = Kind.event("promise.made");

    /** A promise is to be kept (承诺到期). */
    public static final Kind PROMISE_DUE = Kind.due("promise.due");

    /** A promise was kept (承诺落实). */
    public static final Kind KEPT = Kind.event("promise.delivered");

    /** A promise goes on in another year (承诺结转). */
    public static final Kind CARRIED_OVER = Kind.event("promise.carried-over");

    /** It was explained why a promise cannot be kept (承诺未落实说明). */
    public static final Kind EXPLAINED = Kind.event("promise.explained");

    /** Everything that was promised is done (落实). */
    public static final Kind DELIVERED = Kind.event("suggestion.delivered");

    /** It is at its end (办结). */
    public static final Kind CLOSED = Kind.event("suggestion.closed");

    /** It was withdrawn (撤回). */
    public static final Kind WITHDRAWN = Kind.event("suggestion.withdrawn");

    /** It was fixed as a key suggestion (重点督办建议). */
    public static final Kind KEY = Kind.event("key.suggestion");

    /** Its handling was supervised, by layer: led, committee, coordinated; also on-site (督办). */
    public static final Kind SUPERVISED = Kind.event("supervised.*");

    /** A look-back was done (回头看). */
    public static final Kind LOOKBACK = Kind.event("lookback.done");

    /** It was looked back on (纳入回头看). */
    public static final Kind LOOKED_BACK = Kind.event("suggestion.looked-back");

    /** Its text is to be published or withheld (内容应公开). */
    public static final Kind TEXT_DUE = Kind.dueByCalendar("publish.text.due");

    /** Its result is to be published or withheld (结果应公开). */
    public static final Kind RESULT_DUE = Kind.dueByCalendar("publish.result.due");

    /** Its text or result was published (公开). */
    public static final Kind PUBLISHED = Kind.event("published.*");

    /** Its text or result is not published, with the reason (不予公开). */
    public static final Kind WITHHELD = Kind.event("withheld.*");

    /** A delegation was guided; for the item and the delegation (指导代表团). */
    public static final Kind GUIDED = Kind.event("delegation.guided");

    /** It was told that something will be due, by task (到期提醒). */
    public static final Kind REMINDED = Kind.event("due.reminded.*");

    /** It was told that something is overdue, by task (逾期升级). */
    public static final Kind OVERDUE = Kind.event("due.escalated.*");

    /** The room, its words, its kinds and its operations. */
    public static final Room ROOM = new Room(
            "suggestion",
            List.of(
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
                    DueDay.SHAPE,
                    Supervision.SHAPE,
                    KeySuggestion.SHAPE,
                    LookBack.SHAPE,
                    LookedAt.SHAPE,
                    Publication.SHAPE,
                    Guidance.SHAPE),
            List.of(
                    DRAFTED,
                    STEP,
                    SUBMITTED,
                    PRE_CONSULTED,
                    EVIDENCE,
                    GATE_DUE,
                    GATE_PASSED,
                    GATE_RETURNED,
                    NOT_ACCEPTED,
                    ESCALATED,
                    REFERRAL_DUE,
                    REFERRED,
                    RE_REFERRED,
                    NEW_HANDLER_DUE,
                    RETURNED,
                    FIRST_CONTACT_DUE,
                    COMMUNICATION_DUE,
                    COMM,
                    CO_OPINION_DUE,
                    CO_OPINION,
                    REPLY_DUE,
                    REDO_DUE,
                    EXTENDED,
                    MERGED,
                    REPLIED,
                    REPLIED_IN_TIME,
                    RE_REPLIED,
                    RESOLUTION,
                    SOLVED,
                    RATING_DUE,
                    DELIVERY_RATING_DUE,
                    RATED_ATTITUDE,
                    RATED_RESULT,
                    FEEDBACK_OVERDUE,
                    OBJECTED,
                    REVIEWED,
                    PROMISED,
                    PROMISE_DUE,
                    KEPT,
                    CARRIED_OVER,
                    EXPLAINED,
                    DELIVERED,
                    CLOSED,
                    WITHDRAWN,
                    KEY,
                    SUPERVISED,
                    LOOKBACK,
                    LOOKED_BACK,
                    TEXT_DUE,
                    RESULT_DUE,
                    PUBLISHED,
                    WITHHELD,
                    GUIDED,
                    REMINDED,
                    OVERDUE),
            Stream.of(
                            DefaultSuggestionService.OPERATIONS,
                            DefaultHandlingService.OPERATIONS,
                            DefaultSupervisionService.OPERATIONS,
                            DefaultDeadlineService.OPERATIONS)
                    .flatMap(List::stream)
                    .toList());

    private SuggestionKinds() {}

    /** The code of a family for one of its members. */
    static String of(Kind family, Enum<?> member) {
        return family.code().substring(0, family.code().length() - 1) + Messages.code(member);
    }

    /** The code of what is owed by a task. */
    static String due(Task task) {
        return switch (task) {
            case GATE -> GATE_DUE.code();
            case REFERRAL -> REFERRAL_DUE.code();
            case RETURN -> throw new IllegalArgumentException("a return is a right, nobody owes it");
            case NEW_HANDLER -> NEW_HANDLER_DUE.code();
            case FIRST_CONTACT -> FIRST_CONTACT_DUE.code();
            case CO_OPINION -> CO_OPINION_DUE.code();
            case REPLY -> REPLY_DUE.code();
            case REDO -> REDO_DUE.code();
            case FEEDBACK -> RATING_DUE.code();
            case PROMISE -> PROMISE_DUE.code();
            case DELIVERY_RATING -> DELIVERY_RATING_DUE.code();
            case TEXT_PUBLICATION -> TEXT_DUE.code();
            case RESULT_PUBLICATION -> RESULT_DUE.code();
        };
    }
}
