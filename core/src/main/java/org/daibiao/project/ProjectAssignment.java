package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.calendar.DateRange;
import org.daibiao.journal.Line;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of a project to a supervision group (监督分工), a half-open interval. Clause 6.d.
 *
 * @param id the id
 * @param project the project
 * @param assigned the group
 * @param task what the group follows, at most 500 characters
 * @param since the first day
 * @param until the first day on which it no longer applies; null while it applies
 */
public record ProjectAssignment(
        Id<ProjectAssignment> id,
        Id<Project> project,
        Id<SupervisionGroup> assigned,
        @Size(max = 500) String task,
        LocalDate since,
        @Nullable LocalDate until)
        implements DateRange {
    /** How it is stored. */
    public static final Shape<ProjectAssignment> SHAPE = Shape.of("project_assignment", ProjectAssignment.class);

    /** The project. */
    public static final Field<ProjectAssignment, Id<Project>> PROJECT = SHAPE.field("project");

    /** The group. */
    public static final Field<ProjectAssignment, Id<SupervisionGroup>> ASSIGNED = SHAPE.field("assigned");

    /** When it ended. */
    public static final Field<ProjectAssignment, LocalDate> UNTIL = SHAPE.field("until");

    /** The line in the journal that begins it. */
    Line begun() {
        return Line.begin(ProjectRoom.LINK.code(), Line.ITEM, project, id, since)
                .with(assigned);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
