package org.daibiao.contact;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Matter raised at a contact (联系中提出的意见建议). Clause 1.g.
 *
 * @param id the id
 * @param contact the contact at which it was raised
 * @param deputy the deputy who raised it or passed it on; null at a discussion meeting
 * @param category the category's code, at most 40 characters
 * @param text what was raised, at most 2000 characters
 * @param raisedOn the day
 * @param answer the answer given to the deputy, at most 2000 characters; null until answered
 * @param answeredOn the day of the answer, or null
 * @param takenBackOn the day on which its contact was taken back as entered in error; null while it counts
 */
public record Matter(
        Id<Matter> id,
        Id<Contact> contact,
        @Nullable Id<Deputy> deputy,
        @Size(max = 40) String category,
        @Size(max = 2000) String text,
        LocalDate raisedOn,
        @Nullable @Size(max = 2000) String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate takenBackOn) {
    /** How it is stored. */
    public static final Shape<Matter> SHAPE = Shape.of("matter", Matter.class)
            .titled((matter, locale) -> Messages.text(
                    "contact.called", locale, Map.of("category", matter.category(), "day", matter.raisedOn())));

    /** The contact at which it was raised. */
    public static final Field<Matter, Id<Contact>> CONTACT = SHAPE.field("contact");

    /** The deputy. */
    public static final Field<Matter, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** The day. */
    public static final Field<Matter, LocalDate> RAISED_ON = SHAPE.field("raisedOn");

    /** When it was answered. */
    public static final Field<Matter, LocalDate> ANSWERED_ON = SHAPE.field("answeredOn");

    static final Field<Matter, String> CATEGORY = SHAPE.field("category");
    static final Field<Matter, String> TEXT = SHAPE.field("text");
    static final Field<Matter, String> ANSWER = SHAPE.field("answer");
    static final Field<Matter, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
