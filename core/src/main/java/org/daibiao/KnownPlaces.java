package org.daibiao;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.contact.Contact;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Moment;
import org.daibiao.opinion.Places;

/** Tells the opinion room which contacts count and which stations are open. */
record KnownPlaces(OpenStations stations) implements Places {
    @Override
    public boolean contact(Moment moment, UUID contact) {
        Id<Contact> id = Id.of(contact);
        return moment.eyes().see(Contact.SHAPE, id)
                && moment.get(Contact.SHAPE, id).value().takenBackOn() == null;
    }

    @Override
    public boolean station(Moment moment, UUID station, LocalDate day) {
        return stations.open(moment, station, day);
    }
}
