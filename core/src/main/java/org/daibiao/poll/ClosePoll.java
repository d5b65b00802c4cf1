package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Ends a vote (结束表决): what waits goes into the box, the box is closed, and the result can be read.
 *
 * @param poll the poll as seen
 * @param terminated how many on the roll, the suspended left out, ceased to be deputies since the ballots were issued; null for the number
 *     that the journal knows of the poll's seat, none where it has no seat. Another number than the journal's is kept, and told with the result
 */
public record ClosePoll(
        @NotNull Seen<Poll> poll, @Nullable @PositiveOrZero Long terminated) {
    /** With a number that somebody has counted. */
    public ClosePoll(Seen<Poll> poll, long terminated) {
        this(poll, Long.valueOf(terminated));
    }
}
