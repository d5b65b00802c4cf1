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
 * Reply (建议答复) of a unit in one round; earlier replies are kept. Clause 12.c; Deputies Law art. 51.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param ordinal the ordinal of the round
 * @param unit the unit, at most 100 characters
 * @param category the category, as the profile's code, at most 40 characters
 * @param resolution the meaning of that category
 * @param text the reply, at most 4000 characters
 * @param signedBy the head who signed it, at most 100 characters
 * @param repliedOn the date
 * @param reason why the matter cannot be solved, at most 500 characters; required if kept for reference, otherwise null
 * @param fromState the state of the suggestion before it; null if it was recorded before that was kept, and then it cannot be taken back
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
 */
public record Reply(
        Id<Reply> id,
        Id<Suggestion> suggestion,
        int ordinal,
        @Size(max = 100) String unit,
        @Size(max = 40) String category,
        Resolution resolution,
        @Size(max = 4000) String text,
        @Size(max = 100) String signedBy,
        LocalDate repliedOn,
        @Nullable @Size(max = 500) String reason,
        @Nullable State fromState,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason)
        implements LastStep {

    /** How it is stored. */
    public static final Shape<Reply> SHAPE = Shape.of("suggestion_reply", Reply.class);

    /** The suggestion. */
    public static final Field<Reply, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The ordinal of the round. */
    public static final Field<Reply, Integer> ORDINAL = SHAPE.field("ordinal");

    /** The resolution of the matter. */
    public static final Field<Reply, Resolution> RESOLUTION = SHAPE.field("resolution");

    /** The day. */
    public static final Field<Reply, LocalDate> REPLIED_ON = SHAPE.field("repliedOn");

    /** When it was taken back. */
    public static final Field<Reply, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    static final Field<Reply, String> UNIT = SHAPE.field("unit");
    static final Field<Reply, String> CATEGORY = SHAPE.field("category");
    static final Field<Reply, String> TEXT = SHAPE.field("text");
    static final Field<Reply, String> SIGNED_BY = SHAPE.field("signedBy");
    static final Field<Reply, String> REASON = SHAPE.field("reason");
    static final Field<Reply, State> FROM_STATE = SHAPE.field("fromState");
    static final Field<Reply, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    @Override
    public Reply from(Suggestion before) {
        return Edit.of(this).set(FROM_STATE, before.state()).done();
    }

    @Override
    public Reply takenBack(LocalDate day, String why) {
        return Edit.of(this).set(TAKEN_BACK_ON, day).set(TAKEN_BACK_REASON, why).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
