package org.daibiao.suggestion;

import static org.daibiao.journal.Kind.in;
import static org.daibiao.journal.Line.GROUP;
import static org.daibiao.journal.Line.ITEM;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.Step;

/** Entry kinds of the suggestion room (建议模块的事项种类). */
public final class SuggestionKinds {
    static final Room.Of R = Room.named("suggestion");

    /** The role of a line that counts for a proposer (提出人). */
    public static final String PROPOSER = "proposer";

    /** A suggestion was drafted (起草). */
    public static final Kind DRAFTED = R.event("suggestion.drafted", in(ITEM, Suggestion.SHAPE));

    /** A step that has no kind of its own, by step (办理步骤). */
    public static final Kind STEP = R.event("suggestion.step.*", Suggestion.Step.class, in(ITEM, Suggestion.SHAPE));

    /** A suggestion was handed in for the first time; for the item, each proposer and the delegation (提交). */
    public static final Kind SUBMITTED = R.event(
            "suggestion.submitted", in(ITEM, Suggestion.SHAPE), in(GROUP, Group.SHAPE), in("proposer", Deputy.SHAPE));

    /** A talk with a unit had been held when it was handed in (提出前沟通). */
    public static final Kind PRE_CONSULTED = R.event("pre-consulted", in(ITEM, Suggestion.SHAPE));

    /** It had recorded evidence when it was handed in (有依据). */
    public static final Kind EVIDENCE = R.event("suggestion.evidence", in(ITEM, Suggestion.SHAPE));

    /** The decision of the quality gate is due (应审查). */
    public static final Kind GATE_DUE = R.dueByCalendar("gate.due", in(ITEM, Suggestion.SHAPE));

    /** It passed the quality gate (通过审查). */
    public static final Kind GATE_PASSED = R.event("gate.passed", in(ITEM, Suggestion.SHAPE));

    /** It was sent back or not accepted (退回). */
    public static final Kind GATE_RETURNED = R.event("gate.returned", in(ITEM, Suggestion.SHAPE));

    /** It was not accepted (不予受理). */
    public static final Kind NOT_ACCEPTED = R.event("suggestion.not-accepted", in(ITEM, Suggestion.SHAPE));

    /** It was handed to a deputy of a higher congress (转上级人大代表). */
    public static final Kind ESCALATED = R.event("suggestion.escalated", in(ITEM, Suggestion.SHAPE));

    /** The referral is due (应交办). */
    public static final Kind REFERRAL_DUE = R.dueByCalendar("referral.due", in(ITEM, Suggestion.SHAPE));

    /** It was referred for the first time (交办). */
    public static final Kind REFERRED = R.event("suggestion.referred", in(ITEM, Suggestion.SHAPE));

    /** It was referred again (重新交办). */
    public static final Kind RE_REFERRED = R.event("suggestion.re-referred", in(ITEM, Suggestion.SHAPE));

    /** Another handler is due (应重新交办). */
    public static final Kind NEW_HANDLER_DUE = R.dueByCalendar("new-handler.due", in(ITEM, Suggestion.SHAPE));

    /** It was returned by a wrong handler (退办). */
    public static final Kind RETURNED = R.event("suggestion.returned", in(ITEM, Suggestion.SHAPE));

    /** The handler's first talk with a proposer is due (应首次联系). */
    public static final Kind FIRST_CONTACT_DUE = R.dueByCalendar("first-contact.due", in(ITEM, Suggestion.SHAPE));

    /** Talks before, during and after handling are due (应沟通). */
    public static final Kind COMMUNICATION_DUE = R.dueByCalendar("communication.due", in(ITEM, Suggestion.SHAPE));

    /** A talk, by phase: proposing, before, during, after (沟通). */
    public static final Kind COMM = R.event("comm.*", Communication.Phase.class, in(ITEM, Suggestion.SHAPE));

    /** A co-handler's opinion is due (应提会办意见). */
    public static final Kind CO_OPINION_DUE = R.dueByCalendar("co-opinion.due", in(ITEM, Assignment.SHAPE));

    /** A co-handler gave its opinion (会办意见). */
    public static final Kind CO_OPINION = R.event("co-opinion.given", in(ITEM, Assignment.SHAPE));

    /** The reply is due (应答复). */
    public static final Kind REPLY_DUE = R.dueByCalendar("reply.due", in(ITEM, Suggestion.SHAPE));

    /** The reply after a second handling is due (应重办答复). */
    public static final Kind REDO_DUE = R.dueByCalendar("redo.due", in(ITEM, Suggestion.SHAPE));

    /** The time for the reply was extended (延期). */
    public static final Kind EXTENDED = R.event("suggestion.extended", in(ITEM, Suggestion.SHAPE));

    /** It is handled together with another (并案). */
    public static final Kind MERGED = R.event("suggestion.merged", in(ITEM, Suggestion.SHAPE));

    /** Its handlers have replied for the first time (答复). */
    public static final Kind REPLIED = R.event("suggestion.replied", in(ITEM, Suggestion.SHAPE));

    /** The first reply was in time (按时答复). */
    public static final Kind REPLIED_IN_TIME = R.event("suggestion.replied-in-time", in(ITEM, Suggestion.SHAPE));

    /** Its handlers have replied again (再次答复). */
    public static final Kind RE_REPLIED = R.event("suggestion.re-replied", in(ITEM, Suggestion.SHAPE));

    /** The resolution of the reply that counts, by resolution; taken back if another reply changes it (答复类别). */
    public static final Kind RESOLUTION =
            R.event("suggestion.resolution.*", Resolution.class, in(ITEM, Suggestion.SHAPE));

    /** The reply that counts says solved or adopted; taken back if another reply changes that (解决采纳). */
    public static final Kind SOLVED = R.event("suggestion.solved", in(ITEM, Suggestion.SHAPE));

    /** A proposer's rating of the reply is due; for the item and the proposer (应反馈). */
    public static final Kind RATING_DUE = R.dueByCalendar("rating.due", in("proposer", Deputy.SHAPE));

    /** A proposer's rating of the delivery is due (应评价落实). */
    public static final Kind DELIVERY_RATING_DUE = R.dueByCalendar("delivery-rating.due", in("proposer", Deputy.SHAPE));

    /** A proposer rated the attitude, by grade (态度评价). */
    public static final Kind RATED_ATTITUDE =
            R.event("rating.attitude.*", Rating.Grade.class, in(ITEM, Suggestion.SHAPE), in("proposer", Deputy.SHAPE));

    /** A proposer rated the result, by grade (结果评价). */
    public static final Kind RATED_RESULT =
            R.event("rating.result.*", Rating.Grade.class, in(ITEM, Suggestion.SHAPE), in("proposer", Deputy.SHAPE));

    /** The time for ratings ran out (逾期未反馈). */
    public static final Kind FEEDBACK_OVERDUE = R.event("feedback.overdue", in(ITEM, Suggestion.SHAPE));

    /** A proposer is dissatisfied (提出异议). */
    public static final Kind OBJECTED = R.event("suggestion.objected", in(ITEM, Suggestion.SHAPE));

    /** An objection was reviewed, by decision: redo or no-redo (异议研究). */
    public static final Kind REVIEWED =
            R.event("objection.reviewed.*", Review.Answer.class, in(ITEM, Suggestion.SHAPE));

    /** A promise was made (作出承诺). */
    public static final Kind PROMISED = R.event("promise.made", in(ITEM, Promise.SHAPE));

    /** A promise is due (承诺到期). */
    public static final Kind PROMISE_DUE = R.due("promise.due", in(ITEM, Promise.SHAPE));

    /** A promise was kept (承诺落实). */
    public static final Kind KEPT = R.event("promise.delivered", in(ITEM, Promise.SHAPE));

    /** A promise goes on in another year (承诺结转). */
    public static final Kind CARRIED_OVER = R.event("promise.carried-over", in(ITEM, Promise.SHAPE));

    /** It was explained why a promise cannot be kept (承诺未落实说明). */
    public static final Kind EXPLAINED = R.event("promise.explained", in(ITEM, Promise.SHAPE));

    /** All promises are kept (落实). */
    public static final Kind DELIVERED = R.event("suggestion.delivered", in(ITEM, Suggestion.SHAPE));

    /** It was closed (办结). */
    public static final Kind CLOSED = R.event("suggestion.closed", in(ITEM, Suggestion.SHAPE));

    /** It was withdrawn (撤回). */
    public static final Kind WITHDRAWN = R.event("suggestion.withdrawn", in(ITEM, Suggestion.SHAPE));

    /** Its text is due to be published or withheld (内容应公开). */
    public static final Kind TEXT_DUE = R.dueByCalendar("publish.text.due", in(ITEM, Suggestion.SHAPE));

    /** Its result is due to be published or withheld (结果应公开). */
    public static final Kind RESULT_DUE = R.dueByCalendar("publish.result.due", in(ITEM, Suggestion.SHAPE));

    /** A reminder that something will be due, by task (到期提醒). */
    public static final Kind REMINDED = R.event("due.reminded.*", Task.class, in(ITEM, Suggestion.SHAPE));

    /** A report that something is overdue, by task (逾期升级). */
    public static final Kind OVERDUE = R.event("due.escalated.*", Task.class, in(ITEM, Suggestion.SHAPE));

    /** Steps that a later step must not precede. Talks and ratings of several people may be recorded in any order. */
    static final List<Kind> IN_ORDER = List.of(
            STEP,
            GATE_PASSED,
            REFERRED,
            RE_REFERRED,
            RETURNED,
            EXTENDED,
            MERGED,
            REPLIED,
            RE_REPLIED,
            FEEDBACK_OVERDUE,
            OBJECTED,
            REVIEWED,
            DELIVERED);

    /** What is entered about a suggestion before a unit has done anything for it. */
    private static final List<Kind> BEFORE_HANDLING = List.of(
            DRAFTED,
            SUBMITTED,
            PRE_CONSULTED,
            EVIDENCE,
            GATE_DUE,
            GATE_PASSED,
            GATE_RETURNED,
            REFERRAL_DUE,
            REFERRED,
            FIRST_CONTACT_DUE,
            COMMUNICATION_DUE,
            CO_OPINION_DUE,
            REPLY_DUE,
            TEXT_DUE,
            REMINDED,
            OVERDUE);

    private static final List<String> STEPS_BEFORE_HANDLING = Stream.concat(
                    Stream.of(COMM.member(Communication.Phase.PROPOSING)),
                    Stream.of(Step.AMEND, Step.CONFIRM, Step.SUBMIT, Step.DISTRIBUTE, Step.RECEIVE, Step.WITHDRAW)
                            .map(STEP::member))
            .toList();

    private SuggestionKinds() {}

    /** Whether an entry of this kind says of a suggestion nothing that a unit has done for it. */
    static boolean isBeforeHandling(String kind) {
        return STEPS_BEFORE_HANDLING.contains(kind)
                || BEFORE_HANDLING.stream().anyMatch(one -> Kind.within(kind, one.code()));
    }

    /** The code of the kind that a task owes. */
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
