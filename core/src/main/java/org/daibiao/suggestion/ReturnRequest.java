package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.Suggestion.State;
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
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
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
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason)
        implements LastStep {
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

    /** When it was taken back. */
    public static final Field<ReturnRequest, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    static final Field<ReturnRequest, String> REASON = SHAPE.field("reason");
    static final Field<ReturnRequest, String> PROPER_UNIT = SHAPE.field("properUnit");
    static final Field<ReturnRequest, LocalDate> REQUESTED_ON = SHAPE.field("requestedOn");
    static final Field<ReturnRequest, String> EXPLANATION = SHAPE.field("explanation");
    static final Field<ReturnRequest, LocalDate> DECIDED_ON = SHAPE.field("decidedOn");
    static final Field<ReturnRequest, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    /** Only a suggestion that is with its handlers is asked to be returned; it may be in progress already. */
    @Override
    public State fromState() {
        return State.WITH_HANDLERS;
    }

    @Override
    public ReturnRequest from(Suggestion before) {
        return this;
    }

    @Override
    public ReturnRequest takenBack(LocalDate day, String why) {
        return Edit.of(this).set(TAKEN_BACK_ON, day).set(TAKEN_BACK_REASON, why).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
