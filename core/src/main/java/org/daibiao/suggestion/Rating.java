package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Merging;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.Suggestion.State;
import org.jspecify.annotations.Nullable;

/**
 * Rating (建议办理评价) of a reply, or of its delivery, by one proposer: a grade for the handler's attitude and one for the result. Clause 12.e.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param ordinal the ordinal of the round
 * @param subject the subject
 * @param deputy the proposer
 * @param attitude the grade for the attitude (办理态度)
 * @param result the grade for the result (办理结果)
 * @param reasons why dissatisfied, at most 1000 characters; otherwise null
 * @param ratedOn the date
 * @param dueOn the last day on which it was in time, as known on the day of the rating; null if no rule sets one. Its due day tells whether that was
 * provisional and how it ended
 * @param fromState the state of the suggestion before it; null if it was recorded before that was kept, and then it cannot be taken back
 * @param fromReason the reason that the suggestion gave before it, at most 500 characters, or null
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
 */
public record Rating(
        Id<Rating> id,
        Id<Suggestion> suggestion,
        int ordinal,
        Subject subject,
        Id<Deputy> deputy,
        Grade attitude,
        Grade result,
        @Nullable @Size(max = 1000) String reasons,
        LocalDate ratedOn,
        @Nullable LocalDate dueOn,
        @Nullable State fromState,
        @Nullable @Size(max = 500) String fromReason,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason)
        implements LastStep {
    /** Subject of a rating (评价对象): what is rated. */
    public enum Subject {
        /** The reply (答复). */
        REPLY,
        /** The delivery (落实). */
        DELIVERY
    }

    /** Grade (评价等次) of a rating. */
    public enum Grade {
        /** Satisfied (满意). */
        SATISFIED,
        /** Basically satisfied (基本满意). */
        BASICALLY_SATISFIED,
        /** Dissatisfied (不满意). */
        DISSATISFIED
    }

    /** How it is stored. */
    public static final Shape<Rating> SHAPE = Shape.of("suggestion_rating", Rating.class)
            .merging(Merging.<Rating>once("suggestion", "ordinal", "subject", "deputy")
                    .struck(one -> one.takenBackOn() != null, Rating::takenBack));

    /** The suggestion. */
    public static final Field<Rating, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The ordinal of the round. */
    public static final Field<Rating, Integer> ORDINAL = SHAPE.field("ordinal");

    /** The proposer. */
    public static final Field<Rating, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** The grade for the result. */
    public static final Field<Rating, Grade> RESULT = SHAPE.field("result");

    /** The day. */
    public static final Field<Rating, LocalDate> RATED_ON = SHAPE.field("ratedOn");

    /** When it was taken back. */
    public static final Field<Rating, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    static final Field<Rating, Subject> SUBJECT = SHAPE.field("subject");
    static final Field<Rating, Grade> ATTITUDE = SHAPE.field("attitude");
    static final Field<Rating, String> REASONS = SHAPE.field("reasons");
    static final Field<Rating, LocalDate> DUE_ON = SHAPE.field("dueOn");
    static final Field<Rating, State> FROM_STATE = SHAPE.field("fromState");
    static final Field<Rating, String> FROM_REASON = SHAPE.field("fromReason");
    static final Field<Rating, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    @Override
    public Rating from(Suggestion before) {
        return Edit.of(this)
                .set(FROM_STATE, before.state())
                .set(FROM_REASON, before.reason())
                .done();
    }

    @Override
    public Rating takenBack(LocalDate day, String why) {
        return Edit.of(this).set(TAKEN_BACK_ON, day).set(TAKEN_BACK_REASON, why).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
