package org.daibiao.contact;

import java.util.List;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;

/** Rejection reasons of the contact room (联系模块的拒绝理由). */
final class ContactReasons {
    private static final Reasons R = Reasons.of("contact");

    static final Reason AFTER_END = R.reason("after-end", "day");
    static final Reason ANSWERED = R.reason("answered");
    static final Reason ANSWERED_EARLIER = R.reason("answered-earlier", "day");
    static final Reason BEFORE_BEGIN = R.reason("before-begin", "day");
    static final Reason BEFORE_LINK = R.reason("before-link", "day", "since");
    static final Reason CHANNEL = R.reason("channel", "known");
    static final Reason EARLIER_CONTACT = R.reason("earlier-contact", "day");
    static final Reason FUTURE = R.reason("future", "day", "today");
    static final Reason LATER_CONTACT = R.reason("later-contact", "day");
    static final Reason LIKELY_SAME = R.reason("likely-same", "day", "side");
    static final Reason LINK_ENDED = R.reason("link-ended");
    static final Reason LINK_FUTURE = R.reason("link-future", "day", "today");
    static final Reason LINKED = R.reason("linked");
    static final Reason NO_CHAIR = R.reason("no-chair", "day");
    static final Reason NO_DEPUTY = R.reason("no-deputy", "day");
    static final Reason NO_MEMBER = R.reason("no-member", "day");
    static final Reason NO_STATION = R.reason("no-station", "day");
    static final Reason NOT_ANSWERED = R.reason("not-answered");
    static final Reason NOT_GRASS_ROOTS = R.reason("not-grass-roots", "day");
    static final Reason NOT_LINKED = R.reason("not-linked", "day");
    static final Reason NOT_OF_SIDE = R.reason("not-of-side", "side");
    static final Reason ONE_GUEST = R.reason("one-guest");
    static final Reason SAME_OTHERS = R.reason("same-others");
    static final Reason SELF = R.reason("self");
    static final Reason TAKEN_BACK = R.reason("taken-back");
    static final Reason TOO_MANY_LINKS = R.reason("too-many-links", "most");
    static final Reason TWICE = R.reason("twice");
    static final Reason VOTER_ERASED = R.reason("voter-erased");

    static final List<Reason> ALL = R.all();

    private ContactReasons() {}
}
