package org.daibiao.poll;

import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Merging;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Attendance (表决签到): someone on the roll is present and was issued a ballot, electronic or on paper. Immutable and thread-safe.
 *
 * @param id the id
 * @param poll the poll
 * @param voter who is present
 * @param form the form in which the ballot was issued
 * @param takenBackOn the day on which it was taken back as a mistake; null while it is valid
 */
public record Attendance(
        Id<Attendance> id,
        Id<Poll> poll,
        Id<Elector> voter,
        Form form,
        @Nullable LocalDate takenBackOn) {
    /** How it is kept. */
    public static final Shape<Attendance> SHAPE =
            Shape.of("poll_attendance", Attendance.class).merging(Merging.stays());

    /** The poll. */
    public static final Field<Attendance, Id<Poll>> POLL = SHAPE.field("poll");

    /** The voter who is present. */
    public static final Field<Attendance, Id<Elector>> VOTER = SHAPE.field("voter");

    /** The day on which it was taken back. */
    public static final Field<Attendance, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    static final Field<Attendance, Form> FORM = SHAPE.field("form");

    /** Form (发票方式): how a ballot was issued. */
    public enum Form {
        /** It is cast on a device (电子票), in a {@link Mode#CARD} poll with a card. */
        ELECTRONIC,
        /** It is a paper that goes into a physical ballot box (纸质票). */
        PAPER
    }
}
