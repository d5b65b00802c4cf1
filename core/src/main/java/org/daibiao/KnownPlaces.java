package org.daibiao;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.contact.Contact;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.record.Id;
import org.daibiao.opinion.Places;
import org.daibiao.record.Id;

/** Tells the opinion room which contacts count and which stations are open. */
record KnownPlaces(OpenStations stations) implements Places {
    @Override
    public Question<Boolean> contact(UUID contact) {
        return Question.seen(Contact.SHAPE, Id.<Contact>of(contact))
                .map(found ->
                        found.filter(one -> one.value().takenBackOn() == null).isPresent());
    }

    @Override
    public Question<Boolean> station(UUID station, LocalDate day) {
        return stations.open(station, day);
    }
}
