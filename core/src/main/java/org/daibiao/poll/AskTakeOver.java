package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Asks that a poll be taken over (申请接管表决), when its rules require two persons for that; another person confirms it by {@link TakeOverPoll}.
 *
 * @param poll the poll as seen
 */
public record AskTakeOver(@NotNull Seen<Poll> poll) {}
