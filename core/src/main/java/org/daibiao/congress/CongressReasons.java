package org.daibiao.congress;

import java.util.List;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;

/** Rejection reasons of the congress room (人大模块的拒绝理由). */
final class CongressReasons {
    private static final Reasons R = Reasons.of("congress");

    static final Reason DOCUMENT_AFTER_MARK = R.reason("document-after-mark", "day");
    static final Reason DOCUMENT_MARKED = R.reason("document-marked");
    static final Reason DOCUMENT_ORDER = R.reason("document-order", "day");
    static final Reason FUTURE = R.reason("future", "day", "today");
    static final Reason NO_TERM = R.reason("no-term", "day");
    static final Reason ORGAN_KNOWN = R.reason("organ-known");
    static final Reason OTHER = R.reason("other", "code");
    static final Reason SESSION_KNOWN = R.reason("session-known", "ordinal");
    static final Reason SESSION_ORDER = R.reason("session-order", "day");
    static final Reason TERM_AFTER_NEXT = R.reason("term-after-next", "day");
    static final Reason TERM_ORDER = R.reason("term-order", "day");
    static final Reason TERM_ORDINAL = R.reason("term-ordinal", "expected");
    static final Reason TERM_USED = R.reason("term-used", "kind", "day");

    static final List<Reason> ALL = R.all();

    private CongressReasons() {}
}
