package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Requests the return of a suggestion that is not the unit's responsibility (申请退办). Clause 12.b.
 *
 * @param suggestion the suggestion as seen
 * @param unit the unit, at most 100 characters
 * @param reason why, at most 500 characters
 * @param properUnit the unit responsible for it, at most 100 characters, or null
 * @param day the day
 */
public record RequestReturn(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 100) String unit,
        @NotBlank @Size(max = 500) String reason,
        @Nullable @Size(max = 100) String properUnit,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
