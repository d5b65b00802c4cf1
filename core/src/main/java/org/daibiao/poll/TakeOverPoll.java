package org.daibiao.poll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Takes a poll over from the process that held it (接管表决). Ballots that waited in its memory are lost unless they were handed over; those voters are
 * asked to vote again. It is noted in the evidence and on the count sheet.
 *
 * @param poll the poll as seen
 * @param handover what the previous process handed over; null when that process is gone
 */
public record TakeOverPoll(
        @NotNull Seen<Poll> poll, @Nullable @Valid Handover handover) {
    /** From a process that is gone. */
    public TakeOverPoll(Seen<Poll> poll) {
        this(poll, null);
    }
}
