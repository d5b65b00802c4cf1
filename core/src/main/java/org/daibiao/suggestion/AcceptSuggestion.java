package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Passes a suggestion through the quality gate and gives it its number (受理编号). Clause 11.a.
 *
 * @param suggestion the suggestion as seen
 * @param fileNumber its number, not yet taken, at most 40 characters
 * @param fulfilled the qualities found fulfilled, at most 5
 * @param day the day
 */
public record AcceptSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 40) String fileNumber,
        @NotNull @Size(max = 5) List<@NotNull Quality> fulfilled,
        @NotNull LocalDate day) {
    /** With every quality that the gate checks found fulfilled. */
    public static AcceptSuggestion of(Seen<Suggestion> suggestion, String fileNumber, String day) {
        return new AcceptSuggestion(suggestion, fileNumber, List.of(Quality.values()), Typed.day(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
