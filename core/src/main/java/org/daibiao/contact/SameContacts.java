package org.daibiao.contact;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.correction.LikelyPages;
import org.daibiao.correction.LikelySame;
import org.daibiao.correction.SameDays;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Window;
import org.daibiao.record.Criterion;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Asks what {@link SameContactRule} decides on: which contacts are likely entered twice. */
record SameContacts(SameContactRule rule) {
    /** The contacts of the same person around these days that the actor may see. */
    Question<List<Versioned<Contact>>> around(SameDays.Given given, Criterion<Contact> person) {
        return Question.visible(
                Contact.SHAPE,
                person,
                rule.days().from(Contact.HELD_ON, given),
                rule.days().to(Contact.HELD_ON, given),
                Contact.TAKEN_BACK_ON.missing());
    }

    Outcome<Change<Contact>> warned(
            Outcome<Change<Contact>> decided, Context context, Question<List<Versioned<Contact>>> around) {
        return rule.duplicates().warned(decided, context.answer(around), SameContactRule::warning);
    }

    /** What was raised at a contact. */
    static Question<List<Versioned<Matter>>> raised(Id<Contact> contact) {
        return Question.all(Matter.SHAPE, Matter.CONTACT.is(contact));
    }

    /** All that is entered about a contact, by its recording, a correction or a merge. */
    static Question<List<Entry>> entered(Id<Contact> contact) {
        return Question.entries(EntryFilter.about(
                contact,
                ContactRoom.MEMBER_CONTACT.code(),
                ContactRoom.VOTER_CONTACT.code(),
                ContactRoom.FORUM.code(),
                ContactRoom.WALK_IN.code(),
                ContactRoom.APPOINTMENT.code(),
                DeputyRoom.PARTICIPATED.code()));
    }

    private static Question<List<Versioned<Contact>>> earlier(Id<Contact> contact) {
        return Question.all(Contact.SHAPE, Contact.SAME_AS.is(contact));
    }

    /** What is known to be asked when two are said to be one. */
    static List<Question<?>> asked(SameContact command) {
        Id<Contact> gone = command.contact().id();
        return List.of(
                Question.shown(Contact.SHAPE, command.as()),
                raised(gone),
                raised(command.as()),
                earlier(gone),
                entered(gone));
    }

    Outcome<Change<Contact>> same(Contact now, SameContact command, Context context) {
        return rule.same(
                now,
                context.shown(Contact.SHAPE, command.as()).value(),
                command.reason(),
                withLines(context.answer(raised(now.id())), context),
                context.answer(raised(command.as())).stream()
                        .map(Versioned::value)
                        .toList(),
                context.answer(entered(now.id())).stream().map(Entry::takenBack).toList(),
                context.answer(earlier(now.id())),
                context.today());
    }

    private static List<SameContactRule.Raised> withLines(List<Versioned<Matter>> matters, Context context) {
        context.ask(matters.stream().map(matter -> about(matter.id())).toList());
        return matters.stream()
                .map(matter -> new SameContactRule.Raised(
                        matter,
                        context.answer(about(matter.id())).stream()
                                .map(Entry::takenBack)
                                .toList()))
                .toList();
    }

    private static Question<List<Entry>> about(Id<Matter> matter) {
        return Question.entries(EntryFilter.about(matter));
    }

    /** A page of those of these days that are likely the same as an earlier one. */
    Page<LikelySame<Contact>> likely(Window days, @Nullable String after, Context context) {
        var counting = Query.of(
                        Contact.SHAPE,
                        Contact.HELD_ON.atLeast(days.from()),
                        Contact.HELD_ON.atMost(days.to()),
                        Contact.TAKEN_BACK_ON.missing())
                .by(Contact.HELD_ON);
        return new LikelyPages<>(rule.duplicates(), context).page(counting.from(after), page -> around(page, context));
    }

    /** All contacts that may be the same as one of a page. */
    private List<Versioned<Contact>> around(List<Versioned<Contact>> page, Context context) {
        var given = SameDays.Given.of(page, one -> one.value().heldOn());
        var from = rule.days().from(Contact.HELD_ON, given);
        var to = rule.days().to(Contact.HELD_ON, given);
        var counting = Contact.TAKEN_BACK_ON.missing();
        return context.with(
                Question.all(Contact.SHAPE, from, to, counting, Contact.DEPUTY.in(people(page, Contact::deputy))),
                Question.all(Contact.SHAPE, from, to, counting, Contact.MEMBER.in(people(page, Contact::member))),
                (one, other) ->
                        Stream.concat(one.stream(), other.stream()).distinct().toList());
    }

    private static Set<Id<Deputy>> people(
            List<Versioned<Contact>> page, Function<Contact, @Nullable Id<Deputy>> person) {
        return page.stream()
                .map(one -> person.apply(one.value()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
