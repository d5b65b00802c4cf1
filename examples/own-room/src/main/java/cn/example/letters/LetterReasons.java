package cn.example.letters;

import java.util.List;
import org.daibiao.record.Reason;
import org.daibiao.record.Reasons;

/** The reasons for which the rule of letters refuses (来信的拒绝理由). */
final class LetterReasons {
    private static final Reasons R = Reasons.of("letters");

    static final Reason FUTURE = R.reason("future", "day", "today");
    static final Reason BEFORE_RECEIPT = R.reason("before-receipt", "day", "received");
    static final Reason STATE = R.reason("state", "state", "action", "legal");

    static final List<Reason> ALL = R.all();

    private LetterReasons() {}
}
