package org.daibiao.journal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daibiao.record.LogSafe;

/**
 * Requirement (要求): who · has · how many. The question that a check of a plan asks the journal for one {@link Window}.
 *
 * @param who the owed subjects
 * @param has what is counted for each subject
 * @param least the smallest number that meets it
 * @param most the largest number that meets it; {@link Integer#MAX_VALUE} for no limit
 * @param newcomerDays a subject whose standing has held for fewer days than this on the last day is excused; 0 excuses none
 */
public record Requirement(Who who, Has has, int least, int most, int newcomerDays) {
    /** The owed subjects, by their standing on the window's last day, or on the as-of day if that is earlier. */
    public sealed interface Who {}

    /**
     * The holders of a standing (任…者), except those who hold one of the others.
     *
     * @param kind a STANDING kind
     * @param except STANDING kinds that exclude a subject, for example a suspension
     * @param role the role in which the subjects' events are counted
     */
    public record Standing(String kind, List<String> except, String role) implements Who {
        public Standing {
            except = List.copyOf(except);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Each link (结对) whose two ends both hold their standing. Events are counted in the role {@link Line#PAIR}.
     *
     * @param link a STANDING kind whose lines have a counterpart
     * @param subject the standing of this end
     * @param counterpart the standing of the other end
     */
    public record Pair(String link, Standing subject, Standing counterpart) implements Who {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Each entry of a kind (逐件): its item, or item and piece if the role is not {@link Line#ITEM}. Answers lie on or after
     * the entry's day and, if by due, not after its due day.
     *
     * @param kind an EVENT or DUE kind
     * @param role the role of the entries and of their answers
     * @param byDue whether the window selects entries by due day (which answers must meet) rather than by the day of the entry
     */
    public record Each(String kind, String role, boolean byDue) implements Who {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** The congress as a whole (本级人大): counts items. */
    public record Whole() implements Who {}

    /** What is counted. Kinds may be families such as {@code voter-contact.*}. */
    public sealed interface Has {}

    /** Entries of any of these kinds. */
    public record Any(Set<String> kinds, Measure measure) implements Has {
        public Any {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Groups of kinds: the number of groups with at least {@code per} entries.
     */
    public record All(List<Set<String>> groups, int per) implements Has {
        public All {
            groups = groups.stream().map(Set::copyOf).toList();
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** Links that hold and whose counterpart holds its standing. For {@link Whole}, the links of the congress. */
    public record Links(String kind, Standing counterpart) implements Has {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** For {@link Each}: 1 if the entry was recorded within this many calendar days after its day, otherwise 0. */
    public record Promptly(int days) implements Has {}

    /** What is counted in the entries. */
    public enum Measure {
        /** The entries. */
        ENTRIES,
        /** The different counterparts. */
        COUNTERPARTS,
        /** The different days. */
        DAYS
    }

    public Requirement {
        if (least < 0 || most < least || newcomerDays < 0) {
            throw new IllegalArgumentException("bounds: " + least + ", " + most + ", " + newcomerDays);
        }
        boolean each = who instanceof Each;
        if ((has instanceof Promptly && !each) || (has instanceof Links && (each || who instanceof Pair))) {
            throw new IllegalArgumentException("cannot count " + has + " for " + who);
        }
    }

    /** The same, which excuses newcomers of fewer days than these. */
    public Requirement excusing(int days) {
        return new Requirement(who, has, least, most, days);
    }

    /** Whether a number meets it. */
    public boolean met(long actual) {
        return actual >= least && actual <= most;
    }

    /** Every kind that is read to answer it; a family stays a family. */
    public Set<String> kinds() {
        var kinds = new TreeSet<String>();
        if (who instanceof Standing standing) {
            add(kinds, standing);
        } else if (who instanceof Pair pair) {
            kinds.add(pair.link());
            add(kinds, pair.subject());
            add(kinds, pair.counterpart());
        } else if (who instanceof Each each) {
            kinds.add(each.kind());
        }
        if (has instanceof Links links) {
            kinds.add(links.kind());
            add(kinds, links.counterpart());
        }
        kinds.addAll(counted());
        return kinds;
    }

    /** The kinds of entries that are counted; empty for links and promptness. */
    public Set<String> counted() {
        var kinds = new TreeSet<String>();
        if (has instanceof Any any) {
            kinds.addAll(any.kinds());
        } else if (has instanceof All all) {
            all.groups().forEach(kinds::addAll);
        }
        return kinds;
    }

    private static void add(Set<String> kinds, Standing standing) {
        kinds.add(standing.kind());
        kinds.addAll(standing.except());
    }
}
