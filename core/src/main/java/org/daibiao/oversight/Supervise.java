package org.daibiao.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Supervises the handling of a suggestion (督办). Clauses 13.a, 13.b; Deputies Law art. 52.
 *
 * @param suggestion the suggestion
 * @param layer the layer
 * @param place the place
 * @param supervisor who supervises, at most 100 characters
 * @param day the day
 * @param finding the finding, at most 1000 characters, or null
 */
public record Supervise(
        @NotNull Id<Suggestion> suggestion,
        @NotNull Supervision.Layer layer,
        @NotNull Supervision.Place place,
        @NotBlank @Size(max = 100) String supervisor,
        @NotNull LocalDate day,
        @Nullable @Size(max = 1000) String finding) {
    /** On the given day, without a finding. */
    public static Supervise of(
            Id<Suggestion> suggestion,
            Supervision.Layer layer,
            Supervision.Place place,
            String supervisor,
            String day) {
        return new Supervise(suggestion, layer, place, supervisor, Typed.day(day), null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
