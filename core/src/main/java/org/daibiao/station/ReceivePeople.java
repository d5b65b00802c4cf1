package org.daibiao.station;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.Typed;

/**
 * Records a reception at a station (登记接待). One held on another day than the fixed one is recorded too, but does not count as the fixed one.
 *
 * @param station the station
 * @param day the day
 * @param deputies the deputies on duty, at most 100
 * @param people how many people were received, at most 99,999
 */
public record ReceivePeople(
        @NotNull Id<Station> station,
        @NotNull LocalDate day,
        @NotEmpty @Size(max = 100) List<@NotNull Id<Deputy>> deputies,
        @Min(0) @Max(StationEvent.MOST_PEOPLE) int people) {
    /** With the given deputies on duty. */
    public static ReceivePeople of(Id<Station> station, String day, List<Id<Deputy>> deputies, int people) {
        return new ReceivePeople(station, Typed.day(day), deputies, people);
    }
}
