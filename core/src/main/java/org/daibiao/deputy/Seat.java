package org.daibiao.deputy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.calendar.DateRange;
import org.daibiao.journal.Line;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Seat (任职): an office held by a deputy from a day on, half-open.
 *
 * @param id the id
 * @param deputy who
 * @param office as what
 * @param since the first day
 * @param until the day on which it no longer stands; null while it stands
 * @param cause why the seat of a deputy ended; null while it stands, and for offices that ended otherwise
 * @param revocation why its last end was an error and was taken back, at most 500 characters; null when none was
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
    /** How it is kept. */
    public static final Shape<Seat> SHAPE = Shape.of("seat", Seat.class);

    /** Who. */
    public static final Field<Seat, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** As what. */
    public static final Field<Seat, Office> OFFICE = SHAPE.field("office");

    /** When it ended. */
    public static final Field<Seat, LocalDate> UNTIL = SHAPE.field("until");

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

    /** Its line in the journal. */
    Line begun() {
        return Line.begin(office.kind().code(), office.kind().role(), deputy, id, since);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
