package org.daibiao.kernel;

import java.util.List;
import java.util.Map;

/** Rejected (被拒绝): thrown by {@link Outcome#orThrow} when a rule said no; carries all reasons. */
public final class RejectedException extends DaibiaoException {
    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> reasons;

    RejectedException(List<Rejection> reasons) {
        super(
                "kernel.rejected",
                Map.of(
                        "reasons",
                        String.join(
                                "; ", reasons.stream().map(Rejection::toString).toList())));
        this.reasons = reasons;
    }

    /** Every reason, at least one. */
    public List<Rejection> reasons() {
        return reasons;
    }
}
