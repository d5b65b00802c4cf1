package org.daibiao.plan;

import java.util.Set;
import java.util.TreeSet;
import org.daibiao.journal.Count;
import org.daibiao.record.LogSafe;

/**
 * Rate check (比率): a part of a whole; both count entries.
 *
 * @param zh the text in Chinese
 * @param en the text in English
 * @param part the numerator
 * @param whole the denominator
 * @param target what the rate is compared with
 * @param percent the target in per cent, for {@link Target#VALUE}; else 0
 */
public record RateCheck(String zh, String en, Count part, Count whole, Target target, int percent) implements Check {
    /** What a rate is compared with. */
    public enum Target {
        /** Nothing: the rate is only reported. */
        NONE,
        /** A number of the plan, in per cent. */
        VALUE,
        /** The same rate in the previous period. */
        LAST_YEAR
    }

    @Override
    public Set<String> kinds() {
        var kinds = new TreeSet<>(part.kinds());
        kinds.addAll(whole.kinds());
        return kinds;
    }

    @Override
    public CheckReport report(CheckContext asking) {
        return new RateInquiry(this, asking).report();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
