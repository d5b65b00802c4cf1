package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;

/**
 * Promise in a reply (所作承诺). Clause 12.d.
 *
 * @param text the promise, at most 500 characters
 * @param dueOn the last day on which it is kept in time
 */
public record NewPromise(
        @NotBlank @Size(max = 500) String text, @NotNull LocalDate dueOn) {
    /** From a day as text, {@code 2025-12-31}. */
    public static NewPromise of(String text, String dueOn) {
        return new NewPromise(text, Typed.day(dueOn));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
