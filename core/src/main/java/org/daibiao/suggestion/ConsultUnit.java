package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Records a talk with a unit before a suggestion is made (提出前沟通). Clause 11.b.
 *
 * @param suggestion the suggestion as seen
 * @param way the way in which it was held
 * @param unit the unit, at most 100 characters
 * @param deputy the proposer; null for all proposers
 * @param day the day; it may be before the draft
 * @param note the outcome, at most 500 characters, or null
 */
public record ConsultUnit(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Communication.Way way,
        @NotBlank @Size(max = 100) String unit,
        @Nullable Id<Deputy> deputy,
        @NotNull LocalDate day,
        @Nullable @Size(max = 500) String note) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
