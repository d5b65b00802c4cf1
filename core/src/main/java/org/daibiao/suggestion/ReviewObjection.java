package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Decides, after study, whether a suggestion is handled again (异议研究). Clause 12.f.
 *
 * @param suggestion the suggestion as seen
 * @param answer the decision
 * @param explanation the reason given to the deputy, at most 1000 characters
 * @param day the day
 */
public record ReviewObjection(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Review.Answer answer,
        @NotBlank @Size(max = 1000) String explanation,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
