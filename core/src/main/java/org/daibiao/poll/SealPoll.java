package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Id;

/**
 * Puts the waiting ballots into the box and seals it (封箱).
 *
 * @param poll the poll
 */
public record SealPoll(@NotNull Id<Poll> poll) {}
