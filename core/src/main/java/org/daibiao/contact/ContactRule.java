package org.daibiao.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.station.Station;
import org.jspecify.annotations.Nullable;

/**
 * Decides which contacts count: not in the future, by a known channel, under a link in force (1.b), between people who hold their seats. An
 * appointment is not a visit (1.c).
 */
record ContactRule(ContactRules rules) {
    private static final String VISIT = "visit";
    private static final String APPOINTMENT = "appointment";

    /** What is known about the people at a discussion meeting. */
    record Guests(boolean chairActs, boolean committeeMember) {}

    /** What is known on the day of the contact. */
    record Day(LocalDate today, boolean seated, boolean stationOpen) {}

    Outcome<Change<Contact>> record(
            RecordContact command, Ids ids, Optional<MemberLink> latest, boolean memberActs, Day known) {
        LocalDate day = command.day();
        boolean linked = latest.isPresent() && latest.get().standsOn(day);
        boolean early = latest.isPresent() && day.isBefore(latest.get().since());
        return base(command.channel(), day, command.station(), known, "deputy")
                .when(!memberActs, ContactReasons.NO_MEMBER, "member", day)
                .when(
                        early,
                        ContactReasons.BEFORE_LINK,
                        "day",
                        day,
                        latest.map(MemberLink::since).orElse(day))
                .when(!linked && !early, ContactReasons.NOT_LINKED, "deputy", day)
                .orElse(() -> {
                    Id<Contact> id = ids.contact();
                    var contact = Edit.blank(Contact.SHAPE, id)
                            .set(Contact.SIDE, Contact.Side.MEMBER_DEPUTY)
                            .set(Contact.CHANNEL, command.channel())
                            .set(Contact.MEMBER, command.member())
                            .set(Contact.DEPUTY, command.deputy())
                            .set(Contact.PEOPLE, 1)
                            .set(Contact.HELD_ON, day)
                            .set(Contact.STATION, command.station())
                            .done();
                    Line item = Line.event(ContactRoom.MEMBER_CONTACT.member(command.channel()), id, day);
                    var lines = new ArrayList<Line>(List.of(
                            item,
                            item.as(Line.MEMBER, command.member()),
                            item.as(Line.DEPUTY, command.deputy()),
                            item.as(Line.PAIR, command.member()).with(command.deputy())));
                    at(item, command.station(), lines);
                    lines.addAll(duty(id, day, List.of(command.member(), command.deputy())));
                    return matters(Change.to(contact).lines(lines), contact, command.matters(), ids.matter());
                });
    }

    Outcome<Change<Contact>> record(RecordVoterContact command, Ids ids, Day known) {
        LocalDate day = command.day();
        return base(command.channel(), day, command.station(), known, "deputy").orElse(() -> {
            Id<Contact> id = ids.contact();
            var contact = Edit.blank(Contact.SHAPE, id)
                    .set(Contact.SIDE, Contact.Side.DEPUTY_VOTERS)
                    .set(Contact.CHANNEL, command.channel())
                    .set(Contact.DEPUTY, command.deputy())
                    .set(Contact.PEOPLE, command.people())
                    .set(Contact.HELD_ON, day)
                    .set(Contact.STATION, command.station())
                    .done();
            Line item = Line.event(ContactRoom.VOTER_CONTACT.member(command.channel()), id, day);
            var lines = new ArrayList<Line>(List.of(item, item.as(Line.DEPUTY, command.deputy())));
            at(item, command.station(), lines);
            if (command.station() != null
                    && (command.channel().equals(VISIT) || command.channel().equals(APPOINTMENT))) {
                String kind = (command.channel().equals(VISIT) ? ContactRoom.WALK_IN : ContactRoom.APPOINTMENT).code();
                Line visit = Line.event(kind, id, day);
                lines.addAll(List.of(visit, visit.as(Line.DEPUTY, command.deputy())));
                at(visit, command.station(), lines);
            }
            lines.addAll(duty(id, day, List.of(command.deputy())));
            return matters(Change.to(contact).lines(lines), contact, command.matters(), ids.matter());
        });
    }

    Outcome<Change<Contact>> hold(HoldForum command, Ids ids, Day known, Guests guests) {
        LocalDate day = command.day();
        var present = new ArrayList<Id<Deputy>>(List.of(command.chair()));
        present.addAll(command.deputies());
        return base(null, day, command.station(), known, "deputies")
                .when(!guests.chairActs(), ContactReasons.NO_CHAIR, "chair", day)
                .when(present.stream().distinct().count() < present.size(), ContactReasons.TWICE, "deputies")
                .when(
                        rules.grassRootsOnly().isPresent() && guests.committeeMember(),
                        ContactReasons.NOT_GRASS_ROOTS,
                        rules.grassRootsOnly().orElse(null),
                        "deputies",
                        day)
                .orElse(() -> {
                    Id<Contact> id = ids.contact();
                    int people = command.deputies().size();
                    var forum = Edit.blank(Contact.SHAPE, id)
                            .set(Contact.SIDE, Contact.Side.FORUM)
                            .set(Contact.CHANNEL, "discussion")
                            .set(Contact.MEMBER, command.chair())
                            .set(Contact.PEOPLE, people)
                            .set(Contact.HELD_ON, day)
                            .set(Contact.STATION, command.station())
                            .done();
                    Line item = Line.event(ContactRoom.FORUM.code(), id, day);
                    var lines = new ArrayList<Line>(List.of(item, item.as(Line.MEMBER, command.chair())));
                    command.deputies().forEach(deputy -> lines.add(item.as(Line.DEPUTY, deputy)));
                    at(item, command.station(), lines);
                    lines.addAll(duty(id, day, present));
                    return matters(Change.to(forum).lines(lines), forum, command.matters(), ids.matter());
                });
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
                    Line item = Line.event(ContactRoom.ANSWERED.code(), now.id(), day);
                    Change<Matter> change = Change.to(
                            Edit.of(now)
                                    .set(Matter.ANSWER, command.answer())
                                    .set(Matter.ANSWERED_ON, day)
                                    .done(),
                            item);
                    return now.deputy() == null ? change : change.line(item.as(Line.DEPUTY, now.deputy()));
                });
    }

    /** Supplies the new ids of one decision. */
    record Ids(Id<Contact> contact, Supplier<Id<Matter>> matter) {}

    /** @param channel the channel; null for a discussion meeting, which is a channel of its own */
    private Rejections base(
            @Nullable String channel, LocalDate day, @Nullable Id<Station> station, Day known, String who) {
        var reasons =
                new Rejections().when(day.isAfter(known.today()), ContactReasons.FUTURE, "day", day, known.today());
        if (channel != null) {
            Sourced<List<String>> said = rules.known();
            Set<String> channels = new TreeSet<>(said.value());
            reasons.when(!channels.contains(channel), ContactReasons.CHANNEL, said.source(), "channel", channels);
        }
        return reasons.when(!known.seated(), ContactReasons.NO_DEPUTY, who, day)
                .when(station != null && !known.stationOpen(), ContactReasons.NO_STATION, "station", day);
    }

    private static void at(Line item, @Nullable Id<Station> station, List<Line> lines) {
        if (station != null) {
            lines.add(item.as(Line.STATION, station));
        }
    }

    private static List<Line> duty(Id<Contact> id, LocalDate day, List<Id<Deputy>> deputies) {
        Line item = Line.event(DeputyRoom.PARTICIPATED.code(), id, day);
        var lines = new ArrayList<Line>(List.of(item));
        deputies.forEach(deputy -> lines.add(item.as(Line.DEPUTY, deputy)));
        return lines;
    }

    private Change<Contact> matters(
            Change<Contact> change, Contact contact, List<NewMatter> raised, Supplier<Id<Matter>> ids) {
        Change<Contact> all = change;
        for (NewMatter one : raised) {
            Id<Deputy> deputy = contact.deputy();
            var matter = new Matter(
                    ids.get(), contact.id(), deputy, one.category(), one.text(), contact.heldOn(), null, null, null);
            Line item = Line.event(ContactRoom.MATTER.code(), matter.id(), contact.heldOn());
            all = all.insert(Matter.SHAPE, matter).line(item);
            all = deputy == null ? all : all.line(item.as(Line.DEPUTY, deputy));
            if (contact.side() != Contact.Side.DEPUTY_VOTERS && rules.answerMonths() != null) {
                all = all.line(Line.event(ContactRoom.ANSWER_DUE.code(), matter.id(), contact.heldOn())
                        .dueOn(contact.heldOn().plusMonths(rules.answerMonths())));
            }
        }
        return all;
    }
}
