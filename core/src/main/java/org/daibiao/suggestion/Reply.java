package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reply (答复) of a unit in one round; earlier ones stay. Clause 12.c; Deputies Law art. 51.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param ordinal in which round
 * @param unit the unit, at most 100 characters
 * @param category the category by the profile's code, at most 40 characters
 * @param resolution what that means
 * @param text what it says, at most 4000 characters
 * @param signedBy the head who signed it, at most 100 characters
 * @param repliedOn the day
 * @param reason why the matter cannot be solved, at most 500 characters; required for reference, else null
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
        @Nullable @Size(max = 500) String reason) {

    /** How it is kept. */
    public static final Shape<Reply> SHAPE = Shape.of("suggestion_reply", Reply.class);

    /** The suggestion. */
    public static final Field<Reply, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** In which round. */
    public static final Field<Reply, Integer> ORDINAL = SHAPE.field("ordinal");

    /** What it says of the matter. */
    public static final Field<Reply, Resolution> RESOLUTION = SHAPE.field("resolution");

    /** The day. */
    public static final Field<Reply, LocalDate> REPLIED_ON = SHAPE.field("repliedOn");

    static final Field<Reply, String> UNIT = SHAPE.field("unit");
    static final Field<Reply, String> CATEGORY = SHAPE.field("category");
    static final Field<Reply, String> TEXT = SHAPE.field("text");
    static final Field<Reply, String> SIGNED_BY = SHAPE.field("signedBy");
    static final Field<Reply, String> REASON = SHAPE.field("reason");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
