package org.daibiao.deputy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.calendar.DateRange;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Merging;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Seat (任职): an office held by a deputy from a day on, half-open.
 *
 * @param id the id
 * @param deputy the deputy
 * @param office the office
 * @param since the first day
 * @param until the first day on which it is no longer in force; null while in force
 * @param cause why a deputy's seat ended; null while in force, and for offices that ended otherwise
 * @param revocation why its last end was an error and was taken back, at most 500 characters; null if no end was taken back
 */
public record Seat(
        Id<Seat> id,
        Id<Deputy> deputy,
        Office office,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable TerminationCause cause,
        @Nullable @Size(max = 500) String revocation)
        implements DateRange {
    /** How it is stored. */
    public static final Shape<Seat> SHAPE = Shape.of("seat", Seat.class).merging(Merging.once("deputy", "office"));

    /** The deputy. */
    public static final Field<Seat, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** The office. */
    public static final Field<Seat, Office> OFFICE = SHAPE.field("office");

    /** When it ended. */
    public static final Field<Seat, LocalDate> UNTIL = SHAPE.field("until");

    static final Field<Seat, LocalDate> SINCE = SHAPE.field("since");
    static final Field<Seat, TerminationCause> CAUSE = SHAPE.field("cause");
    static final Field<Seat, String> REVOCATION = SHAPE.field("revocation");

    Seat ended(LocalDate day, @Nullable TerminationCause why) {
        return Edit.of(this).set(UNTIL, day).set(CAUSE, why).done();
    }

    /** The seat as if it had never ended. */
    Seat revived(String reason) {
        return Edit.of(this)
                .set(UNTIL, null)
                .set(CAUSE, null)
                .set(REVOCATION, reason)
                .done();
    }

    /** The same from this day on. */
    Seat from(LocalDate day) {
        return Edit.of(this).set(SINCE, day).done();
    }

    /** Its journal line. */
    Line begun() {
        return Line.begin(office.kind().code(), office.kind().role(), deputy, id, since);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
