package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Terminates a deputy's qualification (代表资格终止): ends the seat, every office, every membership and a current suspension.
 *
 * @param seat the deputy's own seat as seen
 * @param cause the cause
 * @param until the first day on which the seat is no longer in force, as announced
 */
public record TerminateDeputy(
        @NotNull Seen<Seat> seat,
        @NotNull TerminationCause cause,
        @NotNull LocalDate until) {
    /** From the given day on. */
    public static TerminateDeputy of(Seen<Seat> seat, TerminationCause cause, String until) {
        return new TerminateDeputy(seat, cause, Typed.day(until));
    }
}
