package org.daibiao;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.contact.Stations;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.record.Id;
import org.daibiao.station.Station;

/** Tells the contact room which stations are open. */
record OpenStations() implements Stations {
    @Override
    public Question<Boolean> open(UUID station, LocalDate day) {
        return Question.seen(Station.SHAPE, Id.<Station>of(station))
                .map(found -> found.filter(one -> one.value().standsOn(day)).isPresent());
    }
}
