package org.daibiao.deputy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Takes back the end of a seat that was recorded in error (撤销误登记的终止): the seat is as if it had never ended.
 *
 * @param seat the ended seat as seen
 * @param reason why it was an error, at most 500 characters
 */
public record RevokeTermination(
        @NotNull Seen<Seat> seat, @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
