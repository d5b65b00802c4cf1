package org.daibiao.plan;

import java.util.Set;
import java.util.TreeSet;
import org.daibiao.calendar.Period;
import org.daibiao.journal.Count;
import org.daibiao.journal.Window;
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

    private record Figures(long part, long whole) {
        /** Of days that no journal knows. */
        static final Figures NONE = new Figures(0, 0);

        /** With a whole of zero there is no rate, and nothing to compare. */
        boolean areNone() {
            return part > 0 && whole == 0;
        }
    }

    @Override
    public Set<String> kinds() {
        var kinds = new TreeSet<>(part.kinds());
        kinds.addAll(whole.kinds());
        return kinds;
    }

    @Override
    public CheckReport report(CheckContext asking) {
        if (!asking.recordsAny(part.kinds()) || !asking.recordsAny(whole.kinds())) {
            return CheckReport.of(Status.NOT_RECORDED, 0, 0, null);
        }
        Figures now = figures(asking, asking.period());
        return CheckReport.of(standing(asking, now), now.part, now.whole, null);
    }

    private Status standing(CheckContext asking, Figures now) {
        Figures aim = target == Target.LAST_YEAR
                ? asking.period()
                        .previous()
                        .map(before -> figures(asking, before))
                        .orElse(Figures.NONE)
                : new Figures(percent, 100);
        if (target == Target.NONE || now.areNone() || aim.areNone()) {
            return Status.REPORTED;
        } else if (now.part * aim.whole >= aim.part * now.whole) {
            return Status.MET;
        }
        return asking.over(asking.period().to()) ? Status.MISSED : Status.OPEN;
    }

    private Figures figures(CheckContext asking, Period period) {
        Window window = period.window();
        return new Figures(sum(asking, part, window), sum(asking, whole, window));
    }

    private static long sum(CheckContext asking, Count count, Window window) {
        return asking.journal().counts(count, window, asking.view()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
