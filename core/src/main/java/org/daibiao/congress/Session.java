package org.daibiao.congress;

import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;

/**
 * Session (会议): a session of the congress (第…次会议), of its standing committee or of the council of chairpersons.
 *
 * @param id the id
 * @param body the body in session
 * @param termOrdinal the ordinal of the term
 * @param ordinal the session's ordinal among that body's sessions in that term, from 1
 * @param firstDay its first day
 * @param lastDay its last day, inclusive, as convened
 */
public record Session(Id<Session> id, Body body, int termOrdinal, int ordinal, LocalDate firstDay, LocalDate lastDay) {
    /** Body in session (会议主体): whose session it is. */
    public enum Body {
        /** The people's congress (人民代表大会). */
        CONGRESS,
        /** Its standing committee (常务委员会). */
        STANDING_COMMITTEE,
        /** The council of chairpersons (主任会议). */
        COUNCIL_OF_CHAIRPERSONS
    }

    /** How it is stored. */
    public static final Shape<Session> SHAPE = Shape.of("session_held", Session.class)
            .titled((session, locale) -> Messages.label(session.body(), locale) + " " + session.firstDay());

    /** The body in session. */
    public static final Field<Session, Body> BODY = SHAPE.field("body");

    /** The ordinal of the term. */
    public static final Field<Session, Integer> TERM_ORDINAL = SHAPE.field("termOrdinal");

    /** The session's ordinal. */
    public static final Field<Session, Integer> ORDINAL = SHAPE.field("ordinal");
}
