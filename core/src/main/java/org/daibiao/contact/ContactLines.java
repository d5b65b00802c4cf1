package org.daibiao.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** The lines that the recording of a contact enters, from what it says: for itself, the people, the station and the work on duty. */
final class ContactLines {
    private static final String VISIT = "visit";
    private static final String APPOINTMENT = "appointment";

    private ContactLines() {}

    /** @param guests the deputies who came to a discussion meeting; none for another contact */
    static List<Line> of(Contact contact, List<Id<Deputy>> guests) {
        Line item = Line.event(kind(contact), contact.id(), contact.heldOn());
        List<Id<Deputy>> deputies = deputies(contact, guests);
        var lines = new ArrayList<Line>(List.of(item));
        Id<Deputy> member = contact.member();
        if (member != null) {
            lines.add(item.as(Line.MEMBER, member));
        }
        deputies.forEach(deputy -> lines.add(item.as(Line.DEPUTY, deputy)));
        if (member != null && contact.deputy() != null) {
            lines.add(item.as(Line.PAIR, member).with(contact.deputy()));
        }
        at(item, contact, lines);
        lines.addAll(visit(contact));
        Line duty = Line.event(DeputyRoom.PARTICIPATED.code(), contact.id(), contact.heldOn());
        lines.add(duty);
        Stream.concat(Stream.ofNullable(member), deputies.stream())
                .forEach(deputy -> lines.add(duty.as(Line.DEPUTY, deputy)));
        return lines;
    }

    /**
     * Those of a matter that was raised at it.
     *
     * @param answerMonths within how many months it must be answered; null if it has no due day
     */
    static List<Line> of(Matter matter, Contact.Side side, @Nullable Integer answerMonths) {
        LocalDate day = matter.raisedOn();
        Line item = Line.event(ContactRoom.MATTER.code(), matter.id(), day);
        var lines = new ArrayList<Line>(List.of(item));
        if (matter.deputy() != null) {
            lines.add(item.as(Line.DEPUTY, matter.deputy()));
        }
        if (side != Contact.Side.DEPUTY_VOTERS && answerMonths != null) {
            lines.add(
                    Line.event(ContactRoom.ANSWER_DUE.code(), matter.id(), day).dueOn(day.plusMonths(answerMonths)));
        }
        return lines;
    }

    /** Those of the answer to a matter; none if it has none. */
    static List<Line> answer(Matter matter) {
        if (matter.answeredOn() == null) {
            return List.of();
        }
        Line item = Line.event(ContactRoom.ANSWERED.code(), matter.id(), matter.answeredOn());
        return matter.deputy() == null ? List.of(item) : List.of(item, item.as(Line.DEPUTY, matter.deputy()));
    }

    private static String kind(Contact contact) {
        return switch (contact.side()) {
            case MEMBER_DEPUTY -> ContactRoom.MEMBER_CONTACT.member(contact.channel());
            case DEPUTY_VOTERS -> ContactRoom.VOTER_CONTACT.member(contact.channel());
            case FORUM -> ContactRoom.FORUM.code();
        };
    }

    private static List<Id<Deputy>> deputies(Contact contact, List<Id<Deputy>> guests) {
        return contact.deputy() == null ? guests : List.of(contact.deputy());
    }

    /** A visit of voters to a station, or their appointment there, counts for the station as well. */
    private static List<Line> visit(Contact contact) {
        boolean walkIn = contact.channel().equals(VISIT);
        if (contact.side() != Contact.Side.DEPUTY_VOTERS
                || contact.station() == null
                || contact.deputy() == null
                || (!walkIn && !contact.channel().equals(APPOINTMENT))) {
            return List.of();
        }
        String kind = (walkIn ? ContactRoom.WALK_IN : ContactRoom.APPOINTMENT).code();
        Line visit = Line.event(kind, contact.id(), contact.heldOn());
        var lines = new ArrayList<Line>(List.of(visit, visit.as(Line.DEPUTY, contact.deputy())));
        at(visit, contact, lines);
        return lines;
    }

    private static void at(Line item, Contact contact, List<Line> lines) {
        if (contact.station() != null) {
            lines.add(item.as(Line.STATION, contact.station()));
        }
    }
}
