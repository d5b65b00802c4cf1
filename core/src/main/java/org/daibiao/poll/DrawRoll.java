package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Draws the roll of the poll's seat from the journal (按任职记录生成名册): everyone who holds the seat on the day of the poll is enrolled; those suspended on
 * that day are enrolled as suspended. Existing entries on the roll are left unchanged.
 *
 * @param poll the poll as seen, which has not begun and has the roll of a seat
 */
public record DrawRoll(@NotNull Seen<Poll> poll) {}
