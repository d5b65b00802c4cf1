package org.daibiao.station;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.calendar.DateRange;
import org.daibiao.deputy.Deputy;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Post at a station (站点任职): the linked leader, who is a deputy with an office, or a member of the staff. Half-open. Clause 4.e.
 *
 * @param id the id
 * @param station the station
 * @param duty the duty
 * @param deputy the linked leader; null for staff
 * @param person the name of a staff member, as on the station's notice board; null for the linked leader
 * @param contact how to reach the staff member, for example an office phone number, at most 100 characters; null if not given
 * @param since the first day
 * @param until the first day on which it is no longer in force; null while in force
 */
public record Post(
        Id<Post> id,
        Id<Station> station,
        Duty duty,
        @Nullable Id<Deputy> deputy,

        @Nullable PublicName person,
        @Nullable @Size(max = 100) String contact,
        LocalDate since,
        @Nullable LocalDate until)
        implements DateRange {
    /** Duty at a station (站点职责): the capacity in which a person works for it. */
    public enum Duty {
        /** The leader of the standing committee who is linked to it (联系领导). */
        LINKED_LEADER,
        /** Head (站长). */
        HEAD,
        /** Deputy head (副站长). */
        DEPUTY_HEAD,
        /** Liaison officer (联络员). */
        LIAISON_OFFICER
    }

    /** How it is stored. */
    public static final Shape<Post> SHAPE = Shape.of("station_post", Post.class);

    /** The station. */
    public static final Field<Post, Id<Station>> STATION = SHAPE.field("station");

    /** The duty. */
    public static final Field<Post, Duty> DUTY = SHAPE.field("duty");

    /** When it ended. */
    public static final Field<Post, LocalDate> UNTIL = SHAPE.field("until");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
