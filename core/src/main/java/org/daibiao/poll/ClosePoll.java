package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.daibiao.kernel.Seen;

/**
 * Ends a vote (结束表决): what waits goes into the box, the box is closed, and the result can be read.
 *
 * @param poll the poll as seen
 * @param terminated how many on the roll, the suspended left out, ceased to be deputies since the ballots were issued
 */
public record ClosePoll(
        @NotNull Seen<Poll> poll, @PositiveOrZero long terminated) {}
