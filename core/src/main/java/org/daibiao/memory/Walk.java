package org.daibiao.memory;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.record.LogSafe;

/**
 * One way to find the rows of an answer: rows among which all of them are.
 *
 * @param sorted whether they come in the order of the answer
 * @param rows starts at the beginning each time
 */
record Walk<R>(boolean sorted, Supplier<Stream<R>> rows) {
    private static final long FEW = 8;

    /**
     * The first rows that match, in order, by the shortest of the ways: all are tried a little, then twice as far, until one ends or, being sorted, has found
     * enough.
     */
    static <R> List<R> shortest(List<Walk<R>> ways, Predicate<R> where, Comparator<R> order, int limit) {
        for (long most = FEW; ; most *= 2) {
            for (Walk<R> way : ways) {
                List<R> seen = way.rows().get().limit(most).toList();
                boolean ended = seen.size() < most;
                if (ended || way.sorted()) {
                    var found = new TreeSet<>(order);
                    seen.stream().filter(where).forEach(found::add);
                    if (ended || found.size() >= limit) {
                        return found.stream().limit(limit).toList();
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
