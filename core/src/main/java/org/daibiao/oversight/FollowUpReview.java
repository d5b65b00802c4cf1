package org.daibiao.oversight;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Look-back (建议“回头看”) on the handling of the suggestions of the whole term. Clause 13.d.
 *
 * @param id the id
 * @param title its title, at most 200 characters
 * @param since the first day of the suggestions it covers
 * @param heldOn the day on which it was held
 * @param report the findings, at most 4000 characters, or null
 */
public record FollowUpReview(
        Id<FollowUpReview> id,
        @Size(max = 200) String title,
        LocalDate since,
        LocalDate heldOn,
        @Nullable @Size(max = 4000) String report) {

    /** How it is stored. */
    public static final Shape<FollowUpReview> SHAPE =
            Shape.of("suggestion_look_back", FollowUpReview.class).titled((one, locale) -> one.title());

    /** The day. */
    public static final Field<FollowUpReview, LocalDate> HELD_ON = SHAPE.field("heldOn");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
