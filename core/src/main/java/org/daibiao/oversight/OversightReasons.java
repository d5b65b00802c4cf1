package org.daibiao.oversight;

import java.util.List;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;

/** Rejection reasons of the oversight room (督办模块的拒绝理由). */
final class OversightReasons {
    private static final Reasons R = Reasons.of("oversight");

    static final Reason BEFORE_EARLIER_STEP = R.reason("before-earlier-step", "day", "earlier");
    static final Reason FUTURE = R.reason("future", "day", "today");
    static final Reason KEY_ALREADY = R.reason("key-already", "year");
    static final Reason LOOKED_AT = R.reason("looked-at");
    static final Reason NAMES_PROPOSER = R.reason("names-proposer");
    static final Reason NOT_ACCEPTED = R.reason("not-accepted", "state");
    static final Reason NOT_IN_HANDLING = R.reason("not-in-handling", "state");
    static final Reason NOT_IN_LOOK_BACK = R.reason("not-in-look-back", "since");
    static final Reason NOT_REPLIED = R.reason("not-replied", "state");
    static final Reason NO_DELEGATION = R.reason("no-delegation");
    static final Reason PUBLISHED_ALREADY = R.reason("published-already");
    static final Reason PUBLISHED_REASON = R.reason("published-reason");
    static final Reason PUBLISHED_TEXT = R.reason("published-text");
    static final Reason SECRECY = R.reason("secrecy");
    static final Reason TEXT_NOT_PUBLISHED = R.reason("text-not-published");
    static final Reason UNTIL_BEFORE = R.reason("until-before", "day");

    static final List<Reason> ALL = R.all();

    private OversightReasons() {}
}
