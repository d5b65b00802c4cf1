package org.daibiao.poll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Pass line (通过线): how many votes a candidate needs. Elections and resolutions of a congress need more than half of all deputies
 * (全体代表的过半数; Organic Law of Local Congresses 25 [L]), not of those present; a share of those present is a local option [P].
 * Immutable and thread-safe.
 *
 * @param share the share of the base; one that can be reached
 * @param base of whom
 */
public record PassLine(
        @NotNull @Valid Fraction share, @NotNull Base base) {
    /** Base (基数): of whom the share is taken. */
    public enum Base {
        /** All deputies (全体代表), as {@link Electorate} counts them. */
        ALL,
        /** Those present when the ballots were issued (到会代表); whoever ceased to be a deputy since stays among them. */
        PRESENT,
        /** The ballots that count (有效票), abstentions among them. */
        COUNTED
    }

    /** Throws {@link IllegalArgumentException} for a share that nobody can reach. */
    public PassLine {
        PollRules.possible("pass line", share);
    }

    /** The votes needed, of the base at the count; one at least, so that nothing passes where nobody voted. */
    public long needed(long of) {
        return Math.max(1, share.needed(of));
    }
}
