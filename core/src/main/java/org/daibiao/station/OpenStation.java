package org.daibiao.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Opens a station (设立站点).
 *
 * @param name its name, not yet taken, at most 100 characters
 * @param kind the kind
 * @param unit the town, subdistrict or area, at most 100 characters
 * @param place where it is, at most 200 characters
 * @param batch its batch, from 1; 0 for none
 * @param since the day from which it is open
 * @param externalKey the number under which another system knows the station, however it is typed, or null
 */
public record OpenStation(
        @NotBlank @Size(max = 100) String name,
        @NotNull Station.Kind kind,
        @NotBlank @Size(max = 100) String unit,
        @NotBlank @Size(max = 200) String place,
        @Min(0) int batch,
        @NotNull LocalDate since,
        @Nullable @Valid ExternalKey externalKey) {
    /** A practice station of the first batch. */
    public static OpenStation of(String name, String unit, String place, String since) {
        return new OpenStation(name, Station.Kind.PRACTICE_STATION, unit, place, 1, Typed.day(since), null);
    }

    /** The same with the number under which another system knows the station. */
    public OpenStation keyed(String key) {
        return new OpenStation(name, kind, unit, place, batch, since, ExternalKey.of(key));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
