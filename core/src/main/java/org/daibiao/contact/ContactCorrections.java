package org.daibiao.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.correction.Corrections;
import org.daibiao.correction.SameDays;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seats;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/** Asks what {@link CorrectContactRule} decides on. */
record ContactCorrections(CorrectContactRule rule, SameContacts sames) {
    /** What is known to be asked when a contact is corrected. */
    static List<Question<?>> asked(CorrectContact command) {
        Id<Contact> contact = command.contact().id();
        return List.of(SameContacts.raised(contact), entries(contact));
    }

    Outcome<Change<Contact>> correct(Contact now, CorrectContact command, Context context) {
        Contact right = command.right(now);
        LocalDate day = right.heldOn();
        List<Entry> there = context.answer(entries(now.id()));
        List<Id<Deputy>> recorded = guests(now, there);
        List<Id<Deputy>> guests = command.guests(recorded);
        List<Versioned<Matter>> matters = context.answer(SameContacts.raised(now.id()));
        var seats = Seats.of(
                Stream.of(people(right), guests.stream()).flatMap(all -> all).toList());
        var link = link(right);
        var open = ContactFacts.open(right.station(), day);
        var around = around(right);
        var asked = new ArrayList<Question<?>>(List.of(seats, link, open, around));
        matters.forEach(matter -> asked.add(entries(matter.id())));
        context.ask(asked);
        var known = new CorrectContactRule.Known(
                new ContactRule.Day(
                        context.today(),
                        context.answer(seats).allAct(deputies(right, guests), day),
                        context.answer(open)),
                context.answer(link),
                acts(right, Office.COMMITTEE_MEMBER, context.answer(seats)),
                recorded,
                new ContactRule.Guests(
                        acts(right, Office.CHAIRPERSONS_MEMBER, context.answer(seats)),
                        guests.stream()
                                .anyMatch(guest -> context.answer(seats).holds(guest, Office.COMMITTEE_MEMBER, day))),
                there,
                matters.stream()
                        .map(matter -> new CorrectContactRule.Raised(matter, context.answer(entries(matter.id()))))
                        .toList());
        return sames.warned(rule.correct(now, command, known, corrections(command.reason(), context)), context, around);
    }

    static Outcome<Change<Matter>> correct(Matter now, CorrectMatter command, Context context) {
        return CorrectContactRule.correct(
                now, command, context.answer(entries(now.id())), corrections(command.reason(), context));
    }

    static Question<List<Entry>> entries(Id<?> item) {
        return Question.entries(EntryFilter.about(item));
    }

    private static Corrections corrections(String reason, Context context) {
        return new Corrections(reason, context.today(), context::newId);
    }

    /** Who came to a discussion meeting: the record says how many, the journal who. */
    private static List<Id<Deputy>> guests(Contact contact, List<Entry> there) {
        return there.stream()
                .map(Entry::line)
                .filter(line -> contact.side() == Contact.Side.FORUM
                        && line.kind().equals(ContactRoom.FORUM.code())
                        && line.role().equals(Line.DEPUTY))
                .map(line -> Id.<Deputy>of(line.subject()))
                .toList();
    }

    private static Stream<Id<Deputy>> people(Contact contact) {
        return Stream.concat(Stream.ofNullable(contact.member()), Stream.ofNullable(contact.deputy()));
    }

    private static List<Id<Deputy>> deputies(Contact contact, List<Id<Deputy>> guests) {
        return Stream.concat(Stream.ofNullable(contact.deputy()), guests.stream())
                .toList();
    }

    private static boolean acts(Contact contact, Office office, Seats seats) {
        return contact.member() != null && seats.acts(contact.member(), office, contact.heldOn());
    }

    private static Question<Optional<MemberLink>> link(Contact contact) {
        return contact.member() == null || contact.deputy() == null
                ? Question.known(Optional.empty())
                : ContactFacts.link(contact.member(), contact.deputy(), contact.heldOn());
    }

    /** The other contacts of its deputy, or of the chair, around its day. */
    private Question<List<Versioned<Contact>>> around(Contact contact) {
        var days = SameDays.Given.of(contact.heldOn());
        return contact.deputy() != null
                ? sames.around(days, Contact.DEPUTY.is(contact.deputy()))
                : contact.member() != null
                        ? sames.around(days, Contact.MEMBER.is(contact.member()))
                        : Question.known(List.of());
    }
}
