package org.daibiao.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rejected (被拒绝): thrown by {@link Outcome#orThrow} when a rule rejects; carries all reasons. */
public final class RejectedException extends CallerException {
    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> reasons;

    /** {@code reasons} has at least one element. */
    public RejectedException(List<Rejection> reasons) {
        super(
                "record.rejected",
                Map.of("reasons", reasons.stream().map(Rejection::toString).toList()));
        this.reasons = reasons;
    }

    /** The text of every reason, in the language of the locale (Chinese or English). */
    @Override
    public String text(Locale locale) {
        return Messages.text(
                code(),
                locale,
                Map.of(
                        "reasons",
                        reasons.stream().map(reason -> reason.text(locale)).toList()));
    }

    /** Every reason, at least one. */
    public List<Rejection> reasons() {
        return reasons;
    }
}
