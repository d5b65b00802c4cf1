package org.daibiao.deputy;

import java.util.List;
import java.util.Set;
import org.daibiao.correction.Corrections;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.KnownEnd;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/** Asks what {@link GroupRule} decides on: groups and who is in them. */
record GroupActs(GroupRule groups, FirstDayRule firstDays) {
    Outcome<Change<Group>> form(FormGroup command, Context context) {
        boolean known = !context.answer(same(command.kind(), command.name())).isEmpty();
        return groups.form(command, context.newId(), known, context.today());
    }

    private static Question<List<Group>> same(Group.Kind kind, String name) {
        return Question.values(Group.SHAPE, Group.NAME.is(name), Group.KIND.is(kind));
    }

    Outcome<Change<Group>> correct(Group now, CorrectGroup command, Context context) {
        Group right = command.right(now);
        var same = same(right.kind(), right.name());
        var joined = Question.values(Membership.SHAPE, Membership.JOINED.is(now.id()))
                .map(all -> all.stream().map(Membership::since).toList());
        var there =
                Question.entries(new EntryFilter(Set.of(), Line.GROUP, now.id().value(), null, null, null));
        context.ask(same, joined, there);
        List<Entry> entries = context.answer(there);
        boolean known =
                context.answer(same).stream().anyMatch(other -> !other.id().equals(now.id()));
        boolean used = entries.stream().anyMatch(entry -> !entry.line().equals(now.begun()));
        return corrected(command.reason(), context)
                .of(
                        Group.SHAPE,
                        now,
                        groups.correct(now, right, known, context.answer(joined), used, context.today()),
                        List.of(now.begun()),
                        entries);
    }

    Creation<Membership> joining(JoinGroup command) {
        return Creation.asking(
                () -> List.of(joined(command), Seats.of(command.deputy()), memberships(command.deputy())), context -> {
                    Group group = context.answer(joined(command)).value();
                    var own = context.answer(Seats.of(command.deputy())).own(command.deputy(), command.since());
                    return groups.join(
                            command,
                            context.newId(),
                            group,
                            own,
                            context.answer(memberships(command.deputy())),
                            context.today());
                });
    }

    private static Question<Versioned<Group>> joined(JoinGroup command) {
        return Question.shown(Group.SHAPE, command.joined());
    }

    private static Question<List<Membership>> memberships(Id<Deputy> deputy) {
        return Question.values(Membership.SHAPE, Membership.DEPUTY.is(deputy));
    }

    Outcome<Change<Membership>> leave(Membership now, LeaveGroup command, Context context) {
        var all = now.until() == null ? Question.known(List.<Membership>of()) : memberships(now.deputy());
        return context.with(
                all,
                knownEnd(now),
                (others, known) -> groups.leave(now, command.until(), others, known, context.today()));
    }

    private static Question<KnownEnd> knownEnd(Membership now) {
        if (now.until() == null) {
            return Question.known(KnownEnd.NONE);
        }
        return memberships(now.deputy())
                .and(
                        Seats.of(now.deputy()),
                        (all, held) ->
                                GroupRule.endKnown(now.since(), now.joined(), all, held.own(now.deputy(), now.since())))
                .and(Question.entries(EntryFilter.about(now.id())), KnownEnd::new);
    }

    Outcome<Change<Membership>> correct(Membership now, CorrectMembership command, Context context) {
        Membership right = now.from(command.since());
        var group = Question.get(Group.SHAPE, now.joined());
        var held = Seats.of(now.deputy());
        var all = Question.values(Membership.SHAPE, Membership.DEPUTY.is(now.deputy()));
        var there = Question.entries(EntryFilter.about(now.id()));
        context.ask(group, held, all, there);
        var decided = firstDays.membership(
                now,
                right,
                context.answer(group).value(),
                context.answer(held).own(now.deputy(), right.since()),
                context.answer(all),
                context.today());
        return corrected(command.reason(), context)
                .of(Membership.SHAPE, now, decided, now.begun().upTo(now.until()), context.answer(there));
    }

    private static Corrections corrected(String reason, Context context) {
        return new Corrections(reason, context.today(), context::newId);
    }
}
