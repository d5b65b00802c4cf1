package org.daibiao.poll;

import java.util.List;
import org.daibiao.record.LogSafe;

/**
 * Tied vote (票数相等): candidates that are equal where the seats end. Only those entitled to break the tie do so. Immutable and thread-safe.
 *
 * @param candidates the codes of the tied, in the order of the candidates
 * @param seatsLeft the seats for which they compete; under a budget the most that they could take
 */
public record TiedVote(List<String> candidates, int seatsLeft) {
    public TiedVote {
        candidates = List.copyOf(candidates);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
