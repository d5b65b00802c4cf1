package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Restores a suspended deputy (恢复执行代表职务).
 *
 * @param suspension the suspension as seen
 * @param until the day from which the deputy acts again
 */
public record RestoreDeputy(
        @NotNull Seen<Suspension> suspension, @NotNull LocalDate until) {
    /** From the given day on. */
    public static RestoreDeputy of(Seen<Suspension> suspension, String until) {
        return new RestoreDeputy(suspension, Typed.day(until));
    }
}
