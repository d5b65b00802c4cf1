package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Explains in writing, at the change of term, the status of promises that are not yet kept (届末书面说明). Clause 12.g; Shanghai:
 * {@code follow-up-undone-at-term-change}.
 *
 * @param suggestion the suggestion as seen
 * @param explanation the explanation, at most 1000 characters
 * @param day the day
 */
public record ExplainAtTerm(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 1000) String explanation,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
