package org.daibiao;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.contact.Stations;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Moment;
import org.daibiao.station.Station;

/** Tells the contact room which stations are open. */
record OpenStations() implements Stations {
    @Override
    public boolean open(Moment moment, UUID station, LocalDate day) {
        Id<Station> id = Id.of(station);
        return moment.eyes().see(Station.SHAPE, id)
                && moment.get(Station.SHAPE, id).value().standsOn(day);
    }
}
