package org.daibiao.poll;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Calls a vote off (取消表决): it is never counted.
 *
 * @param poll the poll as seen
 * @param reason the reason, at most 500 characters
 */
public record CancelPoll(
        @NotNull Seen<Poll> poll, @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
