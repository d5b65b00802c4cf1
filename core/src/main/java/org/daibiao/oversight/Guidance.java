package org.daibiao.oversight;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.deputy.Group;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Guidance (代表团提建议指导) of a delegation on its suggestions. Clause 11.d.
 *
 * @param id the id
 * @param delegation the delegation
 * @param heldOn the date
 * @param note the content of the guidance, at most 500 characters, or null
 */
public record Guidance(
        Id<Guidance> id,
        Id<Group> delegation,
        LocalDate heldOn,
        @Nullable @Size(max = 500) String note) {

    /** How it is stored. */
    public static final Shape<Guidance> SHAPE = Shape.of("suggestion_guidance", Guidance.class)
            .titled((one, locale) -> Messages.table("suggestion_guidance", locale) + " " + one.heldOn());

    /** The delegation. */
    public static final Field<Guidance, Id<Group>> DELEGATION = SHAPE.field("delegation");

    /** The day. */
    public static final Field<Guidance, LocalDate> HELD_ON = SHAPE.field("heldOn");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
