package org.daibiao.opinion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Handling of an opinion by one unit at one level (群众意见办理). An opinion that spans several levels has one on each at once. Clause 4.g.
 *
 * @param id the id
 * @param opinion the opinion
 * @param onLevel the level
 * @param unit the unit that handles it, at most 100 characters
 * @param turn the turn in which the opinion was given to handlers: 1 for the first handlers
 * @param since the day on which the unit received it
 * @param timeLimit the time limit, as {@link TimeLimit} writes it, at most 40 characters; null if it is answered on the spot, or if the record is
 * older than this component
 * @param roll whether and how a last day that is not a working day is moved
 * @param dueOn the last day for its result
 * @param certainty whether that day is provisional (暂定), because the calendar had no notice for that year
 * @param answer the result, at most 2000 characters; null until there is one
 * @param endedOn the day of the result, or the day on which others took over; null while it is handled
 */
public record Handling(
        Id<Handling> id,
        Id<Opinion> opinion,
        Level onLevel,
        @Size(max = 100) String unit,
        int turn,
        LocalDate since,
        @Nullable @Size(max = 40) String timeLimit,
        Roll roll,
        LocalDate dueOn,
        Certainty certainty,
        @Nullable @Size(max = 2000) String answer,
        @Nullable LocalDate endedOn) {
    /** How it is stored. */
    public static final Shape<Handling> SHAPE = Shape.of("opinion_handling", Handling.class);

    /** The opinion. */
    public static final Field<Handling, Id<Opinion>> OPINION = SHAPE.field("opinion");

    /** The unit. */
    public static final Field<Handling, String> UNIT = SHAPE.field("unit");

    /** The last day for the result. */
    public static final Field<Handling, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** The day on which it ended. */
    public static final Field<Handling, LocalDate> ENDED_ON = SHAPE.field("endedOn");

    static final Field<Handling, Level> ON_LEVEL = SHAPE.field("onLevel");
    static final Field<Handling, Integer> TURN = SHAPE.field("turn");
    static final Field<Handling, LocalDate> SINCE = SHAPE.field("since");
    static final Field<Handling, String> TIME_LIMIT = SHAPE.field("timeLimit");
    static final Field<Handling, Roll> ROLL = SHAPE.field("roll");
    static final Field<Handling, Certainty> CERTAINTY = SHAPE.field("certainty");
    static final Field<Handling, String> ANSWER = SHAPE.field("answer");

    /** A handling that begins; without a time limit it is due on the same day. */
    static Handling begun(
            Id<Handling> id,
            Id<Opinion> opinion,
            Handler handler,
            int turn,
            LocalDate since,
            @Nullable TimeLimit limit,
            Roll roll,
            WorkCalendar calendar) {
        var begun = Edit.blank(SHAPE, id)
                .set(OPINION, opinion)
                .set(ON_LEVEL, handler.level())
                .set(UNIT, handler.unit())
                .set(TURN, turn)
                .set(SINCE, since)
                .set(TIME_LIMIT, limit == null ? null : limit.toString())
                .set(ROLL, roll)
                .set(DUE_ON, since)
                .set(CERTAINTY, Certainty.CERTAIN)
                .done();
        return begun.dueOn(begun.due(calendar));
    }

    /** Its last day under a calendar. */
    ComputedDay due(WorkCalendar calendar) {
        return timeLimit == null ? due() : TimeLimit.parse(timeLimit).computed(since, roll, calendar);
    }

    /** Whether the last day is provisional (暂定); nothing is overdue by a provisional day. */
    public boolean provisional() {
        return certainty == Certainty.PROVISIONAL;
    }

    /** Its last day as stored. */
    ComputedDay due() {
        return ComputedDay.of(dueOn, certainty);
    }

    Handling dueOn(ComputedDay due) {
        return Edit.of(this)
                .set(DUE_ON, due.day())
                .set(CERTAINTY, due.certainty())
                .done();
    }

    Handling ended(LocalDate day, @Nullable String result) {
        return Edit.of(this).set(ANSWER, result).set(ENDED_ON, day).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
