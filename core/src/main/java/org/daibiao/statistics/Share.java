package org.daibiao.statistics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Share (占比): a part of a named whole, so that one rate is not mistaken for another. Immutable and thread-safe.
 *
 * @param name the name of the part, for example 解决采纳
 * @param numerator the size of the part
 * @param denominator the size of the whole
 * @param base the name of the whole, for example 已答复
 * @param percent the percentage, with the requested number of decimals; null if the whole is zero, since there is no share of nothing
 */
public record Share(
        String name,
        long numerator,
        long denominator,
        String base,
        @Nullable BigDecimal percent) {
    /** Name, percentage, both numbers and the name of the whole, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        return Messages.text(
                percent == null ? "statistics.share.none" : "statistics.share",
                locale,
                Map.of(
                        "name", name,
                        "percent", percent == null ? "" : percent.toPlainString(),
                        "numerator", numerator,
                        "denominator", denominator,
                        "base", base));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
