package org.daibiao.poll;

import org.daibiao.kernel.Field;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Shape;

/**
 * Attendance (签到): that somebody on the roll is present and was issued a ballot, electronic or on paper. Immutable and thread-safe.
 *
 * @param id the id
 * @param poll the poll
 * @param voter who is present
 * @param form the form in which the ballot was issued
 */
public record Attendance(Id<Attendance> id, Id<Poll> poll, Id<Elector> voter, Form form) {
    /** How it is kept. */
    public static final Shape<Attendance> SHAPE = Shape.of("poll_attendance", Attendance.class);

    /** The poll. */
    public static final Field<Attendance, Id<Poll>> POLL = SHAPE.field("poll");

    /** Who is present. */
    public static final Field<Attendance, Id<Elector>> VOTER = SHAPE.field("voter");

    /** Form (发票方式): how a ballot was issued. */
    public enum Form {
        /** It is cast on a device (电子票), of a {@link Mode#CARD} poll with a card. */
        ELECTRONIC,
        /** It is a paper that goes into a box of wood (纸质票). */
        PAPER
    }
}
