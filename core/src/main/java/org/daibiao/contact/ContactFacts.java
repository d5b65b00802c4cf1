package org.daibiao.contact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Question;
import org.daibiao.record.Id;
import org.daibiao.station.Station;
import org.daibiao.station.StationFacts;
import org.jspecify.annotations.Nullable;

/** Facts about contacts (联系情况) that other rooms ask before their rules decide. */
public final class ContactFacts {
    private ContactFacts() {}

    /** Whether the contact is recorded and not taken back, as far as the actor may see it: a hidden one counts as missing. */
    public static Question<Boolean> counts(Id<Contact> contact) {
        return Question.seen(Contact.SHAPE, contact)
                .map(found ->
                        found.filter(one -> one.value().takenBackOn() == null).isPresent());
    }

    /** The link of two on the day, or their latest. */
    static Question<Optional<MemberLink>> link(Id<Deputy> member, Id<Deputy> deputy, LocalDate day) {
        return Question.values(MemberLink.SHAPE, MemberLink.MEMBER.is(member), MemberLink.DEPUTY.is(deputy))
                .map(all -> all.stream()
                        .max(Comparator.comparing((MemberLink link) -> link.standsOn(day))
                                .thenComparing(MemberLink::since)));
    }

    /** Whether the station, if any is named, is open on the day. */
    static Question<Boolean> open(@Nullable Id<Station> station, LocalDate day) {
        return station == null ? Question.known(true) : StationFacts.isOpen(station, day);
    }
}
