package org.daibiao.project;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Rectification (项目整改) of a project that was rated dissatisfied [GK].
 *
 * @param id the id
 * @param project the project
 * @param evaluation the evaluation that demands it
 * @param since the day of the evaluation
 * @param timeLimit its time limit in the form of {@link TimeLimit}, at most 40 characters; null if recorded before time limits were stored
 * @param roll whether and how a last day that is not a working day is moved
 * @param dueOn the last day for the report
 * @param certainty whether that day is provisional (暂定): the calendar had no notice for that year, so nothing is overdue
 * @param text what was rectified, at most 1000 characters; null until reported
 * @param reportedOn the day of the report, or null
 */
public record Rectification(
        Id<Rectification> id,
        Id<Project> project,
        Id<ProjectEvaluation> evaluation,
        LocalDate since,
        @Nullable @Size(max = 40) String timeLimit,
        Roll roll,
        LocalDate dueOn,
        Certainty certainty,
        @Nullable @Size(max = 1000) String text,
        @Nullable LocalDate reportedOn) {
    /** How it is stored. */
    public static final Shape<Rectification> SHAPE = Shape.of("project_rectification", Rectification.class)
            .titled((one, locale) -> Messages.table("project_rectification", locale) + " " + one.since());

    /** The project. */
    public static final Field<Rectification, Id<Project>> PROJECT = SHAPE.field("project");

    /** The last day. */
    public static final Field<Rectification, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** Whether that day is provisional. */
    public static final Field<Rectification, Certainty> CERTAINTY = SHAPE.field("certainty");

    /** The day of the report. */
    public static final Field<Rectification, LocalDate> REPORTED_ON = SHAPE.field("reportedOn");

    static final Field<Rectification, Id<ProjectEvaluation>> EVALUATION = SHAPE.field("evaluation");
    static final Field<Rectification, LocalDate> SINCE = SHAPE.field("since");
    static final Field<Rectification, String> TIME_LIMIT = SHAPE.field("timeLimit");
    static final Field<Rectification, Roll> ROLL = SHAPE.field("roll");
    static final Field<Rectification, String> TEXT = SHAPE.field("text");

    /** Its last day under a calendar. */
    ComputedDay due(WorkCalendar calendar) {
        return timeLimit == null ? due() : TimeLimit.parse(timeLimit).computed(since, roll, calendar);
    }

    /** Whether the last day is provisional (暂定): then it makes nothing overdue. */
    public boolean provisional() {
        return certainty == Certainty.PROVISIONAL;
    }

    /** Its last day as stored. */
    ComputedDay due() {
        return ComputedDay.of(dueOn, certainty);
    }

    Rectification dueOn(ComputedDay due) {
        return Edit.of(this)
                .set(DUE_ON, due.day())
                .set(CERTAINTY, due.certainty())
                .done();
    }

    /** Its due entry. */
    Line owed() {
        return Line.event(ProjectRoom.RECTIFICATION_DUE.code(), id, since).dueOn(dueOn);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
