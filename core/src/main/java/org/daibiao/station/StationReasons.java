package org.daibiao.station;

import java.util.List;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;

/** Rejection reasons of the station room (站点模块的拒绝理由). */
final class StationReasons {
    private static final Reasons R = Reasons.of("station");

    static final Reason AFTER_END = R.reason("after-end", "day");
    static final Reason ASPECT = R.reason("aspect", "known");
    static final Reason BEFORE_BEGIN = R.reason("before-begin", "day");
    static final Reason BLANK = R.reason("blank");
    static final Reason CLOSED = R.reason("closed");
    static final Reason FUTURE = R.reason("future", "day", "today");
    static final Reason KIND_KEPT = R.reason("kind-kept", "given", "stands");
    static final Reason KNOWN = R.reason("known");
    static final Reason LATER_POST = R.reason("later-post", "day");
    static final Reason LEADER_IS_NO_STAFF = R.reason("leader-is-no-staff");
    static final Reason LIKELY_SAME = R.reason("likely-same", "kind", "day");
    static final Reason LINKED = R.reason("linked");
    static final Reason NO_DEPUTY = R.reason("no-deputy", "day");
    static final Reason NO_LEADER = R.reason("no-leader", "day");
    static final Reason NOT_OPEN = R.reason("not-open", "day");
    static final Reason NOTHING_SET = R.reason("nothing-set");
    static final Reason OCCASION = R.reason("occasion", "known");
    static final Reason POST_ENDED = R.reason("post-ended");
    static final Reason TAKEN_BACK = R.reason("taken-back");
    static final Reason TWICE = R.reason("twice");
    static final Reason USED_BEFORE = R.reason("used-before", "day");
    static final Reason USED_LATER = R.reason("used-later", "day");

    static final List<Reason> ALL = R.all();

    private StationReasons() {}
}
