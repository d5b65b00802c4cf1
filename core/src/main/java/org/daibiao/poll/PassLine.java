package org.daibiao.poll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Pass line (通过线): how many votes a candidate needs. Elections and resolutions of a congress require more than half of all deputies (全体代表的过半数;
 * Organic Law of Local Congresses 25 [L]), not of those present; a share of those present is a local option [P]. Immutable and thread-safe.
 *
 * @param share the share of the base; it must be reachable
 * @param base the total to which the share applies
 */
public record PassLine(
        @NotNull @Valid Fraction share, @NotNull Base base) {
    /** Base (通过线基数): the total to which the share applies. */
    public enum Base {
        /** All deputies (全体代表), as {@link Electorate} counts them. */
        ALL,
        /** Those present when the ballots were issued (到会代表); anyone who has since ceased to be a deputy remains counted. */
        PRESENT,
        /** The ballots that count (有效票), including abstentions. */
        COUNTED
    }

    /** Throws {@link org.daibiao.record.BadValueException} for a share that cannot be reached. */
    public PassLine {
        PollRules.possible(share);
    }

    /** The votes needed, from the base at the count; at least one, so that nothing passes when nobody voted. */
    public long needed(long of) {
        return Math.max(1, share.needed(of));
    }
}
