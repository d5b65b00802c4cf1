package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.journal.Line;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Merging;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Due day (建议办理期限): something is owed for a suggestion by its last day. It stores how that day was computed, and is recomputed when the calendar learns
 * of a day off.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param piece the assignment, promise or proposer it belongs to, or null
 * @param task what is owed
 * @param base the event from which it runs, at most 40 characters
 * @param startsOn the day of that event; not counted
 * @param timeLimit the time limit, as {@link org.daibiao.calendar.TimeLimit} writes it, at most 40 characters
 * @param roll whether and how a last day that is not a working day is moved
 * @param lawZh the law that sets it, in Chinese, at most 100 characters
 * @param lawEn the same in English, at most 200 characters
 * @param article the article, at most 40 characters, or null while unknown
 * @param calendar the calendar it was computed with, at most 100 characters
 * @param lastDay the last day
 * @param certainty whether the calendar had no notice for that year (暂定): then the day counts weekends only, and is not overdue until it is
 * recomputed with the notice
 * @param settledOn the day on which it was done or fell away, or null
 * @param ending whether it was done or fell away; null while it is owed, and if it was settled before this was recorded
 * @param remindedOn the day of the reminder, or null
 * @param escalatedOn the day on which it was reported overdue, or null
 * @param openedBy the reply by which it became due, or null
 * @param settledBy the reply, rating, talk or request to return by which it was done or fell away, or null
 */
public record DueDay(
        Id<DueDay> id,
        Id<Suggestion> suggestion,
        @Nullable UUID piece,
        Task task,
        @Size(max = 40) String base,
        LocalDate startsOn,
        @Size(max = 40) String timeLimit,
        Roll roll,
        @Size(max = Citation.LONGEST_ZH) String lawZh,
        @Size(max = Citation.LONGEST_EN) String lawEn,
        @Nullable @Size(max = Citation.LONGEST_ARTICLE) String article,
        @Size(max = WorkCalendar.LONGEST_NAME) String calendar,
        LocalDate lastDay,
        Certainty certainty,
        @Nullable LocalDate settledOn,
        @Nullable Ending ending,
        @Nullable LocalDate remindedOn,
        @Nullable LocalDate escalatedOn,
        @Nullable UUID openedBy,
        @Nullable UUID settledBy) {
    /** How a due day was settled (了结方式). */
    public enum Ending {
        /** It was done, in time or late (已完成). */
        DONE,
        /** It is no longer expected: the suggestion went on without it (不再需要). If it was overdue by then, it stays owed. */
        FELL_AWAY,
        /** It never was due: the step by which it became due was taken back (已撤销). */
        TAKEN_BACK
    }

    /** Task (期限事项): what is owed. */
    public enum Task {
        /** The decision of the quality gate (受理审查). */
        GATE,
        /** The referral (交办). */
        REFERRAL,
        /** The request to return (退办). */
        RETURN,
        /** Another handler after a return (重新交办). */
        NEW_HANDLER,
        /** The first talk with a proposer (首次联系). */
        FIRST_CONTACT,
        /** A co-handler's opinion (会办意见). */
        CO_OPINION,
        /** The reply (答复). */
        REPLY,
        /** The reply after a second handling (重办答复). */
        REDO,
        /** The rating of the reply (反馈). */
        FEEDBACK,
        /** The promise (承诺). */
        PROMISE,
        /** The rating of the delivery (落实评价). */
        DELIVERY_RATING,
        /** The publication of the text (公开内容). */
        TEXT_PUBLICATION,
        /** The publication of the result (公开结果). */
        RESULT_PUBLICATION;

        boolean isOfProposer() {
            return this == FEEDBACK || this == DELIVERY_RATING;
        }
    }

    /** How it is stored. */
    public static final Shape<DueDay> SHAPE = Shape.of("suggestion_due", DueDay.class)
            .merging(Merging.<DueDay>once("suggestion", "piece", "task", "startsOn")
                    .struck(DueDay::isTakenBack, (due, day, why) -> due.settled(day, Ending.TAKEN_BACK))
                    .united((due, other) -> due.isOpen() && !other.isOpen()
                            ? Edit.of(due.settled(other.settledOn, other.ending))
                                    .set(DueDay.SETTLED_BY, other.settledBy)
                                    .done()
                            : due));

    /** The suggestion. */
    public static final Field<DueDay, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The piece it belongs to. */
    public static final Field<DueDay, UUID> PIECE = SHAPE.field("piece");

    /** What is owed. */
    public static final Field<DueDay, Task> TASK = SHAPE.field("task");

    /** The last day. */
    public static final Field<DueDay, LocalDate> LAST_DAY = SHAPE.field("lastDay");

    /** Whether it is provisional. */
    public static final Field<DueDay, Certainty> CERTAINTY = SHAPE.field("certainty");

    /** The day on which it was done. */
    public static final Field<DueDay, LocalDate> SETTLED_ON = SHAPE.field("settledOn");

    /** The day of the reminder. */
    public static final Field<DueDay, LocalDate> REMINDED_ON = SHAPE.field("remindedOn");

    /** The day on which it was reported overdue. */
    public static final Field<DueDay, LocalDate> ESCALATED_ON = SHAPE.field("escalatedOn");

    static final Field<DueDay, UUID> OPENED_BY = SHAPE.field("openedBy");
    static final Field<DueDay, UUID> SETTLED_BY = SHAPE.field("settledBy");
    static final Field<DueDay, String> BASE = SHAPE.field("base");
    static final Field<DueDay, LocalDate> STARTS_ON = SHAPE.field("startsOn");
    static final Field<DueDay, String> TIME_LIMIT = SHAPE.field("timeLimit");
    static final Field<DueDay, Roll> ROLL = SHAPE.field("roll");
    static final Field<DueDay, String> LAW_ZH = SHAPE.field("lawZh");
    static final Field<DueDay, String> LAW_EN = SHAPE.field("lawEn");
    static final Field<DueDay, String> ARTICLE = SHAPE.field("article");
    static final Field<DueDay, String> CALENDAR = SHAPE.field("calendar");
    static final Field<DueDay, Ending> ENDING = SHAPE.field("ending");

    static DueDay of(Id<DueDay> id, Id<Suggestion> suggestion, @Nullable UUID piece, Task task, Deadline deadline) {
        return under(
                        deadline,
                        Edit.blank(SHAPE, id)
                                .set(SUGGESTION, suggestion)
                                .set(PIECE, piece)
                                .set(TASK, task))
                .done();
    }

    private static Edit<DueDay> under(Deadline deadline, Edit<DueDay> edit) {
        return edit.set(BASE, deadline.base())
                .set(STARTS_ON, deadline.from())
                .set(TIME_LIMIT, deadline.limit().toString())
                .set(ROLL, deadline.roll())
                .set(LAW_ZH, deadline.source().zh())
                .set(LAW_EN, deadline.source().en())
                .set(ARTICLE, deadline.source().article())
                .set(CALENDAR, deadline.calendar())
                .set(LAST_DAY, deadline.lastDay())
                .set(CERTAINTY, deadline.computed().certainty());
    }

    /**
     * How its last day follows from its parts under a calendar; {@link Deadline#explain} prints it day by day. Provisional if the calendar has no
     * notice yet.
     */
    public Deadline deadline(WorkCalendar asked) {
        return Deadline.of(base, startsOn, TimeLimit.parse(timeLimit), roll, law(), asked);
    }

    /** The law or regulation that sets its time limit. */
    Citation law() {
        return new Citation(lawZh, lawEn, article);
    }

    /**
     * The lines it enters as owed: a rating for its proposer, everything else for the item. None for the time within which a unit may return a
     * suggestion, which is a right.
     */
    List<Line> owed() {
        if (task == Task.RETURN) {
            return List.of();
        }
        Line line = Line.event(SuggestionKinds.due(task), item(), startsOn).dueOn(lastDay);
        return List.of(piece != null && task.isOfProposer() ? line.as(SuggestionKinds.PROPOSER, Id.of(piece)) : line);
    }

    /** The record its lines are about: the promise or the assignment, otherwise the suggestion. */
    Id<?> item() {
        return piece != null && (task == Task.PROMISE || task == Task.CO_OPINION) ? Id.of(piece) : suggestion;
    }

    /** Whether its last day has certainly passed on that day; a provisional one has not. */
    boolean isOverdueOn(LocalDate day) {
        return computed().isBefore(day);
    }

    /** Whether the last day is provisional (暂定); nothing is overdue by a provisional day. */
    public boolean provisional() {
        return certainty == Certainty.PROVISIONAL;
    }

    /** Its last day, and whether that day is provisional. */
    public ComputedDay computed() {
        return ComputedDay.of(lastDay, certainty);
    }

    /** Whether it was owed on that day, whatever happened on the day itself. */
    boolean wasOwedOn(LocalDate day) {
        return startsOn.isBefore(day) && (settledOn == null || !settledOn.isBefore(day));
    }

    /** Whether it is still owed. */
    boolean isOpen() {
        return settledOn == null;
    }

    /** Its last day under a calendar. The current one may know more than the one it was computed with. */
    public ComputedDay computed(WorkCalendar asked) {
        return deadline(asked).computed();
    }

    /** Whether it fell away when overdue, and so stays owed. */
    boolean fellAwayOverdue() {
        return ending == Ending.FELL_AWAY && settledOn != null && isOverdueOn(settledOn);
    }

    /** Whether it fell away while in time, so that nothing stays owed. */
    boolean fellAwayInTime() {
        return ending == Ending.FELL_AWAY && !fellAwayOverdue();
    }

    /** Settled on that day in that way. Both are null if it is owed again: it fell away as overdue, but is not overdue. */
    public DueDay settled(@Nullable LocalDate day, @Nullable Ending how) {
        return Edit.of(this).set(SETTLED_ON, day).set(ENDING, how).done();
    }

    /** With the reply, rating, talk or request to return that made it due, if it is new, or that settled it. */
    DueDay by(UUID step, boolean isNew) {
        Edit<DueDay> edit = Edit.of(this);
        return isNew
                ? edit.set(OPENED_BY, step).done()
                : settledOn == null ? this : edit.set(SETTLED_BY, step).done();
    }

    /** Owed again, because the step that settled it was taken back. */
    DueDay reopened() {
        return Edit.of(settled(null, null)).set(SETTLED_BY, null).done();
    }

    /** Whether the step by which it became due was taken back. */
    boolean isTakenBack() {
        return ending == Ending.TAKEN_BACK;
    }

    /**
     * Under another deadline. If its day moved, the reminder is sent again. If it was not overdue on the day it was reported overdue, it will be
     * reported again.
     */
    DueDay recomputed(Deadline to) {
        boolean stands = escalatedOn != null && to.computed().isBefore(escalatedOn);
        LocalDate reminded = to.lastDay().equals(lastDay) ? remindedOn : null;
        return under(to, Edit.of(this))
                .set(REMINDED_ON, reminded)
                .set(ESCALATED_ON, stands ? escalatedOn : null)
                .done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
