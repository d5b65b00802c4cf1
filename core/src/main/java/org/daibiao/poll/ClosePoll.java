package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Ends a vote (结束表决): waiting ballots go into the box, the box is closed, and the result can be read.
 *
 * @param poll the poll as seen
 * @param terminated how many on the roll, not counting the suspended, ceased to be deputies since the ballots were issued; null to use the number
 *     that the journal has for the poll's seat, or zero when it has no seat. A number other than the journal's is kept and reported with the result
 */
public record ClosePoll(
        @NotNull Seen<Poll> poll, @Nullable @PositiveOrZero Long terminated) {
    /** With a number counted by someone. */
    public ClosePoll(Seen<Poll> poll, long terminated) {
        this(poll, Long.valueOf(terminated));
    }
}
