package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
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
