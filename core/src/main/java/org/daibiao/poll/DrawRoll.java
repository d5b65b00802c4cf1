package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Draws the roll of the poll's seat from the journal (按任职记录生成名册): everybody who stands in it on the day of the poll is enrolled, who is
 * suspended that day as such. Who is on the roll already is left as is.
 *
 * @param poll the poll as seen, which has not begun and has the roll of a seat
 */
public record DrawRoll(@NotNull Seen<Poll> poll) {}
