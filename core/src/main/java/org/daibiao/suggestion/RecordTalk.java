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
 * Records a talk between a handler and a proposer (登记沟通). The state of the suggestion decides whether it was before, during or after handling. Clause
 * 12.a; Deputies Law art. 51.
 *
 * @param suggestion the suggestion as seen
 * @param unit the handler, at most 100 characters
 * @param deputy the proposer; null for all proposers
 * @param way the way in which it was held
 * @param note the outcome, at most 500 characters, or null
 * @param day the day
 */
public record RecordTalk(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 100) String unit,
        @Nullable Id<Deputy> deputy,
        @NotNull Communication.Way way,
        @Nullable @Size(max = 500) String note,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
