package org.daibiao.oversight;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.Suggestion;

/**
 * Suggestion covered by a look-back (“回头看”所查建议). Clause 13.d.
 *
 * @param id the id
 * @param lookBack the look-back
 * @param suggestion the suggestion
 * @param finding the finding, at most 1000 characters
 * @param foundOn the day of the finding
 */
public record ReviewedSuggestion(
        Id<ReviewedSuggestion> id,
        Id<FollowUpReview> lookBack,
        Id<Suggestion> suggestion,
        @Size(max = 1000) String finding,
        LocalDate foundOn) {

    /** How it is stored. */
    public static final Shape<ReviewedSuggestion> SHAPE = Shape.of("suggestion_looked_at", ReviewedSuggestion.class);

    /** The look-back. */
    public static final Field<ReviewedSuggestion, Id<FollowUpReview>> LOOK_BACK = SHAPE.field("lookBack");

    /** The suggestion. */
    public static final Field<ReviewedSuggestion, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
