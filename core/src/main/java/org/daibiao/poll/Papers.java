package org.daibiao.poll;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers (纸质票录入): what two persons have read from the paper box; two lists that have to agree. Thread-safe. */
final class Papers {
    private @Nullable String first;
    private List<String> entered = List.of();
    private List<String> agreed = List.of();
    private @Nullable Long issuedThen;

    /** How an entry compares with the one before. */
    enum Entry {
        /** Nothing to compare with yet (第一人录入). */
        FIRST,
        /** Both agree (两人一致). */
        AGREED,
        /** They differ: both have to enter anew (两人不一致). */
        DIFFERENT
    }

    /** @param issued how many papers are issued */
    synchronized Entry enter(String person, List<String> ballots, long issued) {
        List<String> sorted = ballots.stream().sorted().toList();
        if (first == null || first.equals(person)) { // who enters again corrects the own entry
            issuedThen = null; // and who enters anew what was agreed before
            agreed = List.of();
            first = person;
            entered = sorted;
            return Entry.FIRST;
        }
        first = null;
        boolean same = entered.equals(sorted);
        issuedThen = same ? issued : null;
        agreed = same ? sorted : List.of();
        entered = List.of();
        return same ? Entry.AGREED : Entry.DIFFERENT;
    }

    synchronized List<String> agreed() {
        return agreed;
    }

    /** How many papers were issued when two persons agreed; null as long as they have not. */
    synchronized @Nullable Long issuedThen() {
        return issuedThen;
    }

    /** Whether two persons agreed, while as many papers were issued as now: one that was issued or taken back since is to be asked for. */
    synchronized boolean agreedOf(long issued) {
        return issuedThen != null && issuedThen == issued;
    }

    /** What two persons agreed on in another process. */
    synchronized void restore(List<String> papers, @Nullable Long issued) {
        agreed = papers;
        issuedThen = issued;
    }

    synchronized void clear() {
        first = null;
        entered = List.of();
        agreed = List.of();
        issuedThen = null;
    }
}
