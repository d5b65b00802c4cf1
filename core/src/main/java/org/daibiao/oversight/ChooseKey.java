package org.daibiao.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Designates a key suggestion (确定重点督办建议), as the council of chairpersons decided. Clause 13.a; Deputies Law art. 52.
 *
 * @param suggestion the suggestion
 * @param criteria the reasons, 1 to 4 codes of an open list, each at most 40 characters
 * @param day the day
 * @param until the last day on which it is supervised, possibly in another year; null for the end of the day's year
 */
public record ChooseKey(
        @NotNull Id<Suggestion> suggestion,
        @NotEmpty @Size(max = 4) List<@NotBlank @Size(max = 40) String> criteria,
        @NotNull LocalDate day,
        @Nullable LocalDate until) {
    /** Supervised until the end of the year. */
    public static ChooseKey of(Id<Suggestion> suggestion, String day, String... criteria) {
        return new ChooseKey(suggestion, List.of(criteria), Typed.day(day), null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
