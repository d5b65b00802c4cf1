package org.daibiao.poll;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Papers (纸质票录入): what two persons have read from the paper box; their two lists must agree. Thread-safe. */
final class Papers {
    private @Nullable String first;
    private List<String> entered = List.of();
    private Set<String> enteredOf = Set.of();
    private List<String> agreed = List.of();
    private @Nullable Set<String> agreedOf;

    /** How an entry compares with the previous one. */
    enum Entry {
        /** Nothing to compare with yet (第一人录入). */
        FIRST,
        /** Both agree (两人一致). */
        AGREED,
        /** They differ: both must enter again (两人不一致). */
        DIFFERENT
    }

    /** @param of the sign-ins for which papers are issued now; entries made for other sign-ins are not compared */
    synchronized Entry enter(String person, List<String> ballots, Set<String> of) {
        List<String> sorted = ballots.stream().sorted().toList();
        if (of.equals(agreedOf) && sorted.equals(agreed)) {
            return Entry.AGREED; // a repeat, or the answer was lost: it corrects nothing
        }
        agreedOf = null; // someone enters again what was already agreed
        agreed = List.of();
        if (first == null
                || first.equals(person)
                || !enteredOf.equals(of)) { // the same person corrects their own entry
            first = person;
            entered = sorted;
            enteredOf = of;
            return Entry.FIRST;
        }
        first = null;
        boolean same = entered.equals(sorted);
        agreedOf = same ? of : null;
        agreed = same ? sorted : List.of();
        entered = List.of();
        return same ? Entry.AGREED : Entry.DIFFERENT;
    }

    synchronized List<String> agreed() {
        return agreed;
    }

    /** The sign-ins for which papers were issued when two persons agreed; null while they have not. */
    synchronized @Nullable Set<String> agreedOf() {
        return agreedOf;
    }

    /**
     * What two persons agreed on, provided that papers are still issued for exactly the same sign-ins: a paper issued or taken back since must be
     * accounted for. An empty list when none is issued and none was entered; an empty Optional when they have yet to agree.
     */
    synchronized Optional<List<String>> read(Set<String> of) {
        boolean none = of.isEmpty() && agreed.isEmpty();
        return none || of.equals(agreedOf) ? Optional.of(agreed) : Optional.empty();
    }

    /** Restores what two persons agreed on in another process. */
    synchronized void restore(List<String> papers, @Nullable Set<String> of) {
        agreed = papers;
        agreedOf = of;
    }

    synchronized void clear() {
        first = null;
        entered = List.of();
        agreed = List.of();
        agreedOf = null;
    }
}
