package org.daibiao.suggestion;

import java.util.List;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;

/** Rejection reasons of the suggestion room (建议模块的拒绝理由). */
final class SuggestionReasons {
    private static final Reasons R = Reasons.of("suggestion");

    static final Reason BEFORE_EARLIER_STEP = R.reason("before-earlier-step", "day", "earlier");
    static final Reason BUILT_ON = R.reason("built-on", "kind", "day");
    static final Reason BY_DELEGATION = R.reason("by-delegation");
    static final Reason CATEGORY_UNKNOWN = R.reason("category-unknown", "categories");
    static final Reason CONTENT_MISSING = R.reason("content-missing");
    static final Reason DUE_UNMOVED = R.reason("due-unmoved", "day");
    static final Reason EXPLANATION_MISSING = R.reason("explanation-missing");
    static final Reason EXTENDED_ALREADY = R.reason("extended-already");
    static final Reason EXTENSION_TOO_LATE = R.reason("extension-too-late", "last");
    static final Reason FEEDBACK_PROVISIONAL = R.reason("feedback-provisional");
    static final Reason CLOSED_PROVISIONALLY = R.reason("closed-provisionally");
    static final Reason FEEDBACK_STILL_OPEN = R.reason("feedback-still-open");
    static final Reason FUTURE = R.reason("future", "day", "today");
    static final Reason GONE_ON = R.reason("gone-on");
    static final Reason HANDLING_FORM = R.reason("handling-form", "forms", "profile");
    static final Reason LIKELY_SAME = R.reason("likely-same", "title", "day");
    static final Reason MERGE_TARGET = R.reason("merge-target");
    static final Reason MERGE_TOO_LATE = R.reason("merge-too-late");
    static final Reason MERGED_RATING = R.reason("merged-rating", "title");
    static final Reason MERGED_INTO_IT = R.reason("merged-into-it", "count");
    static final Reason NEW_DUE_DAY = R.reason("new-due-day");
    static final Reason NO_CO_HANDLER = R.reason("no-co-handler");
    static final Reason NO_DELEGATION = R.reason("no-delegation");
    static final Reason NO_EXTENSION = R.reason("no-extension", "profile");
    static final Reason NO_HANDLER = R.reason("no-handler");
    static final Reason NO_HANDLER_PROPOSED = R.reason("no-handler-proposed");
    static final Reason NO_LEAD = R.reason("no-lead");
    static final Reason NO_OPEN_PROMISE = R.reason("no-open-promise");
    static final Reason NO_PROPOSER = R.reason("no-proposer");
    static final Reason NO_SEAT = R.reason("no-seat", "count", "deputies", "day");
    static final Reason NO_SESSION = R.reason("no-session");
    static final Reason NO_STEP = R.reason("no-step");
    static final Reason NO_SUCH_STEP = R.reason("no-such-step", "state", "action", "legal");
    static final Reason NO_TALK = R.reason("no-talk");
    static final Reason NO_UNIT = R.reason("no-unit");
    static final Reason NOT_IN_STATE = R.reason("not-in-state", "state", "states");
    static final Reason NOT_JOINT = R.reason("not-joint");
    static final Reason NOT_PROPOSER = R.reason("not-proposer");
    static final Reason NOT_RECEIVED = R.reason("not-received");
    static final Reason NOT_THE_LEAD = R.reason("not-the-lead");
    static final Reason NOT_TRACED = R.reason("not-traced");
    static final Reason NOTHING_DUE = R.reason("nothing-due", "today");
    static final Reason NUMBER_TAKEN = R.reason("number-taken");
    static final Reason PAST_GATE = R.reason("past-gate", "state");
    static final Reason PROMISE_DAY = R.reason("promise-day", "day");
    static final Reason PROMISE_MISSING = R.reason("promise-missing", "category");
    static final Reason PROMISE_OF_ANOTHER = R.reason("promise-of-another");
    static final Reason PROMISE_OUTCOME = R.reason("promise-outcome");
    static final Reason PROPOSER_TWICE = R.reason("proposer-twice");
    static final Reason QUALITY = R.reason("quality", "quality");
    static final Reason RATED_ALREADY = R.reason("rated-already");
    static final Reason REASON_MISSING = R.reason("reason-missing", "category");
    static final Reason REASONS_MISSING = R.reason("reasons-missing");
    static final Reason RECEIVED_ALREADY = R.reason("received-already");
    static final Reason RETURN_REFUSED = R.reason("return-refused");
    static final Reason RETURN_TOO_LATE = R.reason("return-too-late", "last", "day");
    static final Reason SAME_HAS_MORE = R.reason("same-has-more");
    static final Reason SAME_OTHERS = R.reason("same-others");
    static final Reason TAKEN_BACK = R.reason("taken-back");
    static final Reason TOO_MANY_UNITS = R.reason("too-many-units", "count", "most");
    static final Reason UNCONFIRMED = R.reason("unconfirmed", "count", "deputies");
    static final Reason UNIT_REPLIED = R.reason("unit-replied");
    static final Reason UNIT_TWICE = R.reason("unit-twice");
    static final Reason WITHDRAWAL_NOT_AGREED = R.reason("withdrawal-not-agreed", "count", "deputies");
    static final Reason WITHDRAWAL_TOO_LATE = R.reason("withdrawal-too-late");

    static final List<Reason> ALL = R.all();

    private SuggestionReasons() {}
}
