package org.daibiao.contact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Property;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;
import org.daibiao.station.Station;
import org.daibiao.station.StationEvent;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what is recorded of a contact of any kind (更正联系记录). What is null or empty stays as it is; what was raised at it stays with it.
 *
 * @param contact the contact as seen
 * @param member the right committee member, of a discussion meeting the right chair, or null
 * @param deputy the right deputy, or null; not of a discussion meeting
 * @param deputies the deputies who really came to a discussion meeting, all of them, two or more, without the chair, at most 400; or none
 * @param channel the right channel, at most 40 characters, or null; not of a discussion meeting
 * @param people the right number of voters, at least one, at most 99,999, or null; only of a contact with voters
 * @param day the right day, or null
 * @param station the station at which it really took place, or null
 * @param without what is to be removed because the contact has none, at most 1
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectContact(
        @NotNull Seen<Contact> contact,
        @Nullable Id<Deputy> member,
        @Nullable Id<Deputy> deputy,
        @NotNull @Size(max = 400) List<@NotNull Id<Deputy>> deputies,
        @Nullable @Size(max = 40) String channel,
        @Nullable @Positive @Max(StationEvent.MOST_PEOPLE) Integer people,
        @Nullable LocalDate day,
        @Nullable Id<Station> station,
        @NotNull @Size(max = 1) List<@NotNull Part> without,
        @NotBlank @Size(max = 500) String reason) {
    /** Part (联系可以为空的项): what a contact may have none of. */
    public enum Part {
        /** The station (站点). */
        STATION
    }

    static final Property<CorrectContact, Seen<Contact>> CONTACT = Property.of(CorrectContact.class, "contact");
    static final Property<CorrectContact, Id<Deputy>> MEMBER = Property.of(CorrectContact.class, "member");
    static final Property<CorrectContact, Id<Deputy>> DEPUTY = Property.of(CorrectContact.class, "deputy");
    static final Property<CorrectContact, Id<Deputy>> DEPUTIES = Property.of(CorrectContact.class, "deputies");
    static final Property<CorrectContact, String> CHANNEL = Property.of(CorrectContact.class, "channel");
    static final Property<CorrectContact, Integer> PEOPLE = Property.of(CorrectContact.class, "people");
    static final Property<CorrectContact, LocalDate> DAY = Property.of(CorrectContact.class, "day");
    static final Property<CorrectContact, Id<Station>> STATION = Property.of(CorrectContact.class, "station");
    static final Property<CorrectContact, Part> WITHOUT = Property.of(CorrectContact.class, "without");
    static final Property<CorrectContact, String> REASON = Property.of(CorrectContact.class, "reason");

    /** A correction that so far changes nothing. */
    public static CorrectContact of(Seen<Contact> contact, String reason) {
        return Edit.blank(CorrectContact.class)
                .set(CONTACT, contact)
                .set(REASON, reason)
                .done();
    }

    /** The same with the right day ({@code 2025-01-10}). */
    public CorrectContact heldOn(String right) {
        return Edit.of(this).set(DAY, Typed.day(right)).done();
    }

    /** The same by the right channel. */
    public CorrectContact by(String right) {
        return Edit.of(this).set(CHANNEL, right).done();
    }

    /** The same with the right number of voters. */
    public CorrectContact withVoters(int right) {
        return Edit.of(this).set(PEOPLE, right).done();
    }

    /** The same, of this committee member. */
    public CorrectContact ofMember(Id<Deputy> right) {
        return Edit.of(this).set(MEMBER, right).done();
    }

    /** The same, of this deputy. */
    public CorrectContact ofDeputy(Id<Deputy> right) {
        return Edit.of(this).set(DEPUTY, right).done();
    }

    /** The same with these deputies at the discussion meeting. */
    public CorrectContact withGuests(List<Id<Deputy>> right) {
        return Edit.of(this).setAll(DEPUTIES, right).done();
    }

    /** The same at this station. */
    public CorrectContact at(Id<Station> right) {
        return Edit.of(this).set(STATION, right).done();
    }

    /** The same without these. */
    public CorrectContact without(Part... parts) {
        return Edit.of(this).setAll(WITHOUT, List.of(parts)).done();
    }

    /** Whether something is given and removed at once. */
    boolean contradictsItself() {
        return station != null && without.contains(Part.STATION);
    }

    /** What it says that a contact of this kind does not record. */
    List<String> foreign(Contact.Side side) {
        boolean forum = side == Contact.Side.FORUM;
        var names = new ArrayList<String>();
        add(names, "member", member != null && side == Contact.Side.DEPUTY_VOTERS);
        add(names, "deputy", deputy != null && forum);
        add(names, "deputies", !deputies.isEmpty() && !forum);
        add(names, "channel", channel != null && forum);
        add(names, "people", people != null && side != Contact.Side.DEPUTY_VOTERS);
        return names;
    }

    private static void add(List<String> names, String name, boolean foreign) {
        if (foreign) {
            names.add(name);
        }
    }

    /** Who came to the discussion meeting, given who is recorded. */
    List<Id<Deputy>> guests(List<Id<Deputy>> now) {
        return deputies.isEmpty() ? now : deputies;
    }

    /** The contact as it should have been recorded. */
    Contact right(Contact now) {
        return Edit.of(now)
                .set(Contact.MEMBER, member == null ? now.member() : member)
                .set(Contact.DEPUTY, deputy == null ? now.deputy() : deputy)
                .set(Contact.CHANNEL, Objects.requireNonNullElse(channel, now.channel()))
                .set(Contact.PEOPLE, rightPeople(now))
                .set(Contact.HELD_ON, Objects.requireNonNullElse(day, now.heldOn()))
                .set(Contact.STATION, rightStation(now))
                .done();
    }

    private int rightPeople(Contact now) {
        return deputies.isEmpty() ? Objects.requireNonNullElse(people, now.people()) : deputies.size();
    }

    private @Nullable Id<Station> rightStation(Contact now) {
        return station == null && !without.contains(Part.STATION) ? now.station() : station;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
