package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.Suggestion.State;
import org.jspecify.annotations.Nullable;

/**
 * Communication (建议沟通): a talk between a unit and a proposer before a suggestion is made, or before, during or after its handling. Clauses 11.b, 12.a;
 * Deputies Law art. 51.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param phase the phase
 * @param way the way in which it was held
 * @param unit the unit, at most 100 characters
 * @param deputy the proposer; null for all proposers
 * @param heldOn the date
 * @param note the outcome, at most 500 characters, or null
 * @param fromState the state of the suggestion before it; null if it was recorded before that was kept, and then it cannot be taken back
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
 */
public record Communication(
        Id<Communication> id,
        Id<Suggestion> suggestion,
        Phase phase,
        Way way,
        @Size(max = 100) String unit,
        @Nullable Id<Deputy> deputy,
        LocalDate heldOn,
        @Nullable @Size(max = 500) String note,
        @Nullable State fromState,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason)
        implements LastStep {
    /** Phase of a talk (沟通阶段): when it is held. */
    public enum Phase {
        /** Before the suggestion is made (提出前). */
        PROPOSING,
        /** Before handling (办前). */
        BEFORE,
        /** During handling (办中). */
        DURING,
        /** After the reply (办后). */
        AFTER
    }

    /** Way of a talk (沟通方式): how it is held. */
    public enum Way {
        /** A visit (走访). */
        VISIT,
        /** Face to face elsewhere (面商). */
        FACE_TO_FACE,
        /** A meeting with several people (座谈). */
        MEETING,
        /** By phone (电话). */
        PHONE,
        /** Online (网络). */
        ONLINE,
        /** In writing (书面). */
        LETTER
    }

    /** How it is stored. */
    public static final Shape<Communication> SHAPE = Shape.of("suggestion_communication", Communication.class);

    /** The suggestion. */
    public static final Field<Communication, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The phase. */
    public static final Field<Communication, Phase> PHASE = SHAPE.field("phase");

    /** The unit. */
    public static final Field<Communication, String> UNIT = SHAPE.field("unit");

    /** The day. */
    public static final Field<Communication, LocalDate> HELD_ON = SHAPE.field("heldOn");

    /** When it was taken back. */
    public static final Field<Communication, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    static final Field<Communication, Way> WAY = SHAPE.field("way");
    static final Field<Communication, Id<Deputy>> DEPUTY = SHAPE.field("deputy");
    static final Field<Communication, String> NOTE = SHAPE.field("note");
    static final Field<Communication, State> FROM_STATE = SHAPE.field("fromState");
    static final Field<Communication, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    @Override
    public Communication from(Suggestion before) {
        return Edit.of(this).set(FROM_STATE, before.state()).done();
    }

    @Override
    public Communication takenBack(LocalDate day, String why) {
        return Edit.of(this).set(TAKEN_BACK_ON, day).set(TAKEN_BACK_REASON, why).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
