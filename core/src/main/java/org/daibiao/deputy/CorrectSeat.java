package org.daibiao.deputy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Corrects the first day of a seat, also of an ended one (更正任职开始日期).
 *
 * @param seat the seat as seen
 * @param since the right first day
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectSeat(
        @NotNull Seen<Seat> seat,
        @NotNull LocalDate since,
        @NotBlank @Size(max = 500) String reason) {
    /** From the given day ({@code 2025-01-10}). */
    public static CorrectSeat of(Seen<Seat> seat, String since, String reason) {
        return new CorrectSeat(seat, Typed.day(since), reason);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
