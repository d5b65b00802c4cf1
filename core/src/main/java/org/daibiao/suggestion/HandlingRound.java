package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.kernel.Field;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Round of handling (办理轮次): from a referral, or from the decision to handle again, to the reply and its ratings.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param ordinal which round of the suggestion, from 1
 * @param startedOn the day from which its reply is due: of the referral, or of the decision to handle again
 * @param dueOn the last day for the reply
 * @param extendedOn the day on which it was given more time, or null
 * @param extensionReason why, at most 500 characters, or null
 * @param repliedOn the day of the last reply, or null
 * @param ratedOn the day on which its ratings ended, complete or not, or null
 */
public record HandlingRound(
        Id<HandlingRound> id,
        Id<Suggestion> suggestion,
        int ordinal,
        LocalDate startedOn,
        LocalDate dueOn,
        @Nullable LocalDate extendedOn,
        @Nullable @Size(max = 500) String extensionReason,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate ratedOn) {

    /** How it is kept. */
    public static final Shape<HandlingRound> SHAPE = Shape.of("suggestion_round", HandlingRound.class);

    /** The suggestion. */
    public static final Field<HandlingRound, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** Which round. */
    public static final Field<HandlingRound, Integer> ORDINAL = SHAPE.field("ordinal");

    /** The last day for the reply. */
    public static final Field<HandlingRound, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** The day of the last reply. */
    public static final Field<HandlingRound, LocalDate> REPLIED_ON = SHAPE.field("repliedOn");

    HandlingRound dueOn(LocalDate day) {
        return new HandlingRound(
                id, suggestion, ordinal, startedOn, day, extendedOn, extensionReason, repliedOn, ratedOn);
    }
}
