package org.daibiao.opinion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.kernel.Field;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Handling of an opinion by one unit at one level (意见办理). An opinion that spans two levels has two at once. Clause 4.g.
 *
 * @param id the id
 * @param opinion the opinion
 * @param onLevel at which level
 * @param unit the unit that handles it, at most 100 characters
 * @param since the day on which the unit got it
 * @param dueOn the last day for its result
 * @param answer the result, at most 2000 characters; null while there is none
 * @param endedOn the day of the result, or on which others took over; null while it is handled
 */
public record Handling(
        Id<Handling> id,
        Id<Opinion> opinion,
        Level onLevel,
        @Size(max = 100) String unit,
        LocalDate since,
        LocalDate dueOn,
        @Nullable @Size(max = 2000) String answer,
        @Nullable LocalDate endedOn) {
    /** How it is kept. */
    public static final Shape<Handling> SHAPE = Shape.of("opinion_handling", Handling.class);

    /** The opinion. */
    public static final Field<Handling, Id<Opinion>> OPINION = SHAPE.field("opinion");

    /** The unit. */
    public static final Field<Handling, String> UNIT = SHAPE.field("unit");

    /** The last day for the result. */
    public static final Field<Handling, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** The day on which it ended. */
    public static final Field<Handling, LocalDate> ENDED_ON = SHAPE.field("endedOn");

    Handling ended(LocalDate day, @Nullable String result) {
        return new Handling(id, opinion, onLevel, unit, since, dueOn, result, day);
    }
}
