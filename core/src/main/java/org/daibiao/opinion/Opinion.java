package org.daibiao.opinion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Voter;
import org.daibiao.journal.Line;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Edit;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.daibiao.station.Station;
import org.jspecify.annotations.Nullable;

/**
 * Opinion of the people (群众意见), from intake to feedback. Clauses 4.g, 4.h, 7.c.
 *
 * @param id the id
 * @param origin where it was raised
 * @param source the contact or deliberation at which it was raised; otherwise null
 * @param station the station at which it was raised, or null
 * @param round the community round in which it was raised, or null
 * @param orderNumber the hotline's work order, however it is typed; otherwise null
 * @param deputy the deputy who passes it on, or null
 * @param voter the voter who raised it, or null
 * @param secrecy whether the voter must stay unknown to the handlers
 * @param unit the town or subdistrict in which it was raised, at most 100 characters
 * @param category the category's code, at most 40 characters; an open list
 * @param text what was raised, at most 2000 characters
 * @param raisedOn the day on which it was raised
 * @param state its state
 * @param dueOn the last day on which feedback is in time
 * @param certainty whether that day is provisional (暂定), because the calendar had no notice for that year; then nothing is overdue
 * @param suggestion the deputy's suggestion that it became, or null
 * @param explanation why it was declined, at most 500 characters; null if it was not
 * @param feedback the feedback to the voter, at most 2000 characters; null until given
 * @param fedBackOn the day of the feedback, or null
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
 * @param sameAs the opinion that this one records a second time, which counts instead of it; null if it is not known to be the same as another
 */
public record Opinion(
        Id<Opinion> id,
        Origin origin,
        @Nullable UUID source,
        @Nullable Id<Station> station,
        @Nullable Id<CommunityRound> round,
        @Nullable ExternalKey orderNumber,
        @Nullable Id<Deputy> deputy,
        @Nullable Id<Voter> voter,
        Secrecy secrecy,
        @Size(max = 100) String unit,
        @Size(max = 40) String category,
        @Size(max = 2000) String text,
        LocalDate raisedOn,
        State state,
        LocalDate dueOn,
        Certainty certainty,
        @Nullable UUID suggestion,
        @Nullable @Size(max = 500) String explanation,
        @Nullable @Size(max = 2000) String feedback,
        @Nullable LocalDate fedBackOn,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason,
        @Nullable Id<Opinion> sameAs) {
    /** State of an opinion (意见办理状态). */
    public enum State {
        /** With one handler, or one on each of several levels (办理中). */
        IN_HANDLING,
        /** With the municipality (已上报). */
        PASSED_UP,
        /** Became a deputy's suggestion (已转为代表建议). */
        SUGGESTED,
        /** Declined: explained and pointed elsewhere, not handled (不予受理). */
        NOT_TAKEN,
        /** All its handlers have given their results (已有结果). */
        ANSWERED,
        /** The voter received feedback (已反馈). */
        CLOSED,
        /** It was entered in error (已撤销). */
        TAKEN_BACK
    }

    /** Step of an opinion (意见办理步骤). */
    public enum Step {
        /** Given to other handlers (转办). */
        HAND_OVER,
        /** Passed up (上报). */
        PASS_UP,
        /** Turned into a deputy's suggestion (转为代表建议). */
        SUGGEST,
        /** Declined (不予受理). */
        NOT_TAKE,
        /** One of several handlers gives a result (部分答复). */
        ANSWER_PART,
        /** The only or last handler gives a result (答复). */
        ANSWER,
        /** Feedback given to the voter (反馈). */
        FEED_BACK,
        /** Taken back as entered in error (撤销). */
        TAKE_BACK
    }

    /** How it is stored. */
    public static final Shape<Opinion> SHAPE = Shape.of("opinion", Opinion.class)
            .titled((opinion, locale) -> Messages.text(
                    "opinion.called", locale, Map.of("category", opinion.category(), "day", opinion.raisedOn())))
            .at(Opinion::unit);

    /** Where it was raised. */
    public static final Field<Opinion, Origin> ORIGIN = SHAPE.field("origin");

    /** The station. */
    public static final Field<Opinion, Id<Station>> STATION = SHAPE.field("station");

    /** The round. */
    public static final Field<Opinion, Id<CommunityRound>> ROUND = SHAPE.field("round");

    /** The hotline's work order. */
    public static final Field<Opinion, ExternalKey> ORDER_NUMBER = SHAPE.field("orderNumber");

    /** The deputy. */
    public static final Field<Opinion, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** The voter. */
    public static final Field<Opinion, Id<Voter>> VOTER = SHAPE.field("voter");

    /** The town or subdistrict. */
    public static final Field<Opinion, String> UNIT = SHAPE.field("unit");

    /** The category. */
    public static final Field<Opinion, String> CATEGORY = SHAPE.field("category");

    /** The day. */
    public static final Field<Opinion, LocalDate> RAISED_ON = SHAPE.field("raisedOn");

    /** Its state. */
    public static final Field<Opinion, State> STATE = SHAPE.field("state");

    /** The last day on which feedback is in time. */
    public static final Field<Opinion, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** Whether that day is provisional. */
    public static final Field<Opinion, Certainty> CERTAINTY = SHAPE.field("certainty");

    /** The day of the feedback. */
    public static final Field<Opinion, LocalDate> FED_BACK_ON = SHAPE.field("fedBackOn");

    /** The day on which it was taken back. */
    public static final Field<Opinion, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    /** The suggestion. */
    public static final Field<Opinion, UUID> SUGGESTION = SHAPE.field("suggestion");

    /** The opinion that this one records a second time. */
    public static final Field<Opinion, Id<Opinion>> SAME_AS = SHAPE.field("sameAs");

    static final Field<Opinion, UUID> SOURCE = SHAPE.field("source");
    static final Field<Opinion, Secrecy> SECRECY = SHAPE.field("secrecy");
    static final Field<Opinion, String> TEXT = SHAPE.field("text");
    static final Field<Opinion, String> EXPLANATION = SHAPE.field("explanation");
    static final Field<Opinion, String> FEEDBACK = SHAPE.field("feedback");
    static final Field<Opinion, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    /** The lines of its being raised: for itself, the deputy who passes it on and the station. */
    List<Line> raised() {
        Line item = Line.event(OpinionRoom.RAISED.code(), id, raisedOn);
        return Stream.of(
                        Stream.of(item),
                        Stream.ofNullable(deputy).map(who -> item.as(Line.DEPUTY, who)),
                        Stream.ofNullable(station).map(where -> item.as(Line.STATION, where)))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Its lines while feedback is owed by that day. */
    List<Line> owed(LocalDate by) {
        Line due = Line.event(OpinionRoom.DUE.code(), id, raisedOn).dueOn(by);
        Line inRound = Line.event(OpinionRoom.ROUND_DUE.code(), id, raisedOn).dueOn(by);
        return round == null ? List.of(due) : List.of(due, inRound);
    }

    /** Whether it can be reported back, because it has a result. */
    boolean hasResult() {
        return state == State.ANSWERED || state == State.CLOSED || state == State.NOT_TAKEN;
    }

    /** Whether the last day is provisional (暂定); nothing is overdue by a provisional day. */
    public boolean provisional() {
        return certainty == Certainty.PROVISIONAL;
    }

    /** The last day as stored. */
    ComputedDay due() {
        return ComputedDay.of(dueOn, certainty);
    }

    /** The same with another last day. */
    Edit<Opinion> dueOn(ComputedDay due) {
        return Edit.of(this).set(DUE_ON, due.day()).set(CERTAINTY, due.certainty());
    }

    /** In another state: feedback is owed by that day and not yet given. */
    Edit<Opinion> at(State next, ComputedDay due) {
        return dueOn(due).set(STATE, next).set(FEEDBACK, null).set(FED_BACK_ON, null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
