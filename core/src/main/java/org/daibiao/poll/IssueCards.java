package org.daibiao.poll;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.daibiao.desk.Desk;
import org.daibiao.record.Id;

/**
 * Makes cards (制作票卡), as many as there are deputies on the roll, and some to spare; cards that nobody drew are voided before the close.
 *
 * @param poll the poll
 * @param count how many, 1 to 1,000 at a time
 */
public record IssueCards(
        @NotNull Id<Poll> poll, @Min(1) @Max(Desk.MOST) int count) {}
