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
 * Records the reply of a lead, or of one of several units that each reply for themselves (登记答复). By then a lead has its co-handlers' opinions, or
 * replies without them. Clauses 12.c, 12.d; Deputies Law art. 51.
 *
 * @param suggestion the suggestion as seen
 * @param unit the unit, at most 100 characters
 * @param category the category, as the profile's code, at most 40 characters
 * @param text the reply, at most 4000 characters
 * @param signedBy the head who signed it, at most 100 characters
 * @param reason why the matter cannot be solved, at most 500 characters; only if kept for reference, otherwise null
 * @param promises the promises and their last days, at most 10; at least 1 if the matter is being solved or planned, otherwise none
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
