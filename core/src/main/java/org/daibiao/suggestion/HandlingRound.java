package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Round of handling (建议办理轮次): from a referral, or from a decision to handle again, to the reply and its ratings.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param ordinal the round's ordinal within the suggestion, from 1
 * @param startedOn the day from which the time for its reply runs: that of the referral, or of the decision to handle again
 * @param dueOn the last day for the reply
 * @param certainty whether that day is provisional (暂定), see {@link DueDay#certainty}
 * @param extendedOn the day of the extension, or null
 * @param extensionReason the reason for the extension, at most 500 characters, or null
 * @param consentBy who consented, at most 100 characters, or null
 * @param toldOn the day on which the deputy was informed of the extension, or null
 * @param repliedOn the day of the last reply, or null
 * @param ratedOn the day on which its ratings ended, complete or not, or null
 * @param takenBackOn the day on which its referral was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
 */
public record HandlingRound(
        Id<HandlingRound> id,
        Id<Suggestion> suggestion,
        int ordinal,
        LocalDate startedOn,
        LocalDate dueOn,
        Certainty certainty,
        @Nullable LocalDate extendedOn,
        @Nullable @Size(max = 500) String extensionReason,
        @Nullable @Size(max = 100) String consentBy,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate ratedOn,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason) {

    /** How it is stored. */
    public static final Shape<HandlingRound> SHAPE = Shape.of("suggestion_round", HandlingRound.class);

    /** The suggestion. */
    public static final Field<HandlingRound, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The round's ordinal. */
    public static final Field<HandlingRound, Integer> ORDINAL = SHAPE.field("ordinal");

    /** The last day for the reply. */
    public static final Field<HandlingRound, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** Whether the last day for the reply is provisional (暂定). */
    public static final Field<HandlingRound, Certainty> CERTAINTY = SHAPE.field("certainty");

    /** The day of the last reply. */
    public static final Field<HandlingRound, LocalDate> REPLIED_ON = SHAPE.field("repliedOn");

    /** When it was taken back. */
    public static final Field<HandlingRound, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    static final Field<HandlingRound, LocalDate> STARTED_ON = SHAPE.field("startedOn");
    static final Field<HandlingRound, LocalDate> EXTENDED_ON = SHAPE.field("extendedOn");
    static final Field<HandlingRound, String> EXTENSION_REASON = SHAPE.field("extensionReason");
    static final Field<HandlingRound, String> CONSENT_BY = SHAPE.field("consentBy");
    static final Field<HandlingRound, LocalDate> TOLD_ON = SHAPE.field("toldOn");
    static final Field<HandlingRound, LocalDate> RATED_ON = SHAPE.field("ratedOn");
    static final Field<HandlingRound, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    static HandlingRound begun(
            Id<HandlingRound> id, Id<Suggestion> suggestion, int ordinal, LocalDate day, ComputedDay due) {
        return Edit.blank(SHAPE, id)
                .set(SUGGESTION, suggestion)
                .set(ORDINAL, ordinal)
                .set(STARTED_ON, day)
                .set(DUE_ON, due.day())
                .set(CERTAINTY, due.certainty())
                .done();
    }

    /** Whether the reply is certainly late on that day. */
    boolean isLateOn(LocalDate day) {
        return due().isBefore(day);
    }

    /** Whether the last day is provisional (暂定); nothing is overdue by a provisional day. */
    public boolean provisional() {
        return certainty == Certainty.PROVISIONAL;
    }

    /** Its last day, and whether that day is provisional. */
    ComputedDay due() {
        return ComputedDay.of(dueOn, certainty);
    }

    /** The same with another last day. */
    Edit<HandlingRound> dueOn(ComputedDay due) {
        return Edit.of(this).set(DUE_ON, due.day()).set(CERTAINTY, due.certainty());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
