package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;

/**
 * Ends an office other than the deputy's own seat (免去职务).
 *
 * @param seat the seat as seen
 * @param until the first day on which it is no longer in force
 */
public record EndOffice(@NotNull Seen<Seat> seat, @NotNull LocalDate until) {}
