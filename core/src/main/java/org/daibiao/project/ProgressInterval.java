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
 * Interval to the next report of progress (进度报告间隔), as it was when the project started or reported: a rule that changes later does not move what
 * was due by it.
 *
 * @param id the id
 * @param project the project
 * @param since the project, or the report after which the next one is due
 * @param timeLimit how long until then, as {@link TimeLimit} writes it, at most 40 characters
 * @param roll what becomes of a last day that is a day of rest
 */
public record ProgressInterval(
        Id<ProgressInterval> id,
        Id<Project> project,
        UUID since,
        @Size(max = 40) String timeLimit,
        Roll roll) {
    /** How it is kept. */
    public static final Shape<ProgressInterval> SHAPE = Shape.of("project_interval", ProgressInterval.class)
            .titled((one, locale) -> Messages.table("project_interval", locale) + " " + one.timeLimit());

    /** The project. */
    public static final Field<ProgressInterval, Id<Project>> PROJECT = SHAPE.field("project");

    /** The last day of a report that is due since then. */
    ComputedDay after(LocalDate day, WorkCalendar calendar) {
        return TimeLimit.parse(timeLimit).computed(day, roll, calendar);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
