package org.daibiao.statistics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Share (占比): a part of a whole that is named, so that nobody takes one rate for another. Immutable and thread-safe.
 *
 * @param name what the part is, for example 解决采纳
 * @param numerator how many
 * @param denominator of how many
 * @param base what the whole is, for example 已答复
 * @param percent the percentage, with as many decimals as were asked for; null when the whole is zero: there is nothing to have a share of
 */
public record Share(
        String name,
        long numerator,
        long denominator,
        String base,
        @Nullable BigDecimal percent) {
    /** Name, percentage, both numbers and the whole's name, in the language of the locale (Chinese or English). */
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
