package org.daibiao.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;

/**
 * Decides which contacts count: not in the future, by a known channel, under a link in force (1.b), between people who hold their seats. An
 * appointment is not a visit (1.c).
 */
record ContactRule(ContactRules rules) {
    /** What is known about the people at a discussion meeting. */
    record Guests(boolean chairActs, boolean committeeMember) {}

    /** What is known on the day of the contact. */
    record Day(LocalDate today, boolean seated, boolean stationOpen) {}

    Outcome<Change<Contact>> record(
            RecordContact command, Ids ids, Optional<MemberLink> latest, boolean memberActs, Day known) {
        var contact = Edit.blank(Contact.SHAPE, ids.contact())
                .set(Contact.SIDE, Contact.Side.MEMBER_DEPUTY)
                .set(Contact.CHANNEL, command.channel())
                .set(Contact.MEMBER, command.member())
                .set(Contact.DEPUTY, command.deputy())
                .set(Contact.PEOPLE, 1)
                .set(Contact.HELD_ON, command.day())
                .set(Contact.STATION, command.station())
                .done();
        return known(command.channel())
                .and(linked(contact, latest, memberActs, known).reasons())
                .orElse(() -> recorded(contact, List.of(), command.matters(), ids));
    }

    Outcome<Change<Contact>> record(RecordVoterContact command, Ids ids, Day known) {
        var contact = Edit.blank(Contact.SHAPE, ids.contact())
                .set(Contact.SIDE, Contact.Side.DEPUTY_VOTERS)
                .set(Contact.CHANNEL, command.channel())
                .set(Contact.DEPUTY, command.deputy())
                .set(Contact.PEOPLE, command.people())
                .set(Contact.HELD_ON, command.day())
                .set(Contact.STATION, command.station())
                .done();
        return known(command.channel())
                .and(base(contact, known, "deputy").reasons())
                .orElse(() -> recorded(contact, List.of(), command.matters(), ids));
    }

    Outcome<Change<Contact>> hold(HoldForum command, Ids ids, Day known, Guests guests) {
        var forum = Edit.blank(Contact.SHAPE, ids.contact())
                .set(Contact.SIDE, Contact.Side.FORUM)
                .set(Contact.CHANNEL, "discussion")
                .set(Contact.MEMBER, command.chair())
                .set(Contact.PEOPLE, command.deputies().size())
                .set(Contact.HELD_ON, command.day())
                .set(Contact.STATION, command.station())
                .done();
        return forum(forum, command.deputies(), "chair", known, guests)
                .orElse(() -> recorded(forum, command.deputies(), command.matters(), ids));
    }

    private Change<Contact> recorded(Contact contact, List<Id<Deputy>> guests, List<NewMatter> raised, Ids ids) {
        Change<Contact> change = Change.to(contact).lines(ContactLines.of(contact, guests));
        for (NewMatter one : raised) {
            var matter = new Matter(
                    ids.matter().get(),
                    contact.id(),
                    contact.deputy(),
                    one.category(),
                    one.text(),
                    contact.heldOn(),
                    null,
                    null,
                    null);
            change = change.insert(Matter.SHAPE, matter).lines(lines(matter, contact.side()));
        }
        return change;
    }

    /** The lines of a matter that was raised at a contact of this kind. */
    List<Line> lines(Matter matter, Contact.Side side) {
        return ContactLines.of(matter, side, rules.answerMonths());
    }

    /** The channel is one that the plan sets. */
    Rejections known(String channel) {
        Sourced<List<String>> said = rules.known();
        Set<String> channels = new TreeSet<>(said.value());
        return new Rejections()
                .when(!channels.contains(channel), ContactReasons.CHANNEL, said.source(), "channel", channels);
    }

    /** A contact of a member with a deputy is one of a pair that is linked on the day. */
    static Rejections linked(Contact contact, Optional<MemberLink> latest, boolean memberActs, Day known) {
        LocalDate day = contact.heldOn();
        boolean linked = latest.isPresent() && latest.get().standsOn(day);
        boolean early = latest.isPresent() && day.isBefore(latest.get().since());
        return base(contact, known, "deputy")
                .when(!memberActs, ContactReasons.NO_MEMBER, "member", day)
                .when(
                        early,
                        ContactReasons.BEFORE_LINK,
                        "day",
                        day,
                        latest.map(MemberLink::since).orElse(day))
                .when(!linked && !early, ContactReasons.NOT_LINKED, "deputy", day);
    }

    /** @param chair where the command names the chair */
    Rejections forum(Contact forum, List<Id<Deputy>> deputies, String chair, Day known, Guests guests) {
        LocalDate day = forum.heldOn();
        var present = new ArrayList<Id<Deputy>>(deputies);
        present.add(forum.member());
        return base(forum, known, "deputies")
                .when(!guests.chairActs(), ContactReasons.NO_CHAIR, chair, day)
                .when(present.stream().distinct().count() < present.size(), ContactReasons.TWICE, "deputies")
                .when(
                        rules.grassRootsOnly().isPresent() && guests.committeeMember(),
                        ContactReasons.NOT_GRASS_ROOTS,
                        rules.grassRootsOnly().orElse(null),
                        "deputies",
                        day);
    }

    /** @param who where the command names those who must be deputies */
    static Rejections base(Contact contact, Day known, String who) {
        LocalDate day = contact.heldOn();
        return new Rejections()
                .when(day.isAfter(known.today()), ContactReasons.FUTURE, "day", day, known.today())
                .when(!known.seated(), ContactReasons.NO_DEPUTY, who, day)
                .when(contact.station() != null && !known.stationOpen(), ContactReasons.NO_STATION, "station", day);
    }

    Outcome<Change<Contact>> takeBack(
            Contact now, String reason, List<Versioned<Matter>> raised, List<Line> takeBacks, LocalDate today) {
        return new Rejections()
                .when(now.takenBackOn() != null, ContactReasons.TAKEN_BACK, "contact")
                .orElse(() -> {
                    Change<Contact> change = Change.to(Edit.of(now)
                                    .set(Contact.TAKEN_BACK_ON, today)
                                    .set(Contact.TAKEN_BACK_REASON, reason)
                                    .done())
                            .lines(takeBacks);
                    for (Versioned<Matter> matter : raised) {
                        change = change.update(
                                Matter.SHAPE,
                                matter,
                                Edit.of(matter.value())
                                        .set(Matter.TAKEN_BACK_ON, today)
                                        .done());
                    }
                    return change;
                });
    }

    Outcome<Change<Matter>> answer(Matter now, AnswerMatter command, LocalDate today) {
        LocalDate day = command.day();
        return new Rejections()
                .when(now.takenBackOn() != null, ContactReasons.TAKEN_BACK, "matter")
                .when(now.answeredOn() != null, ContactReasons.ANSWERED, "matter")
                .when(day.isAfter(today), ContactReasons.FUTURE, "day", day, today)
                .when(day.isBefore(now.raisedOn()), ContactReasons.BEFORE_BEGIN, "day", now.raisedOn())
                .orElse(() -> {
                    Matter next = Edit.of(now)
                            .set(Matter.ANSWER, command.answer())
                            .set(Matter.ANSWERED_ON, day)
                            .done();
                    return Change.to(next).lines(ContactLines.answer(next));
                });
    }

    /** Supplies the new ids of one decision. */
    record Ids(Id<Contact> contact, Supplier<Id<Matter>> matter) {}
}
