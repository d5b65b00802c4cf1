package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.kernel.Field;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Rectification (整改) of a project that was rated dissatisfied [GK].
 *
 * @param id the id
 * @param project the project
 * @param evaluation the evaluation that demands it
 * @param since the day of the evaluation
 * @param dueOn the last day for the report
 * @param text what was put right, at most 1000 characters; null while it was not reported
 * @param reportedOn the day of the report, or null
 */
public record Rectification(
        Id<Rectification> id,
        Id<Project> project,
        Id<ProjectEvaluation> evaluation,
        LocalDate since,
        LocalDate dueOn,
        @Nullable @Size(max = 1000) String text,
        @Nullable LocalDate reportedOn) {
    /** How it is kept. */
    public static final Shape<Rectification> SHAPE = Shape.of("project_rectification", Rectification.class);

    /** The project. */
    public static final Field<Rectification, Id<Project>> PROJECT = SHAPE.field("project");

    /** The last day. */
    public static final Field<Rectification, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** The day of the report. */
    public static final Field<Rectification, LocalDate> REPORTED_ON = SHAPE.field("reportedOn");

    Rectification reported(String what, LocalDate day) {
        return new Rectification(id, project, evaluation, since, dueOn, what, day);
    }
}
