package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Progress (项目进展报告) of a project, as reported by a unit.
 *
 * @param id the id
 * @param project the project
 * @param unit the reporting unit, at most 100 characters
 * @param reportedOn the day
 * @param done the share completed, in percent, 0 to 100
 * @param spent the amount spent so far, in whole 万元 (10 000 yuan)
 * @param text the report, at most 1000 characters
 * @param correction why an earlier figure was too high, at most 500 characters; null unless a figure decreases
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
 */
public record Progress(
        Id<Progress> id,
        Id<Project> project,
        @Size(max = 100) String unit,
        LocalDate reportedOn,
        int done,
        long spent,
        @Size(max = 1000) String text,
        @Nullable @Size(max = 500) String correction,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason) {
    /** How it is stored. */
    public static final Shape<Progress> SHAPE = Shape.of("project_progress", Progress.class)
            .titled((one, locale) -> Messages.table("project_progress", locale) + " " + one.reportedOn());

    /** When it was taken back. */
    public static final Field<Progress, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    /** The project. */
    public static final Field<Progress, Id<Project>> PROJECT = SHAPE.field("project");

    /** The unit. */
    public static final Field<Progress, String> UNIT = SHAPE.field("unit");

    /** The day. */
    public static final Field<Progress, LocalDate> REPORTED_ON = SHAPE.field("reportedOn");

    static final Field<Progress, Integer> DONE = SHAPE.field("done");
    static final Field<Progress, Long> SPENT = SHAPE.field("spent");
    static final Field<Progress, String> TEXT = SHAPE.field("text");
    static final Field<Progress, String> CORRECTION = SHAPE.field("correction");
    static final Field<Progress, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    /** Marked as taken back. */
    Progress takenBack(LocalDate day, String why) {
        return Edit.of(this).set(TAKEN_BACK_ON, day).set(TAKEN_BACK_REASON, why).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
