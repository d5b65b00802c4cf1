package org.daibiao.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rejected (被拒绝): thrown by {@link Outcome#orThrow} when a rule rejects; carries all reasons. */
public final class RejectedException extends CallerException {
    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> reasons;

    /** {@code reasons} has at least one element. */
    public RejectedException(List<Rejection> reasons) {
        super(
                "record.rejected",
                Map.of("reasons", reasons.stream().map(Rejection::code).toList()));
        this.reasons = reasons;
    }

    /**
     * The text of every reason, in the language of the locale (Chinese or English); for a list of commands, each after its place ({@code
     * [3].day}).
     */
    @Override
    public String text(Locale locale) {
        return Messages.text(
                code(),
                locale,
                Map.of(
                        "reasons",
                        reasons.stream().map(reason -> text(reason, locale)).toList()));
    }

    private static String text(Rejection reason, Locale locale) {
        String place = reason.path().startsWith("[") ? LogSafe.of(reason.path()) + " " : "";
        return place + reason.text(locale);
    }

    /** The code, and every reason once, with its own code, its place, its texts and its remedy. */
    @Override
    public String getMessage() {
        return code() + ": " + reasons.stream().map(Rejection::toString).collect(Collectors.joining("; "));
    }

    /** Every reason, at least one. */
    public List<Rejection> reasons() {
        return reasons;
    }
}
