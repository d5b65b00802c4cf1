package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Request to return (建议退办申请): a unit says that a suggestion is not its responsibility. Clause 12.b.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param assignment the assignment
 * @param reason why, at most 500 characters
 * @param properUnit the unit responsible for it, at most 100 characters, or null
 * @param requestedOn the day of the request
 * @param answer the decision, or null
 * @param explanation why it was so decided, at most 500 characters, or null
 * @param decidedOn the day of the decision, or null
 */
public record ReturnRequest(
        Id<ReturnRequest> id,
        Id<Suggestion> suggestion,
        Id<Assignment> assignment,
        @Size(max = 500) String reason,
        @Nullable @Size(max = 100) String properUnit,
        LocalDate requestedOn,
        @Nullable Answer answer,
        @Nullable @Size(max = 500) String explanation,
        @Nullable LocalDate decidedOn) {
    /** Answer to a request to return (退办审批结果). */
    public enum Answer {
        /** It goes to another unit (同意). */
        GRANTED,
        /** The unit must handle it (不同意). */
        REFUSED
    }

    /** How it is stored. */
    public static final Shape<ReturnRequest> SHAPE = Shape.of("suggestion_return", ReturnRequest.class);

    /** The suggestion. */
    public static final Field<ReturnRequest, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The assignment. */
    public static final Field<ReturnRequest, Id<Assignment>> ASSIGNMENT = SHAPE.field("assignment");

    /** The decision. */
    public static final Field<ReturnRequest, Answer> ANSWER = SHAPE.field("answer");

    static final Field<ReturnRequest, String> EXPLANATION = SHAPE.field("explanation");
    static final Field<ReturnRequest, LocalDate> DECIDED_ON = SHAPE.field("decidedOn");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
