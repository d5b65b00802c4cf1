package org.daibiao.oversight;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Key suggestion (重点督办建议), designated by the council of chairpersons. Clause 13.a; Deputies Law art. 52.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param criteria the reasons, as codes of an open list, at most 4 of at most 40 characters
 * @param chosenOn the day of the designation
 * @param until the last day on which it is supervised; null for the end of its year
 */
public record KeySuggestion(
        Id<KeySuggestion> id,
        Id<Suggestion> suggestion,
        @Repeated(4) List<@Size(max = 40) String> criteria,
        LocalDate chosenOn,
        @Nullable LocalDate until) {

    /** How it is stored. */
    public static final Shape<KeySuggestion> SHAPE = Shape.of("suggestion_key", KeySuggestion.class);

    /** The suggestion. */
    public static final Field<KeySuggestion, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The day. */
    public static final Field<KeySuggestion, LocalDate> CHOSEN_ON = SHAPE.field("chosenOn");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
