package org.daibiao.suggestion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Records the reply of a lead, or of one of several units that reply for themselves (登记答复). A lead has the opinions of its co-handlers by
 * then, or replies without them. Clauses 12.c, 12.d; Deputies Law art. 51.
 *
 * @param suggestion the suggestion as seen
 * @param unit the unit, at most 100 characters
 * @param category the category by the profile's code, at most 40 characters
 * @param text what it says, at most 4000 characters
 * @param signedBy the head who signed it, at most 100 characters
 * @param reason why the matter cannot be solved, at most 500 characters; for reference only, else null
 * @param promises what it promises and by when, at most 10; for what is being solved or planned at least 1, else none
 * @param day the day
 */
public record RecordReply(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 100) String unit,
        @NotBlank @Size(max = 40) String category,
        @NotBlank @Size(max = 4000) String text,
        @NotBlank @Size(max = 100) String signedBy,
        @Nullable @Size(max = 500) String reason,
        @NotNull @Size(max = 10) List<@NotNull @Valid NewPromise> promises,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
