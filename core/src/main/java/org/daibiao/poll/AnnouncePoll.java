package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Announces the result (公布表决结果).
 *
 * @param poll the poll as seen
 */
public record AnnouncePoll(@NotNull Seen<Poll> poll) {}
