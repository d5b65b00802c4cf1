package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;

/**
 * Interval to the next progress report (项目进展报告间隔), as it was when the project started or reported. A later change of the rule does not move the
 * due day.
 *
 * @param id the id
 * @param project the project
 * @param since the project, or the report after which the next one is due; the interval runs from it
 * @param timeLimit the interval in the form of {@link TimeLimit}, at most 40 characters
 * @param roll whether and how a last day that is not a working day is moved
 */
public record ProgressInterval(
        Id<ProgressInterval> id,
        Id<Project> project,
        UUID since,
        @Size(max = 40) String timeLimit,
        Roll roll) {
    /** How it is stored. */
    public static final Shape<ProgressInterval> SHAPE = Shape.of("project_interval", ProgressInterval.class)
            .titled((one, locale) -> Messages.table("project_interval", locale) + " " + one.timeLimit());

    /** The project. */
    public static final Field<ProgressInterval, Id<Project>> PROJECT = SHAPE.field("project");

    /** The last day for the next report, counted from this day. */
    ComputedDay after(LocalDate day, WorkCalendar calendar) {
        return TimeLimit.parse(timeLimit).computed(day, roll, calendar);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
