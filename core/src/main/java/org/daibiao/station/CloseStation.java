package org.daibiao.station;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Closes a station (撤销站点) and ends its posts.
 *
 * @param station the station as seen
 * @param until the day on which it is closed
 */
public record CloseStation(
        @NotNull Seen<Station> station, @NotNull LocalDate until) {
    /** From the given day on. */
    public static CloseStation of(Seen<Station> station, String until) {
        return new CloseStation(station, Typed.day(until));
    }
}
