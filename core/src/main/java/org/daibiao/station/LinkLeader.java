package org.daibiao.station;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.Typed;

/**
 * Links a leader of the standing committee to a station (领导联系站点). Clause 4.e.
 *
 * @param station the station
 * @param leader the leader
 * @param since the first day
 */
public record LinkLeader(
        @NotNull Id<Station> station,
        @NotNull Id<Deputy> leader,
        @NotNull LocalDate since) {
    /** From the given day on. */
    public static LinkLeader of(Id<Station> station, Id<Deputy> leader, String since) {
        return new LinkLeader(station, leader, Typed.day(since));
    }
}
