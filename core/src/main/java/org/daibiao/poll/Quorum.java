package org.daibiao.poll;

/**
 * Quorum (法定人数): how many deputies must attend so that a vote may be held.
 *
 * @param share the share of the base that must attend; see {@link PollRules#quorum}
 * @param base the number of deputies of which the share is taken, zero or more
 */
public record Quorum(Fraction share, long base) {
    /** How many deputies must attend. */
    public long needed() {
        return share.needed(base);
    }

    /** Whether so many are enough. */
    public boolean isReachedBy(long present) {
        return present >= needed();
    }
}
