package org.daibiao.station;

import java.time.LocalDate;
import org.daibiao.desk.Question;
import org.daibiao.record.Id;

/** Facts about stations (站点情况) that other rooms ask before their rules decide. */
public final class StationFacts {
    private StationFacts() {}

    /** Whether the station exists and is open on the day, as far as the actor may see it: a hidden one counts as missing. */
    public static Question<Boolean> isOpen(Id<Station> station, LocalDate day) {
        return Question.seen(Station.SHAPE, station)
                .map(found -> found.filter(one -> one.value().standsOn(day)).isPresent());
    }
}
