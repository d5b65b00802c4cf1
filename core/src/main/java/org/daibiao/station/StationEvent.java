package org.daibiao.station;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Event at or for a station on a day (站点活动): a reception, an attendance, guidance, or outreach. Clauses 4.f, 5.b, 5.e, 5.f.
 *
 * @param id the id
 * @param station the station
 * @param kind the kind of event
 * @param detail for an attendance {@code actor.occasion}, for guidance the aspect, for outreach the place, at most 200 characters; null for a reception
 * @param brought for an attendance, the theme, topic or service that was brought (带主题、带议题、带服务), at most 500 characters; otherwise null
 * @param occasion for an attendance, the record of its occasion (a reception or an appointment) if given; otherwise null
 * @param people how many people were received or took part; 0 if not counted
 * @param heldOn the day
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
 */
public record StationEvent(
        Id<StationEvent> id,
        Id<Station> station,
        Kind kind,
        @Nullable @Size(max = 200) String detail,
        @Nullable @Size(max = 500) String brought,
        @Nullable UUID occasion,
        int people,
        LocalDate heldOn,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason) {
    /** Kind of event (站点活动类别): what happened. */
    public enum Kind {
        /** Deputies received people (接待). */
        RECEPTION,
        /** Somebody attended on an occasion and brought something (进站). */
        ENTERING,
        /** The station received guidance (服务指导). */
        GUIDANCE,
        /** The station went out (巡回). */
        ROVING
    }

    /** The most people of one event or contact: more is a slip of the keyboard. */
    public static final int MOST_PEOPLE = 99_999;

    /** How it is stored. */
    public static final Shape<StationEvent> SHAPE = Shape.of("station_happening", StationEvent.class)
            .titled((happening, locale) -> Messages.label(happening.kind(), locale) + " " + happening.heldOn());

    /** The station. */
    public static final Field<StationEvent, Id<Station>> STATION = SHAPE.field("station");

    /** The kind of event. */
    public static final Field<StationEvent, Kind> KIND = SHAPE.field("kind");

    /** The day. */
    public static final Field<StationEvent, LocalDate> HELD_ON = SHAPE.field("heldOn");

    static final Field<StationEvent, String> DETAIL = SHAPE.field("detail");
    static final Field<StationEvent, String> BROUGHT = SHAPE.field("brought");
    static final Field<StationEvent, UUID> OCCASION = SHAPE.field("occasion");
    static final Field<StationEvent, Integer> PEOPLE = SHAPE.field("people");
    static final Field<StationEvent, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");
    static final Field<StationEvent, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
