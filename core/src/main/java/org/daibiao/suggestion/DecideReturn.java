package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a request to return (退办审批). Clause 12.b.
 *
 * @param suggestion the suggestion as seen
 * @param answer the decision
 * @param explanation why, at most 500 characters; required for a refusal
 * @param day the day
 */
public record DecideReturn(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull ReturnRequest.Answer answer,
        @Nullable @Size(max = 500) String explanation,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
