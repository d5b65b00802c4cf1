package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Context;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Round of handling (办理轮次): from a referral, or from the decision to handle again, to the reply and its ratings.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param ordinal which round of the suggestion, from 1
 * @param startedOn the day from which its reply is due: of the referral, or of the decision to handle again
 * @param dueOn the last day for the reply
 * @param certainty whether that day is provisional (暂定), as {@link DueDay#certainty} says
 * @param extendedOn the day on which it was given more time, or null
 * @param extensionReason why, at most 500 characters, or null
 * @param consentBy who consented, at most 100 characters, or null
 * @param toldOn the day on which the deputy was told of it, or null
 * @param repliedOn the day of the last reply, or null
 * @param ratedOn the day on which its ratings ended, complete or not, or null
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
        @Nullable LocalDate ratedOn) {

    /** How it is kept. */
    public static final Shape<HandlingRound> SHAPE = Shape.of("suggestion_round", HandlingRound.class);

    /** The suggestion. */
    public static final Field<HandlingRound, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** Which round. */
    public static final Field<HandlingRound, Integer> ORDINAL = SHAPE.field("ordinal");

    /** The last day for the reply. */
    public static final Field<HandlingRound, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** Whether the last day for the reply is provisional (暂定). */
    public static final Field<HandlingRound, Certainty> CERTAINTY = SHAPE.field("certainty");

    /** The day of the last reply. */
    public static final Field<HandlingRound, LocalDate> REPLIED_ON = SHAPE.field("repliedOn");

    static HandlingRound begun(
            Id<HandlingRound> id, Id<Suggestion> suggestion, int ordinal, LocalDate day, ComputedDay due) {
        return new HandlingRound(
                id, suggestion, ordinal, day, due.day(), due.certainty(), null, null, null, null, null, null);
    }

    /** Whether the reply is late on that day for certain. */
    boolean isLateOn(LocalDate day) {
        return due().isBefore(day);
    }

    /** Whether the last day is provisional (暂定): then nothing is overdue by it. */
    public boolean provisional() {
        return certainty == Certainty.PROVISIONAL;
    }

    /** Its last day, and whether that is provisional. */
    ComputedDay due() {
        return ComputedDay.of(dueOn, certainty);
    }

    HandlingRound dueOn(ComputedDay due) {
        return with(startedOn, due, repliedOn, ratedOn);
    }

    HandlingRound restarted(LocalDate day, ComputedDay due) {
        return with(day, due, repliedOn, ratedOn);
    }

    HandlingRound replied(LocalDate day) {
        return with(startedOn, due(), day, ratedOn);
    }

    HandlingRound rated(LocalDate day) {
        return with(startedOn, due(), repliedOn, day);
    }

    HandlingRound extended(ComputedDay due, ExtendReply command) {
        return new HandlingRound(
                id,
                suggestion,
                ordinal,
                startedOn,
                due.day(),
                due.certainty(),
                command.day(),
                command.reason(),
                command.consent(),
                command.toldOn(),
                repliedOn,
                ratedOn);
    }

    private HandlingRound with(
            LocalDate started, ComputedDay due, @Nullable LocalDate replied, @Nullable LocalDate rated) {
        return new HandlingRound(
                id,
                suggestion,
                ordinal,
                started,
                due.day(),
                due.certainty(),
                extendedOn,
                extensionReason,
                consentBy,
                toldOn,
                replied,
                rated);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
