package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.kernel.Id;

/**
 * Issues a card (制作票卡) of which only the digest is kept.
 *
 * @param poll the poll
 * @param digest the code's digest, 64 hexadecimal digits
 */
public record IssueCard(
        @NotNull Id<Poll> poll,
        @NotNull @Size(min = 64, max = 64) String digest) {}
