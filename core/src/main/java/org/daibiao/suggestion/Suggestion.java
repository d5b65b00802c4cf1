package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.congress.Session;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Group;
import org.daibiao.opinion.Opinion;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Deputy's suggestion, criticism or opinion (代表建议), from draft to delivered result. Clauses 11–13; Deputies Law art. 51.
 *
 * @param id the id
 * @param leader the lead deputy (领衔代表); null if a delegation raises it
 * @param delegation the delegation to which it belongs (11.d), or null
 * @param session the session of the congress in which it was raised; null between sessions
 * @param opinion the people's opinion that it is made from, or null
 * @param secrecy whether the proposers must stay unknown to the handlers and the public
 * @param title its title, at most 200 characters
 * @param text its text, at most 4000 characters
 * @param proposedHandler the unit that the deputy proposes as handler, at most 100 characters, or null
 * @param draftedOn the day of the draft
 * @param state its state
 * @param submittedOn the day on which it was last handed in, or null
 * @param fileNumber its number, at most 40 characters; null until accepted
 * @param profile the rule profile under which it was referred, at most 64 characters; null until then
 * @param referredOn the day of its first referral, or null
 * @param units the units that handle it now, the lead first, at most 6 of at most 100 characters
 * @param mergedInto the suggestion with which it is handled, or null
 * @param resolution the resolution of its latest reply, or null
 * @param reason why it was sent back, not accepted, withdrawn, handed on, closed undone, or is the same as another, at most 500 characters; otherwise null
 * @param endedOn the day of its end, or null
 * @param inadmissible why it was not accepted, or null
 * @param disposal what happened to it when it was not accepted, or null
 * @param sameAs the suggestion that this one records a second time, which counts instead of it; null if it is not known to be the same as another
 */
public record Suggestion(
        Id<Suggestion> id,
        @Nullable Id<Deputy> leader,
        @Nullable Id<Group> delegation,
        @Nullable Id<Session> session,
        @Nullable Id<Opinion> opinion,
        Secrecy secrecy,
        @Size(max = 200) String title,
        @Size(max = 4000) String text,
        @Nullable @Size(max = 100) String proposedHandler,
        LocalDate draftedOn,
        State state,
        @Nullable LocalDate submittedOn,
        @Nullable @Size(max = 40) String fileNumber,
        @Nullable @Size(max = 64) String profile,
        @Nullable LocalDate referredOn,
        @Repeated(6) List<@Size(max = 100) String> units,
        @Nullable Id<Suggestion> mergedInto,
        @Nullable Resolution resolution,
        @Nullable @Size(max = 500) String reason,
        @Nullable LocalDate endedOn,
        @Nullable Inadmissible inadmissible,
        @Nullable Disposal disposal,
        @Nullable Id<Suggestion> sameAs) {
    /** State of a suggestion (建议办理状态). */
    public enum State {
        /** Being drafted; its proposers confirm it (起草). */
        DRAFT,
        /** Before the quality gate (已提交). */
        SUBMITTED,
        /** Numbered, waiting for its referral (已受理). */
        ACCEPTED,
        /** Not referred: returned, treated as a letter, or kept for reference (不予受理). */
        NOT_ACCEPTED,
        /** Beyond the powers of the area: handed to a deputy of a higher congress (转上级人大代表提出). */
        ESCALATED,
        /** Referred, waiting for its distribution (已交办). */
        REFERRED,
        /** Assigned to its handlers, none of whom has signed for it yet (已分办). */
        DISTRIBUTED,
        /** Signed for; handling has not begun (承办单位已签收). */
        WITH_HANDLERS,
        /** A handler says that it is not its responsibility (申请退办). */
        RETURN_REQUESTED,
        /** Taken away from the wrong handler, to be referred again (已退回). */
        RETURNED,
        /** Its handlers have talked with a proposer and handle it (办理中). */
        IN_PROGRESS,
        /** Handled together with another of the same content, with its own reply and ratings (已并案). */
        MERGED,
        /** Replied to, waiting for the proposers' ratings (已答复). */
        REPLIED,
        /** A proposer has not rated in time (逾期未反馈). */
        FEEDBACK_OVERDUE,
        /** A proposer is dissatisfied; the organ decides whether it is handled again (异议研究). */
        OBJECTION_REVIEW,
        /** Handled again (重新办理). */
        REHANDLING,
        /** Its promises are being tracked (跟踪落实). */
        TRACKING,
        /** Its promises are kept (已落实). */
        DELIVERED,
        /** Its promises cannot be kept, as explained (未能落实). */
        NOT_DELIVERED,
        /** Its promises go on in another year (结转下年). */
        CARRIED_OVER,
        /** Closed, except that ratings may still be in time, which the notice for the year will show (暂办结). */
        CLOSED_FOR_NOW,
        /** Withdrawn by all its proposers (已撤回). */
        WITHDRAWN,
        /** Closed (办结). */
        CLOSED,
        /** Entered a second time: another one counts (已撤销). */
        TAKEN_BACK
    }

    /** Step of a suggestion (建议办理步骤). */
    public enum Step {
        /** Its draft is changed (修改). */
        AMEND,
        /** A proposer confirms the text as their own (联名确认). */
        CONFIRM,
        /** Handed in (提交). */
        SUBMIT,
        /** Sent back by the quality gate for improvement (退回修改). */
        SEND_BACK,
        /** Passed by the quality gate and numbered (受理编号). */
        ACCEPT,
        /** Not accepted (不予受理). */
        DECLINE,
        /** Handed to a deputy of a higher congress (转上级人大代表). */
        ESCALATE,
        /** Referred (交办). */
        REFER,
        /** Assigned to handlers (分办). */
        DISTRIBUTE,
        /** Signed for by a handler (签收). */
        RECEIVE,
        /** A handler requests its return (申请退办). */
        REQUEST_RETURN,
        /** The return is granted (同意退办). */
        GRANT_RETURN,
        /** The return is refused (不同意退办). */
        REFUSE_RETURN,
        /** Told a unit that had begun that it must go on (继续办理). */
        RESUME,
        /** A handler talks with a proposer (沟通). */
        TALK,
        /** A co-handler gives its opinion to the lead (会办意见). */
        CO_OPINION,
        /** The time for the reply is extended, once (延期). */
        EXTEND,
        /** Handled together with another (并案). */
        MERGE,
        /** Handled separately again (解除并案). */
        SEPARATE,
        /** One of several handlers replies (部分答复). */
        REPLY_PART,
        /** The only or last handler replies (答复). */
        REPLY,
        /** A proposer rates; others have yet to rate, or nothing follows yet (评价). */
        RATE,
        /** The time for ratings is over (反馈逾期). */
        LAPSE,
        /** A proposer is dissatisfied (提出异议). */
        OBJECT,
        /** It will be handled again (决定重办). */
        REDO,
        /** Its promises are tracked from now on (转入跟踪). */
        TRACK,
        /** Nothing remains to be done (办结). */
        SETTLE,
        /** Nothing remains to be done, unless a rating turns out to be in time (暂办结). */
        SETTLE_FOR_NOW,
        /** The ratings are not late after all, according to a corrected notice (恢复待反馈). */
        AWAIT_RATINGS,
        /** One of several promises is settled (部分落实). */
        KEEP_PART,
        /** The last promise is kept (落实). */
        DELIVER,
        /** A promise cannot be kept, as explained (未能落实). */
        NOT_DELIVER,
        /** A promise goes on in another year (结转). */
        CARRY_OVER,
        /** Its status is explained in writing at the change of term (届末说明). */
        EXPLAIN,
        /** Withdrawn by its proposers (撤回). */
        WITHDRAW,
        /** Taken back as entered a second time (撤销重复登记). */
        TAKE_BACK
    }

    /** How it is stored. */
    public static final Shape<Suggestion> SHAPE = Shape.of("suggestion", Suggestion.class)
            .titled((suggestion, locale) -> suggestion.title())
            .at(Suggestion::fileNumber);

    /** The lead deputy. */
    public static final Field<Suggestion, Id<Deputy>> LEADER = SHAPE.field("leader");

    /** The delegation. */
    public static final Field<Suggestion, Id<Group>> DELEGATION = SHAPE.field("delegation");

    /** The opinion that it is made from. */
    public static final Field<Suggestion, Id<Opinion>> OPINION = SHAPE.field("opinion");

    /** The day of the draft. */
    public static final Field<Suggestion, LocalDate> DRAFTED_ON = SHAPE.field("draftedOn");

    /** Its state. */
    public static final Field<Suggestion, State> STATE = SHAPE.field("state");

    /** Its number. */
    public static final Field<Suggestion, String> FILE_NUMBER = SHAPE.field("fileNumber");

    /** Its profile. */
    public static final Field<Suggestion, String> PROFILE = SHAPE.field("profile");

    /** The day of its first referral. */
    public static final Field<Suggestion, LocalDate> REFERRED_ON = SHAPE.field("referredOn");

    /** The units that handle it. */
    public static final Field<Suggestion, String> UNITS = SHAPE.field("units");

    /** The suggestion with which it is handled. */
    public static final Field<Suggestion, Id<Suggestion>> MERGED_INTO = SHAPE.field("mergedInto");

    /** The resolution of its latest reply. */
    public static final Field<Suggestion, Resolution> RESOLUTION = SHAPE.field("resolution");

    /** The suggestion that this one records a second time. */
    public static final Field<Suggestion, Id<Suggestion>> SAME_AS = SHAPE.field("sameAs");

    static final Field<Suggestion, Id<Session>> SESSION = SHAPE.field("session");
    static final Field<Suggestion, Secrecy> SECRECY = SHAPE.field("secrecy");
    static final Field<Suggestion, String> TITLE = SHAPE.field("title");
    static final Field<Suggestion, String> TEXT = SHAPE.field("text");
    static final Field<Suggestion, String> PROPOSED_HANDLER = SHAPE.field("proposedHandler");
    static final Field<Suggestion, LocalDate> SUBMITTED_ON = SHAPE.field("submittedOn");
    static final Field<Suggestion, String> REASON = SHAPE.field("reason");
    static final Field<Suggestion, LocalDate> ENDED_ON = SHAPE.field("endedOn");
    static final Field<Suggestion, Inadmissible> INADMISSIBLE = SHAPE.field("inadmissible");
    static final Field<Suggestion, Disposal> DISPOSAL = SHAPE.field("disposal");

    public Suggestion {
        units = List.copyOf(units);
    }

    /** The same in another state; further values can be set on the edit. */
    Edit<Suggestion> to(State next) {
        return Edit.of(this).set(STATE, next);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
