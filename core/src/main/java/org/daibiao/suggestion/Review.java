package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/**
 * Review of an objection (建议异议研究): whether a suggestion is handled again. Shanghai: only if the organ, after study, finds it necessary.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param ordinal the ordinal of the round before it
 * @param answer the decision
 * @param explanation why, at most 1000 characters
 * @param reviewedOn the day
 */
public record Review(
        Id<Review> id,
        Id<Suggestion> suggestion,
        int ordinal,
        Answer answer,
        @Size(max = 1000) String explanation,
        LocalDate reviewedOn) {
    /** Answer to an objection (异议研究结果). */
    public enum Answer {
        /** It is handled again (重新办理). */
        REDO,
        /** It is not, as explained to the deputy (不再重办). */
        NO_REDO
    }

    /** How it is stored. */
    public static final Shape<Review> SHAPE = Shape.of("suggestion_review", Review.class);

    /** The suggestion. */
    public static final Field<Review, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The decision. */
    public static final Field<Review, Answer> ANSWER = SHAPE.field("answer");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
