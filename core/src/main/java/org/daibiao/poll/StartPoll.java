package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Begins a vote (开始表决): the roll is fixed, and the box is open.
 *
 * @param poll the poll as seen
 */
public record StartPoll(@NotNull Seen<Poll> poll) {}
