package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Passes an opinion up to the municipality (上报). Clause 4.g.
 *
 * @param opinion the opinion as seen
 * @param unit the receiving unit, at most 100 characters
 * @param day the day
 */
public record PassUp(
        @NotNull Seen<Opinion> opinion,
        @NotBlank @Size(max = 100) String unit,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
