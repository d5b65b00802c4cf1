package org.daibiao.deputy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what is recorded of a suspension, also of an ended one (更正暂时停止执行代表职务信息). What is null stays as it is.
 *
 * @param suspension the suspension as seen
 * @param cause the right cause, or null
 * @param since the right first day, or null
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectSuspension(
        @NotNull Seen<Suspension> suspension,
        Suspension.@Nullable Cause cause,
        @Nullable LocalDate since,
        @NotBlank @Size(max = 500) String reason) {
    /** The suspension as it should have been recorded. */
    Suspension right(Suspension now) {
        return new Suspension(
                now.id(),
                now.deputy(),
                Objects.requireNonNullElse(cause, now.cause()),
                Objects.requireNonNullElse(since, now.since()),
                now.until());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
