package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.kernel.Seen;

/**
 * Takes a poll over from the process that held it (接管表决). What waited in its memory is lost: those voters are asked again.
 *
 * @param poll the poll as seen
 */
public record TakeOverPoll(@NotNull Seen<Poll> poll) {}
