package org.daibiao.oversight;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.statistics.Share;
import org.daibiao.statistics.Shares;
import org.jspecify.annotations.Nullable;

/**
 * Figure (指标): a rate with its numerator, its denominator and the meaning of the denominator. Immutable and thread-safe.
 *
 * @param code the rate's code, for example {@code solved}
 * @param numerator the numerator
 * @param denominator the denominator
 * @param base the code of what the denominator counts, for example {@code replied}
 * @param percent the percentage with one decimal; null if the denominator is zero, which is not 0 %
 */
public record Figure(
        String code,
        long numerator,
        long denominator,
        String base,
        @Nullable BigDecimal percent) {
    static final int DECIMALS = 1;

    /** A single rate, rounded half up. */
    static Figure of(String code, long numerator, long denominator, String base) {
        return of(Shares.rate(code, numerator, denominator, base, DECIMALS));
    }

    /** A share whose name and base are codes. */
    static Figure of(Share share) {
        return new Figure(share.name(), share.numerator(), share.denominator(), share.base(), share.percent());
    }

    /** The rate's name in the language of the locale (Chinese or English). */
    public String name(Locale locale) {
        return Messages.text("oversight.figure." + code, locale, Map.of());
    }

    /** The name of what the denominator counts, in the language of the locale (Chinese or English). */
    public String baseName(Locale locale) {
        return Messages.text("oversight.base." + base, locale, Map.of());
    }

    /** Name, both numbers, percentage and base: 解决采纳率 652/820 = 79.5 %（基数：已答复）. */
    public String text(Locale locale) {
        return Messages.text(
                percent == null ? "oversight.figure.none" : "oversight.figure",
                locale,
                Map.of(
                        "name",
                        name(locale),
                        "numerator",
                        numerator,
                        "denominator",
                        denominator,
                        "percent",
                        percent == null ? "" : percent.toPlainString(),
                        "base",
                        baseName(locale)));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
