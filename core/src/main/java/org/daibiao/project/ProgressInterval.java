package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.record.Edit;
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
 * @param startsOn the day of that start or report; not counted
 * @param timeLimit the interval in the form of {@link TimeLimit}, at most 40 characters
 * @param roll whether and how a last day that is not a working day is moved
 * @param dueOn the last day for the next report, whether that was made or fell away
 * @param certainty whether that day is provisional (暂定), because the calendar had no notice for that year
 */
public record ProgressInterval(
        Id<ProgressInterval> id,
        Id<Project> project,
        UUID since,
        LocalDate startsOn,
        @Size(max = 40) String timeLimit,
        Roll roll,
        LocalDate dueOn,
        Certainty certainty) {
    /** How it is stored. */
    public static final Shape<ProgressInterval> SHAPE = Shape.of("project_interval", ProgressInterval.class)
            .titled((one, locale) -> Messages.table("project_interval", locale) + " " + one.timeLimit());

    /** The project. */
    public static final Field<ProgressInterval, Id<Project>> PROJECT = SHAPE.field("project");

    /** The last day for the next report. */
    public static final Field<ProgressInterval, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** Whether that day is provisional. */
    public static final Field<ProgressInterval, Certainty> CERTAINTY = SHAPE.field("certainty");

    /** One that begins on that day. */
    static ProgressInterval begun(
            Id<ProgressInterval> id,
            Id<Project> project,
            Id<?> since,
            LocalDate day,
            TimeLimit limit,
            Roll roll,
            WorkCalendar calendar) {
        ComputedDay due = limit.computed(day, roll, calendar);
        return new ProgressInterval(
                id, project, since.value(), day, limit.toString(), roll, due.day(), due.certainty());
    }

    /** Its last day under a calendar. */
    ComputedDay due(WorkCalendar calendar) {
        return TimeLimit.parse(timeLimit).computed(startsOn, roll, calendar);
    }

    /** Whether the calendar changes its last day or makes it certain. */
    boolean moved(WorkCalendar calendar) {
        return !due(calendar).equals(ComputedDay.of(dueOn, certainty));
    }

    /** Under the calendar. */
    ProgressInterval recomputed(WorkCalendar calendar) {
        ComputedDay due = due(calendar);
        return Edit.of(this)
                .set(DUE_ON, due.day())
                .set(CERTAINTY, due.certainty())
                .done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
