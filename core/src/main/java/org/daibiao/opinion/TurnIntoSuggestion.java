package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Records that an opinion has become a deputy's suggestion (转为代表建议). Clause 4.g.
 *
 * @param opinion the opinion as seen
 * @param suggestion the suggestion
 * @param unit the unit that receives the suggestion, at most 100 characters
 * @param day the day
 */
public record TurnIntoSuggestion(
        @NotNull Seen<Opinion> opinion,
        @NotNull UUID suggestion,
        @NotBlank @Size(max = 100) String unit,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
