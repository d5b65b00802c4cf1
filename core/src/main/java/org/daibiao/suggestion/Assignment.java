package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Assignment (建议承办任务): a suggestion, or a part of it, given to one unit. Clause 12.b.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param unit the unit, at most 100 characters
 * @param part the unit's part
 * @param content the content the unit handles if the content is split, at most 500 characters, or null
 * @param assignedOn the day of the assignment
 * @param receivedOn the day on which the unit signed for it, or null
 * @param opinion a co-handler's opinion for the lead, at most 2000 characters, or null
 * @param opinionOn the day of that opinion, or null
 * @param endedOn the day on which it was taken away from the unit, or null
 */
public record Assignment(
        Id<Assignment> id,
        Id<Suggestion> suggestion,
        @Size(max = 100) String unit,
        Part part,
        @Nullable @Size(max = 500) String content,
        LocalDate assignedOn,
        @Nullable LocalDate receivedOn,
        @Nullable @Size(max = 2000) String opinion,
        @Nullable LocalDate opinionOn,
        @Nullable LocalDate endedOn) {
    /** Part of a unit (承办方式) in the handling. */
    public enum Part {
        /** Leads the handling and replies (主办). */
        LEAD,
        /** Helps, and gives its opinion to the lead (会办、协办). */
        CO,
        /** Handles and replies to its own part (分别办理). */
        SEPARATE
    }

    /** How it is stored. */
    public static final Shape<Assignment> SHAPE =
            Shape.of("suggestion_assignment", Assignment.class).titled((assignment, locale) -> assignment.unit());

    /** The suggestion. */
    public static final Field<Assignment, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The unit. */
    public static final Field<Assignment, String> UNIT = SHAPE.field("unit");

    /** The unit's part. */
    public static final Field<Assignment, Part> PART = SHAPE.field("part");

    /** The day on which it was taken away from the unit. */
    public static final Field<Assignment, LocalDate> ENDED_ON = SHAPE.field("endedOn");

    static final Field<Assignment, String> CONTENT = SHAPE.field("content");
    static final Field<Assignment, LocalDate> ASSIGNED_ON = SHAPE.field("assignedOn");
    static final Field<Assignment, LocalDate> RECEIVED_ON = SHAPE.field("receivedOn");
    static final Field<Assignment, String> OPINION = SHAPE.field("opinion");
    static final Field<Assignment, LocalDate> OPINION_ON = SHAPE.field("opinionOn");

    /** Whether the unit handled it on this day, its last one included; what was taken away on its first day never was. */
    boolean handledOn(LocalDate day) {
        return !day.isBefore(assignedOn) && (endedOn == null || (!day.isAfter(endedOn) && endedOn.isAfter(assignedOn)));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
