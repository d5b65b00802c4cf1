package org.daibiao;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.contact.Stations;
import org.daibiao.desk.Context;
import org.daibiao.record.Id;
import org.daibiao.station.Station;

/** Tells the contact room which stations are open. */
record OpenStations() implements Stations {
    @Override
    public boolean open(Context moment, UUID station, LocalDate day) {
        Id<Station> id = Id.of(station);
        return moment.eyes().see(Station.SHAPE, id)
                && moment.get(Station.SHAPE, id).value().standsOn(day);
    }
}
