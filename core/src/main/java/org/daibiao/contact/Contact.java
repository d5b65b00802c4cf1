package org.daibiao.contact;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Merging;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.daibiao.station.Station;
import org.jspecify.annotations.Nullable;

/**
 * Contact (联系记录): of a committee member with a linked deputy, of a deputy with voters, or a discussion meeting of a member of the council of
 * chairpersons with deputies. Clauses 1.b, 1.c, 1.e, 1.f.
 *
 * @param id the id
 * @param side who was in contact with whom
 * @param channel how: {@code visit}, {@code reception}, {@code discussion}, {@code appointment}, or another that the rules list, at most 40
 * characters
 * @param member the committee member; null for a contact of a deputy with voters
 * @param deputy the deputy; null for a discussion meeting
 * @param people the number of people who came: voters, or deputies at a discussion meeting
 * @param heldOn the day
 * @param station the station at which it took place; null if elsewhere
 * @param takenBackOn the day on which it was taken back as entered in error; null while it counts
 * @param takenBackReason why it was an error, at most 500 characters; null while it counts
 * @param sameAs the contact that this one records a second time, which counts instead of it; null if it is not known to be the same as another
 */
public record Contact(
        Id<Contact> id,
        Side side,
        @Size(max = 40) String channel,
        @Nullable Id<Deputy> member,
        @Nullable Id<Deputy> deputy,
        int people,
        LocalDate heldOn,
        @Nullable Id<Station> station,
        @Nullable LocalDate takenBackOn,
        @Nullable @Size(max = 500) String takenBackReason,
        @Nullable Id<Contact> sameAs) {
    /** Side of a contact (联系类别): who is in contact with whom. */
    public enum Side {
        /** Committee member with deputy (常委会组成人员联系代表). */
        MEMBER_DEPUTY,
        /** Deputy with voters (代表联系选民). */
        DEPUTY_VOTERS,
        /** Member of the council of chairpersons with several deputies (主任会议成员召开基层代表座谈会). */
        FORUM
    }

    /** How it is stored. */
    public static final Shape<Contact> SHAPE = Shape.of("contact", Contact.class)
            .merging(Merging.<Contact>follows()
                    .struck(
                            contact -> contact.takenBackOn() != null,
                            (contact, day, why) -> Edit.of(contact)
                                    .set(Contact.TAKEN_BACK_ON, day)
                                    .set(Contact.TAKEN_BACK_REASON, why)
                                    .done()))
            .titled((contact, locale) -> Messages.label(contact.side(), locale) + " " + contact.heldOn());

    /** Who was in contact with whom. */
    public static final Field<Contact, Side> SIDE = SHAPE.field("side");

    /** The committee member. */
    public static final Field<Contact, Id<Deputy>> MEMBER = SHAPE.field("member");

    /** The deputy. */
    public static final Field<Contact, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** The day. */
    public static final Field<Contact, LocalDate> HELD_ON = SHAPE.field("heldOn");

    /** The station. */
    public static final Field<Contact, Id<Station>> STATION = SHAPE.field("station");

    /** When it was taken back. */
    public static final Field<Contact, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    /** The contact that this one records a second time. */
    public static final Field<Contact, Id<Contact>> SAME_AS = SHAPE.field("sameAs");

    static final Field<Contact, String> CHANNEL = SHAPE.field("channel");
    static final Field<Contact, Integer> PEOPLE = SHAPE.field("people");
    static final Field<Contact, String> TAKEN_BACK_REASON = SHAPE.field("takenBackReason");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
