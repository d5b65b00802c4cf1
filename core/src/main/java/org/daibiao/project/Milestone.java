package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Milestone (项目节点) of a chosen project.
 *
 * @param id the id
 * @param project the project
 * @param title what is to be achieved, at most 200 characters
 * @param setOn the day on which it was set
 * @param dueOn the last day on which it is on time
 * @param reachedOn the day on which it was reached; null until then
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
 */
public record Milestone(
        Id<Milestone> id,
        Id<Project> project,
        @Size(max = 200) String title,
        LocalDate setOn,
        LocalDate dueOn,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason) {
    /** How it is stored. */
    public static final Shape<Milestone> SHAPE =
            Shape.of("project_milestone", Milestone.class).titled((milestone, locale) -> milestone.title());

    /** When it was taken back. */
    public static final Field<Milestone, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    /** The project. */
    public static final Field<Milestone, Id<Project>> PROJECT = SHAPE.field("project");

    /** The last day. */
    public static final Field<Milestone, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** The day on which it was reached. */
    public static final Field<Milestone, LocalDate> REACHED_ON = SHAPE.field("reachedOn");

    static final Field<Milestone, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    /** Marked as taken back. */
    Milestone takenBack(LocalDate day, String why) {
        return Edit.of(this).set(TAKEN_BACK_ON, day).set(TAKEN_BACK_REASON, why).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
