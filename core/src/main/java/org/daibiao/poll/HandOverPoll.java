package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Id;

/**
 * Hands the ballots that wait in this process over to another process (移交表决), which takes the poll over with them.
 *
 * @param poll the poll
 */
public record HandOverPoll(@NotNull Id<Poll> poll) {}
