package org.daibiao.poll;

import java.util.stream.LongStream;
import org.daibiao.record.Typed;

/**
 * Turnout (到会与收发票数): the numbers of people and papers of one vote. {@link CountRule} checks whether they are consistent. Immutable and thread-safe.
 *
 * @param all all deputies on the day of issue, including the suspended
 * @param suspended how many of them were suspended
 * @param present how many attended when the ballots were issued (实到)
 * @param issued ballots issued (发出)
 * @param collected ballots collected (收回)
 * @param terminated how many of all, not counting the suspended, ceased to be deputies between issue and count
 */
public record Turnout(long all, long suspended, long present, long issued, long collected, long terminated) {
    /** Throws {@link org.daibiao.record.BadValueException} for a negative number. */
    public Turnout {
        LongStream.of(all, suspended, present, issued, collected, terminated)
                .forEach(number -> Typed.atLeast(number, 0));
    }

    /** With nobody suspended and no office ended. */
    public static Turnout of(long all, long present, long issued, long collected) {
        return new Turnout(all, 0, present, issued, collected, 0);
    }

    /** Whether more ballots came back than were issued, or than there were deputies to cast them. */
    boolean tooManyCollected() {
        return collected > Math.min(issued, present);
    }

    Turnout collected(long ballots) {
        return new Turnout(all, suspended, present, issued, ballots, terminated);
    }
}
