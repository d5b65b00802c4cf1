package org.daibiao.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daibiao.calendar.Period;
import org.daibiao.journal.Count;
import org.daibiao.journal.Lookup;
import org.daibiao.record.LogSafe;

/** A {@link RateCheck} while it answers. */
record RateInquiry(RateCheck check, CheckContext asking) implements Inquiry {
    private record Figures(long part, long whole) {
        /** Of days that no journal knows. */
        static final Figures NONE = new Figures(0, 0);

        /** With a whole of zero there is no rate, and nothing to compare. */
        boolean areNone() {
            return whole == 0;
        }
    }

    @Override
    public List<Lookup<?>> first() {
        var lookups = new ArrayList<Lookup<?>>();
        if (recorded()) {
            lookups.addAll(asked(asking.period()));
            before().ifPresent(last -> lookups.addAll(asked(last)));
        }
        return lookups;
    }

    private List<Lookup<?>> asked(Period period) {
        return List.of(
                new Lookup.Counts(check.part(), period.window(), asking.view()),
                new Lookup.Counts(check.whole(), period.window(), asking.view()));
    }

    private boolean recorded() {
        return asking.recordsAny(check.part().kinds())
                && asking.recordsAny(check.whole().kinds());
    }

    /** The period whose rate is the target, if one is. */
    private Optional<Period> before() {
        return check.target() == RateCheck.Target.LAST_YEAR ? asking.period().previous() : Optional.empty();
    }

    @Override
    public CheckReport report() {
        if (!recorded()) {
            return CheckReport.of(Status.NOT_RECORDED, 0, 0, null);
        }
        Figures now = figures(asking.period());
        return CheckReport.of(partly() ? Status.PARTLY_RECORDED : standing(now), now.part, now.whole, null);
    }

    /** A rate of which some entries are recorded by nobody says little, either way. */
    private boolean partly() {
        return !asking.unrecorded(check.kinds()).isEmpty();
    }

    private Status standing(Figures now) {
        Figures aim = check.target() == RateCheck.Target.LAST_YEAR
                ? before().map(this::figures).orElse(Figures.NONE)
                : new Figures(check.percent(), 100);
        if (check.target() == RateCheck.Target.NONE) {
            return Status.REPORTED;
        } else if (now.areNone() || aim.areNone()) {
            return Status.NOTHING_OWED;
        } else if (now.part * aim.whole >= aim.part * now.whole) {
            return Status.MET;
        }
        return asking.over(asking.period().to()) ? Status.MISSED : Status.OPEN;
    }

    private Figures figures(Period period) {
        return new Figures(sum(check.part(), period), sum(check.whole(), period));
    }

    private long sum(Count count, Period period) {
        return asking.journal().counts(count, period.window(), asking.view()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
