package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Gives a co-handler's opinion to the lead (会办意见). A second opinion replaces the first. Clause 12.b.
 *
 * @param suggestion the suggestion as seen
 * @param unit the co-handler, at most 100 characters
 * @param opinion the opinion, at most 2000 characters
 * @param day the day
 */
public record GiveCoOpinion(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 100) String unit,
        @NotBlank @Size(max = 2000) String opinion,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
