package org.daibiao.oversight;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Supervision of the handling (建议督办) on one of three layers, possibly on site. Clauses 13.a, 13.b; Deputies Law art. 52.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param layer the layer
 * @param place the place
 * @param supervisor who supervised, at most 100 characters
 * @param heldOn the date
 * @param finding the finding, at most 1000 characters, or null
 */
public record Supervision(
        Id<Supervision> id,
        Id<Suggestion> suggestion,
        Layer layer,
        Place place,
        @Size(max = 100) String supervisor,
        LocalDate heldOn,
        @Nullable @Size(max = 1000) String finding) {
    /** Layer of supervision (督办层级). */
    public enum Layer {
        /** A member of the council of chairpersons leads (主任会议成员领衔督办). */
        LED,
        /** A committee, by its field (专工委专项督办). */
        COMMITTEE,
        /** The deputy work committee coordinates (代表工委协调督办). */
        COORDINATED
    }

    /** Place of supervision (督办地点). */
    public enum Place {
        /** On site (现场). */
        ON_SITE,
        /** By meeting, on paper or by phone (其他方式). */
        ELSEWHERE
    }

    /** How it is stored. */
    public static final Shape<Supervision> SHAPE = Shape.of("suggestion_supervision", Supervision.class);

    /** The suggestion. */
    public static final Field<Supervision, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The layer. */
    public static final Field<Supervision, Layer> LAYER = SHAPE.field("layer");

    /** The day. */
    public static final Field<Supervision, LocalDate> HELD_ON = SHAPE.field("heldOn");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
