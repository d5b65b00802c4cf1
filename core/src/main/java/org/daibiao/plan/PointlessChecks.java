package org.daibiao.plan;

import java.time.Year;
import java.util.Map;
import java.util.Set;
import org.daibiao.journal.Count;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.Requirement.Measure;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;

/** Rejects pointless checks: a check that always holds, or never can, is a fault of the plan. */
record PointlessChecks(Faults faults, int year) {
    /** The shortest month and the shortest quarter of a common year, in days. */
    private static final int MONTH = 28;

    private static final int QUARTER = 90;

    /** Newcomers are excused; but neither the congress nor an entry is ever new. */
    void newcomers(Node check, String who) {
        check.field("newcomers")
                .filter(any -> who.equals("congress") || who.equals("each"))
                .ifPresent(at -> faults.add(at, "plan.newcomers", Map.of()));
    }

    /** An entry whose own kind counts always meets what is asked of each entry. */
    void ofItself(Node has, Requirement asked) {
        boolean always = asked.most() == Integer.MAX_VALUE
                && asked.who() instanceof Requirement.Each each
                && ofItself(each.kind(), asked.has()) >= asked.least();
        if (always) {
            faults.add(has, "plan.kind-itself", Map.of());
        }
    }

    private static long ofItself(String kind, Requirement.Has has) {
        if (has instanceof Requirement.Any any) {
            return any.measure() != Measure.COUNTERPARTS && covers(any.kinds(), kind) ? 1 : 0;
        }
        return has instanceof Requirement.All all && all.per() <= 1
                ? all.groups().stream().filter(group -> covers(group, kind)).count()
                : 0;
    }

    /** The largest count that every window can reach: distinct days cannot exceed the days of the shortest window. */
    int most(Requirement.Who who, Requirement.Has has, When when) {
        if (has instanceof Requirement.All all) {
            return all.groups().isEmpty() ? Integer.MAX_VALUE : all.groups().size();
        } else if (has instanceof Requirement.Promptly) {
            return 1;
        }
        boolean days = has instanceof Requirement.Any any && any.measure() == Measure.DAYS;
        return days && !(who instanceof Requirement.Each) ? days(when) : Integer.MAX_VALUE;
    }

    private int days(When when) {
        int leap = Year.isLeap(year) ? 1 : 0;
        if (when instanceof When.Every every) {
            return switch (every.unit()) {
                case YEAR -> Year.of(year).length();
                case QUARTER -> QUARTER + leap;
                case MONTH -> MONTH + leap;
            };
        } else if (when instanceof When.OnDays) {
            return 1;
        }
        return when instanceof When.By by ? by.last().atYear(year).getDayOfYear() : Integer.MAX_VALUE;
    }

    /** A part that counts all kinds of its whole, on the same days or more, always equals the whole. */
    void part(Node at, Count part, Count whole) {
        boolean all = !whole.kinds().isEmpty()
                && part.role().equals(whole.role())
                && (part.standing() || !whole.standing())
                && whole.kinds().stream().allMatch(kind -> covers(part.kinds(), kind));
        if (all) {
            faults.add(at, "plan.part-whole", Map.of());
        }
    }

    private static boolean covers(Set<String> patterns, String kind) {
        return patterns.stream().anyMatch(pattern -> Kind.within(kind, pattern));
    }
}
