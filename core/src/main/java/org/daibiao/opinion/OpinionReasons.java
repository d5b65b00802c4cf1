package org.daibiao.opinion;

import java.util.List;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;

/** Rejection reasons of the opinion room (意见模块的拒绝理由). */
final class OpinionReasons {
    private static final Reasons R = Reasons.of("opinion");

    static final Reason BEFORE = R.reason("before", "day");
    static final Reason DONE_BEFORE = R.reason("done-before", "day");
    static final Reason DUE_UNMOVED = R.reason("due-unmoved", "day");
    static final Reason FED_BACK = R.reason("fed-back");
    static final Reason FUTURE = R.reason("future", "day", "today");
    static final Reason LAST_DAY = R.reason("last-day", "day");
    static final Reason LEVEL_TWICE = R.reason("level-twice");
    static final Reason LIKELY_SAME = R.reason("likely-same", "category", "day");
    static final Reason NO_DEPUTY = R.reason("no-deputy", "day");
    static final Reason NO_ORDER = R.reason("no-order");
    static final Reason NO_REASON = R.reason("no-reason");
    static final Reason NO_RESULT = R.reason("no-result");
    static final Reason NO_RESULT_YET = R.reason("no-result-yet");
    static final Reason NO_SOURCE = R.reason("no-source");
    static final Reason NO_STATION = R.reason("no-station", "day");
    static final Reason NO_SUCH_STEP = R.reason("no-such-step", "state", "action", "legal");
    static final Reason NOT_FED_BACK = R.reason("not-fed-back");
    static final Reason NOT_FROM_BEFORE = R.reason("not-from-before");
    static final Reason NOT_REPORTED = R.reason("not-reported", "category", "day", "audience");
    static final Reason NOT_TAKEN_HERE = R.reason("not-taken-here", "category");
    static final Reason ON_SPOT = R.reason("on-spot");
    static final Reason ORDER_KNOWN = R.reason("order-known");
    static final Reason REPORTED = R.reason("reported");
    static final Reason RESULT_REPORTED = R.reason("result-reported");
    static final Reason ROUND_CLOSED = R.reason("round-closed");
    static final Reason ROUND_NOT_RUNNING = R.reason("round-not-running", "day");
    static final Reason ROUND_OPEN = R.reason("round-open");
    static final Reason ROUND_REPORTED = R.reason("round-reported");
    static final Reason SAME_HAS_MORE = R.reason("same-has-more");
    static final Reason SAME_OTHERS = R.reason("same-others");
    static final Reason SPOT_ANSWER = R.reason("spot-answer");
    static final Reason TAKEN_BACK = R.reason("taken-back");
    static final Reason TOOK_PART = R.reason("took-part");
    static final Reason UNTIL_PAST = R.reason("until-past", "day");
    static final Reason VOTER_ERASED = R.reason("voter-erased");
    static final Reason WHICH_LEVEL = R.reason("which-level");

    static final List<Reason> ALL = R.all();

    private OpinionReasons() {}
}
