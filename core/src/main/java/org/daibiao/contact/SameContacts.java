package org.daibiao.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
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
    /**
     * The days of a command, or of a whole list of commands: then all of them ask one question.
     *
     * @param from the first day; not yet checked, nor is the last
     */
    record Days(LocalDate from, LocalDate to) {
        static Days of(LocalDate day) {
            return new Days(day, day);
        }

        static <C> Days of(List<C> commands, Function<C, @Nullable LocalDate> day) {
            List<LocalDate> days =
                    commands.stream().map(day).filter(Objects::nonNull).sorted().toList();
            return days.isEmpty() ? of(LocalDate.EPOCH) : new Days(days.get(0), days.get(days.size() - 1));
        }
    }

    /** The contacts of the same person around these days that the actor may see. */
    Question<List<Versioned<Contact>>> around(Days days, Criterion<Contact> person) {
        return Question.visible(
                Contact.SHAPE,
                person,
                Contact.HELD_ON.atLeast(rule.from(days.from())),
                Contact.HELD_ON.atMost(rule.to(days.to())),
                Contact.TAKEN_BACK_ON.missing());
    }

    Outcome<Change<Contact>> warned(
            Outcome<Change<Contact>> decided, Context context, Question<List<Versioned<Contact>>> around) {
        return decided.map(change -> change.warned(rule.warnings(change.next(), context.answer(around))));
    }

    /** What was raised at a contact. */
    static Question<List<Versioned<Matter>>> raised(Id<Contact> contact) {
        return Question.all(Matter.SHAPE, Matter.CONTACT.is(contact));
    }

    /** What is known to be asked when two are said to be one. */
    static List<Question<?>> asked(SameContact command) {
        Id<Contact> gone = command.contact().id();
        return List.of(
                Question.shown(Contact.SHAPE, command.as()),
                raised(gone),
                raised(command.as()),
                Question.recorded(gone));
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
                context.answer(Question.recorded(now.id())).stream()
                        .map(Entry::takenBack)
                        .toList(),
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
    Page<LikelySame> likely(Window days, @Nullable String after, Context context) {
        var found = new HashMap<Id<Contact>, List<LikelySame>>();
        var counting = Query.of(
                        Contact.SHAPE,
                        Contact.HELD_ON.atLeast(days.from()),
                        Contact.HELD_ON.atMost(days.to()),
                        Contact.TAKEN_BACK_ON.missing())
                .by(Contact.HELD_ON);
        Page<Versioned<Contact>> later = Page.full(counting.from(after), context.reader()::select, page -> {
            rule.pairs(page, around(page, context))
                    .forEach(pair -> found.computeIfAbsent(pair.later().id(), id -> new ArrayList<>())
                            .add(pair));
            return page.stream().filter(one -> found.containsKey(one.id())).toList();
        });
        return new Page<>(
                later.items().stream()
                        .flatMap(one -> found.getOrDefault(one.id(), List.of()).stream())
                        .toList(),
                later.next());
    }

    /** All contacts that may be the same as one of a page, which is in the order of the days. */
    private List<Versioned<Contact>> around(List<Versioned<Contact>> page, Context context) {
        if (page.isEmpty()) {
            return List.of();
        }
        var from = Contact.HELD_ON.atLeast(rule.from(page.get(0).value().heldOn()));
        var to =
                Contact.HELD_ON.atMost(rule.to(page.get(page.size() - 1).value().heldOn()));
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
