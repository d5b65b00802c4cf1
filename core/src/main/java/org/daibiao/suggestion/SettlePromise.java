package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Records the outcome of a promise (承诺销号). Clauses 12.d, 12.g.
 *
 * @param suggestion the suggestion as seen
 * @param promise the promise
 * @param unit the handler that made the promise and reports on it, at most 100 characters; null if the committee reports
 * @param outcome the outcome; not open
 * @param explanation how it was kept, at most 1000 characters, or null; if it was not kept, why not (then required)
 * @param dueOn the new last day if it goes on in another year; otherwise null
 * @param day the day
 */
public record SettlePromise(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Id<Promise> promise,
        @Nullable @Size(max = 100) String unit,
        @NotNull Promise.State outcome,
        @Nullable @Size(max = 1000) String explanation,
        @Nullable LocalDate dueOn,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
