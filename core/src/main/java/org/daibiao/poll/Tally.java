package org.daibiao.poll;

import java.util.List;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Tally (计票所得): what a tally rule computes from valid ballots. Immutable and thread-safe.
 *
 * @param order every candidate, the best first; equal ones in the order of the candidates
 * @param elected the codes of those that are certainly chosen, the best first
 * @param tie the candidates that are equal where the seats end; null when there is none
 */
public record Tally(
        List<Score> order, List<String> elected, @Nullable TiedVote tie) {
    static final Tally NONE = new Tally(List.of(), List.of(), null);

    public Tally {
        order = List.copyOf(order);
        elected = List.copyOf(elected);
    }

    /** How many meet what the rule requires of each candidate. */
    public int passed() {
        return (int) order.stream().filter(Score::passed).count();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
