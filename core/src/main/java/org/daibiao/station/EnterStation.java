package org.daibiao.station;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Records that somebody entered a station on an occasion and brought something (登记进站). Clause 5.f.
 *
 * @param station the station
 * @param occasion {@code actor.occasion}, for example {@code deputies.monthly}, at most 40 characters
 * @param brought the theme, topic or service that was brought, at most 500 characters
 * @param day the day
 * @param of the record of the occasion, for example a reception or an appointment; null if not given. If given, the plan can require an entering at
 * each occasion
 */
public record EnterStation(
        @NotNull Id<Station> station,
        @NotNull @Size(max = 40) String occasion,
        @NotBlank @Size(max = 500) String brought,
        @NotNull LocalDate day,
        @Nullable UUID of) {
    /** On the given day. */
    public static EnterStation of(Id<Station> station, String occasion, String brought, String day) {
        return new EnterStation(station, occasion, brought, Typed.day(day), null);
    }

    /** The same for the occasion of this record. */
    public EnterStation at(Id<?> record) {
        return new EnterStation(station, occasion, brought, day, record.value());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
