package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.Typed;

/**
 * Suspends a deputy (暂时停止执行代表职务).
 *
 * @param deputy the deputy
 * @param cause the cause
 * @param since the first day
 */
public record SuspendDeputy(
        @NotNull Id<Deputy> deputy,
        @NotNull Suspension.Cause cause,
        @NotNull LocalDate since) {
    /** From the given day on. */
    public static SuspendDeputy of(Id<Deputy> deputy, Suspension.Cause cause, String since) {
        return new SuspendDeputy(deputy, cause, Typed.day(since));
    }
}
