package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Adds evidence for a suggestion (补充建议依据). Clause 11.e.
 *
 * @param suggestion the suggestion as seen
 * @param basis the kind of evidence
 * @param source the record it comes from; null if there is none
 * @param note its content, at most 500 characters, or null
 * @param day the day on which it is added
 */
public record AddEvidence(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Evidence.Basis basis,
        @Nullable UUID source,
        @Nullable @Size(max = 500) String note,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
