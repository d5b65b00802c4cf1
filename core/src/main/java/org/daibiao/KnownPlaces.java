package org.daibiao;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.contact.Contact;
import org.daibiao.desk.Context;
import org.daibiao.opinion.Places;
import org.daibiao.record.Id;

/** Tells the opinion room which contacts count and which stations are open. */
record KnownPlaces(OpenStations stations) implements Places {
    @Override
    public boolean contact(Context moment, UUID contact) {
        Id<Contact> id = Id.of(contact);
        return moment.eyes().see(Contact.SHAPE, id)
                && moment.get(Contact.SHAPE, id).value().takenBackOn() == null;
    }

    @Override
    public boolean station(Context moment, UUID station, LocalDate day) {
        return stations.open(moment, station, day);
    }
}
