package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Terminates a deputy's qualification (代表资格终止): ends the seat, every office, every membership and a running suspension.
 *
 * @param seat the deputy's own seat as seen
 * @param cause why
 * @param until the day on which the seat no longer stands, as announced
 */
public record TerminateDeputy(
        @NotNull Seen<Seat> seat,
        @NotNull TerminationCause cause,
        @NotNull LocalDate until) {
    /** From that day on. */
    public static TerminateDeputy of(Seen<Seat> seat, TerminationCause cause, String until) {
        return new TerminateDeputy(seat, cause, LocalDate.parse(until));
    }
}
