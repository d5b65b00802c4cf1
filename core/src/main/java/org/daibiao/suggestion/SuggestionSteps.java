package org.daibiao.suggestion;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.record.Lifecycle;
import org.daibiao.record.Lifecycle.Transition;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;

/** Table of steps (建议办理流程): every step of a suggestion, from draft to end. A diagram is in docs/suggestion.md. */
final class SuggestionSteps {
    /** From draft to handlers. */
    private static final List<Transition<State, Step>> TO_HANDLERS = List.of(
            row(State.DRAFT, Step.AMEND, State.DRAFT),
            row(State.DRAFT, Step.CONFIRM, State.DRAFT),
            row(State.DRAFT, Step.SUBMIT, State.SUBMITTED),
            row(State.DRAFT, Step.WITHDRAW, State.WITHDRAWN),
            row(State.DRAFT, Step.TAKE_BACK, State.TAKEN_BACK),
            row(State.SUBMITTED, Step.SEND_BACK, State.DRAFT),
            row(State.SUBMITTED, Step.ACCEPT, State.ACCEPTED),
            row(State.SUBMITTED, Step.DECLINE, State.NOT_ACCEPTED),
            row(State.SUBMITTED, Step.ESCALATE, State.ESCALATED),
            row(State.SUBMITTED, Step.WITHDRAW, State.WITHDRAWN),
            row(State.SUBMITTED, Step.TAKE_BACK, State.TAKEN_BACK),
            row(State.ACCEPTED, Step.REFER, State.REFERRED),
            row(State.ACCEPTED, Step.ESCALATE, State.ESCALATED),
            row(State.ACCEPTED, Step.WITHDRAW, State.WITHDRAWN),
            row(State.ACCEPTED, Step.TAKE_BACK, State.TAKEN_BACK),
            row(State.REFERRED, Step.DISTRIBUTE, State.DISTRIBUTED),
            row(State.REFERRED, Step.MERGE, State.MERGED),
            row(State.REFERRED, Step.WITHDRAW, State.WITHDRAWN),
            row(State.REFERRED, Step.TAKE_BACK, State.TAKEN_BACK),
            row(State.DISTRIBUTED, Step.RECEIVE, State.WITH_HANDLERS),
            row(State.DISTRIBUTED, Step.MERGE, State.MERGED),
            row(State.DISTRIBUTED, Step.WITHDRAW, State.WITHDRAWN),
            row(State.DISTRIBUTED, Step.TAKE_BACK, State.TAKEN_BACK),
            row(State.WITH_HANDLERS, Step.RECEIVE, State.WITH_HANDLERS),
            row(State.WITH_HANDLERS, Step.REQUEST_RETURN, State.RETURN_REQUESTED),
            row(State.WITH_HANDLERS, Step.CO_OPINION, State.WITH_HANDLERS),
            row(State.WITH_HANDLERS, Step.TALK, State.IN_PROGRESS),
            row(State.WITH_HANDLERS, Step.EXTEND, State.WITH_HANDLERS),
            row(State.WITH_HANDLERS, Step.MERGE, State.MERGED),
            row(State.WITH_HANDLERS, Step.WITHDRAW, State.WITHDRAWN),
            row(State.WITH_HANDLERS, Step.TAKE_BACK, State.TAKEN_BACK),
            row(State.RETURN_REQUESTED, Step.RECEIVE, State.RETURN_REQUESTED),
            row(State.RETURN_REQUESTED, Step.GRANT_RETURN, State.RETURNED),
            row(State.RETURN_REQUESTED, Step.REFUSE_RETURN, State.WITH_HANDLERS),
            row(State.RETURN_REQUESTED, Step.RESUME, State.IN_PROGRESS),
            row(State.RETURN_REQUESTED, Step.WITHDRAW, State.WITHDRAWN),
            row(State.RETURNED, Step.REFER, State.REFERRED),
            row(State.RETURNED, Step.ESCALATE, State.ESCALATED),
            row(State.RETURNED, Step.WITHDRAW, State.WITHDRAWN));

    /** From handling to reply. */
    private static final List<Transition<State, Step>> HANDLING = List.of(
            row(State.IN_PROGRESS, Step.RECEIVE, State.IN_PROGRESS),
            row(State.IN_PROGRESS, Step.REQUEST_RETURN, State.RETURN_REQUESTED),
            row(State.IN_PROGRESS, Step.TALK, State.IN_PROGRESS),
            row(State.IN_PROGRESS, Step.CO_OPINION, State.IN_PROGRESS),
            row(State.IN_PROGRESS, Step.EXTEND, State.IN_PROGRESS),
            row(State.IN_PROGRESS, Step.REPLY_PART, State.IN_PROGRESS),
            row(State.IN_PROGRESS, Step.REPLY, State.REPLIED),
            row(State.IN_PROGRESS, Step.MERGE, State.MERGED),
            row(State.IN_PROGRESS, Step.WITHDRAW, State.WITHDRAWN),
            row(State.MERGED, Step.TALK, State.MERGED),
            row(State.MERGED, Step.EXTEND, State.MERGED),
            row(State.MERGED, Step.REPLY_PART, State.MERGED),
            row(State.MERGED, Step.REPLY, State.REPLIED),
            row(State.MERGED, Step.SEPARATE, State.REFERRED),
            row(State.MERGED, Step.WITHDRAW, State.WITHDRAWN),
            row(State.REHANDLING, Step.TALK, State.REHANDLING),
            row(State.REHANDLING, Step.CO_OPINION, State.REHANDLING),
            row(State.REHANDLING, Step.REPLY_PART, State.REHANDLING),
            row(State.REHANDLING, Step.REPLY, State.REPLIED));

    /** From reply to delivered result. */
    private static final List<Transition<State, Step>> TO_THE_END = List.of(
            row(State.REPLIED, Step.TALK, State.REPLIED),
            row(State.REPLIED, Step.RATE, State.REPLIED),
            row(State.REPLIED, Step.LAPSE, State.FEEDBACK_OVERDUE),
            row(State.REPLIED, Step.OBJECT, State.OBJECTION_REVIEW),
            row(State.REPLIED, Step.TRACK, State.TRACKING),
            row(State.REPLIED, Step.SETTLE, State.CLOSED),
            row(State.REPLIED, Step.SETTLE_FOR_NOW, State.CLOSED_FOR_NOW),
            row(State.FEEDBACK_OVERDUE, Step.TALK, State.FEEDBACK_OVERDUE),
            row(State.FEEDBACK_OVERDUE, Step.RATE, State.FEEDBACK_OVERDUE),
            row(State.FEEDBACK_OVERDUE, Step.OBJECT, State.OBJECTION_REVIEW),
            row(State.FEEDBACK_OVERDUE, Step.TRACK, State.TRACKING),
            row(State.FEEDBACK_OVERDUE, Step.SETTLE, State.CLOSED),
            row(State.FEEDBACK_OVERDUE, Step.SETTLE_FOR_NOW, State.CLOSED_FOR_NOW),
            row(State.FEEDBACK_OVERDUE, Step.AWAIT_RATINGS, State.REPLIED),
            row(State.OBJECTION_REVIEW, Step.TALK, State.OBJECTION_REVIEW),
            row(State.OBJECTION_REVIEW, Step.RATE, State.OBJECTION_REVIEW),
            row(State.OBJECTION_REVIEW, Step.REDO, State.REHANDLING),
            row(State.OBJECTION_REVIEW, Step.TRACK, State.TRACKING),
            row(State.OBJECTION_REVIEW, Step.SETTLE, State.CLOSED),
            row(State.TRACKING, Step.TALK, State.TRACKING),
            row(State.TRACKING, Step.RATE, State.TRACKING),
            row(State.TRACKING, Step.OBJECT, State.OBJECTION_REVIEW),
            row(State.TRACKING, Step.KEEP_PART, State.TRACKING),
            row(State.TRACKING, Step.EXPLAIN, State.TRACKING),
            row(State.TRACKING, Step.DELIVER, State.DELIVERED),
            row(State.TRACKING, Step.NOT_DELIVER, State.NOT_DELIVERED),
            row(State.TRACKING, Step.CARRY_OVER, State.CARRIED_OVER),
            row(State.CARRIED_OVER, Step.EXPLAIN, State.CARRIED_OVER),
            row(State.CARRIED_OVER, Step.TRACK, State.TRACKING),
            row(State.CARRIED_OVER, Step.KEEP_PART, State.TRACKING),
            row(State.CARRIED_OVER, Step.DELIVER, State.DELIVERED),
            row(State.CARRIED_OVER, Step.NOT_DELIVER, State.NOT_DELIVERED),
            row(State.CARRIED_OVER, Step.CARRY_OVER, State.CARRIED_OVER),
            row(State.CARRIED_OVER, Step.RATE, State.CARRIED_OVER),
            row(State.CARRIED_OVER, Step.OBJECT, State.OBJECTION_REVIEW),
            row(State.DELIVERED, Step.RATE, State.DELIVERED),
            row(State.DELIVERED, Step.OBJECT, State.OBJECTION_REVIEW),
            row(State.DELIVERED, Step.SETTLE, State.CLOSED),
            row(State.DELIVERED, Step.SETTLE_FOR_NOW, State.CLOSED_FOR_NOW),
            row(State.NOT_DELIVERED, Step.RATE, State.NOT_DELIVERED),
            row(State.NOT_DELIVERED, Step.OBJECT, State.OBJECTION_REVIEW),
            row(State.NOT_DELIVERED, Step.SETTLE, State.CLOSED),
            row(State.NOT_DELIVERED, Step.SETTLE_FOR_NOW, State.CLOSED_FOR_NOW),
            row(State.CLOSED_FOR_NOW, Step.RATE, State.CLOSED_FOR_NOW),
            row(State.CLOSED_FOR_NOW, Step.OBJECT, State.OBJECTION_REVIEW),
            row(State.CLOSED_FOR_NOW, Step.SETTLE, State.CLOSED));

    /** The table. A step that it does not contain is rejected. */
    static final Lifecycle<State, Step> ALL = Lifecycle.of(
            SuggestionReasons.NO_SUCH_STEP,
            State.DRAFT,
            Stream.of(TO_HANDLERS, HANDLING, TO_THE_END).flatMap(List::stream).toList());

    private SuggestionSteps() {}

    private static Transition<State, Step> row(State from, Step step, State to) {
        return new Transition<>(from, step, to);
    }
}
