package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.Typed;

/**
 * Seats a deputy in an office, or a person again as a deputy (任职).
 *
 * @param deputy the deputy
 * @param office the office
 * @param since the first day
 */
public record SeatDeputy(
        @NotNull Id<Deputy> deputy,
        @NotNull Office office,
        @NotNull LocalDate since) {
    /** From the given day on ({@code 2025-01-10}). */
    public static SeatDeputy of(Id<Deputy> deputy, Office office, String since) {
        return new SeatDeputy(deputy, office, Typed.day(since));
    }
}
