package org.daibiao.poll;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers (纸质票录入): what two persons have read from the paper box; two lists that have to agree. Thread-safe. */
final class Papers {
    private @Nullable String first;
    private List<String> entered = List.of();
    private List<String> agreed = List.of();
    private boolean done;

    /** How an entry compares with the one before. */
    enum Entry {
        /** Nothing to compare with yet (第一人录入). */
        FIRST,
        /** Both agree (两人一致). */
        AGREED,
        /** They differ: both have to enter anew (两人不一致). */
        DIFFERENT
    }

    synchronized Entry enter(String person, List<String> ballots) {
        List<String> sorted = ballots.stream().sorted().toList();
        if (first == null || first.equals(person)) { // who enters again corrects the own entry
            done = false; // and who enters anew what was agreed before
            agreed = List.of();
            first = person;
            entered = sorted;
            return Entry.FIRST;
        }
        first = null;
        done = entered.equals(sorted);
        agreed = done ? sorted : List.of();
        entered = List.of();
        return done ? Entry.AGREED : Entry.DIFFERENT;
    }

    synchronized List<String> agreed() {
        return agreed;
    }

    synchronized boolean done() {
        return done;
    }

    /** What two persons agreed on in another process. */
    synchronized void restore(List<String> papers, boolean wereDone) {
        agreed = papers;
        done = wereDone;
    }

    synchronized void clear() {
        first = null;
        entered = List.of();
        agreed = List.of();
        done = false;
    }
}
