package org.daibiao.station;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;

/**
 * Records guidance given to a station (登记服务指导). Clause 4.f.
 *
 * @param station the station
 * @param aspect the aspect: {@code building}, {@code operation}, {@code function}, or another that the rules list, at most 40 characters
 * @param day the day
 */
public record GuideStation(
        @NotNull Id<Station> station,
        @NotNull @Size(max = 40) String aspect,
        @NotNull LocalDate day) {
    /** On the given day. */
    public static GuideStation of(Id<Station> station, String aspect, String day) {
        return new GuideStation(station, aspect, Typed.day(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
