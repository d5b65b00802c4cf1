package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of a promise (承诺销号). Clauses 12.d, 12.g.
 *
 * @param suggestion the suggestion as seen
 * @param promise the promise
 * @param unit the handler whose promise it is and that tells, at most 100 characters; null when the committee tells
 * @param outcome what became of it; not open
 * @param explanation how it was kept, at most 1000 characters, or null; required otherwise: why not
 * @param dueOn the new last day when it goes on in another year; else null
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
