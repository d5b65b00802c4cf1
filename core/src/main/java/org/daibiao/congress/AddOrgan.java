package org.daibiao.congress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;

/**
 * Adds an organ (登记机关单位).
 *
 * @param name its name, not yet taken in this congress, at most 100 characters
 * @param kind the kind
 * @param since the day from which it takes part
 */
public record AddOrgan(
        @NotBlank @Size(max = 100) String name,
        @NotNull Organ.Kind kind,
        @NotNull LocalDate since) {
    /** An organ that takes part from the given day ({@code 2022-01-12}). */
    public static AddOrgan of(String name, Organ.Kind kind, String since) {
        return new AddOrgan(name, kind, Typed.day(since));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
