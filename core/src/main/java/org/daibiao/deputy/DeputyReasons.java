package org.daibiao.deputy;

import java.util.List;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;

/** Rejection reasons of the deputy room (代表模块的拒绝理由). */
final class DeputyReasons {
    private static final Reasons R = Reasons.of("deputy");

    static final Reason AFTER_END = R.reason("after-end", "day");
    static final Reason BEFORE_BEGIN = R.reason("before-begin", "day");
    static final Reason ENDED = R.reason("ended");
    static final Reason FUTURE = R.reason("future", "day", "today");
    static final Reason GROUP_HELD = R.reason("group-held");
    static final Reason GROUP_JOINED = R.reason("group-joined", "day");
    static final Reason GROUP_KNOWN = R.reason("group-known");
    static final Reason GROUPS_FULL = R.reason("groups-full", "most");
    static final Reason IN_GROUP = R.reason("in-group");
    static final Reason LATER_HOLDING = R.reason("later-holding", "day");
    static final Reason LIKELY_SAME = R.reason("likely-same", "name", "unit");
    static final Reason MERGED_LINES = R.reason("merged-lines", "most");
    static final Reason MERGED_SELF = R.reason("merged-self", "table");
    static final Reason MERGED_TWICE = R.reason("merged-twice", "table");
    static final Reason NO_PHONE = R.reason("no-phone");
    static final Reason NO_SEAT = R.reason("no-seat", "day");
    static final Reason NOT_A_SEAT = R.reason("not-a-seat");
    static final Reason NOT_AN_OFFICE = R.reason("not-an-office");
    static final Reason NOT_ENDED = R.reason("not-ended");
    static final Reason NOT_SUSPENDED = R.reason("not-suspended");
    static final Reason OUTSIDE_TERM = R.reason("outside-term", "day", "first");
    static final Reason SEAT_ENDED = R.reason("seat-ended", "day");
    static final Reason SEAT_DAY = R.reason("seat-day", "day", "wanted");
    static final Reason SEATED = R.reason("seated");
    static final Reason SECRECY_ASKED = R.reason("secrecy-asked");
    static final Reason SUSPENDED = R.reason("suspended");
    static final Reason TERM_RUNS = R.reason("term-runs", "day");
    static final Reason USED_BEFORE = R.reason("used-before", "day");
    static final Reason VOTER_ERASED = R.reason("voter-erased");
    static final Reason VOTER_HELD = R.reason("voter-held", "table");

    static final List<Reason> ALL = R.all();

    private DeputyReasons() {}
}
