package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.DateRange;
import org.daibiao.correction.Corrections;
import org.daibiao.correction.SameAs;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/** Makes two deputies one who are one person, with all that hangs on them in the installed rooms. */
record MergedDeputies(Desk desk, DeputyRules rules) {
    /** Everything, also what is due or begins in the years to come. */
    private static final View EVER = View.of(LocalDate.of(9999, 12, 31));

    Outcome<Change<Deputy>> merge(Deputy now, SameDeputy command, Context context) {
        UUID gone = now.id().value();
        UUID kept = command.as().value();
        int most = rules.mergedLinesMost();
        Deputy as = context.shown(Deputy.SHAPE, command.as()).value();
        List<Rejection> itself = new SameAs<>(Deputy.SHAPE, Deputy.SAME_AS)
                .against(now, true, as, true)
                .reasons();
        if (!itself.isEmpty()) {
            return Outcome.rejected(itself);
        }
        List<Naming<?>> naming = Naming.of(desk.rooms());
        List<Question<?>> asked = new ArrayList<>(List.of(entries(gone, most), entries(kept, Integer.MAX_VALUE)));
        naming.forEach(one -> asked.addAll(one.asked(gone, kept)));
        context.ask(asked);
        List<Entry> own = context.answer(entries(gone, most));
        return new Rejections()
                .when(own.size() > most, DeputyReasons.MERGED_LINES, "deputy", most)
                .orElse(() -> own)
                .then(lines -> {
                    var records = new MergedRecords(gone, kept, command.reason(), context);
                    naming.forEach(one -> merge(one, gone, kept, records, context));
                    var corrections = new Corrections(command.reason(), context.today(), context::newId);
                    Deputy next = Edit.of(now).set(Deputy.SAME_AS, command.as()).done();
                    return corrections
                            .of(Deputy.SHAPE, now, Outcome.accepted(Change.to(next)))
                            .map(change -> whole(change, lines, kept, records, context))
                            .then(change -> desk.merged(Deputy.SHAPE, now.id(), command.as(), change, context));
                });
    }

    private Change<Deputy> whole(
            Change<Deputy> change, List<Entry> own, UUID kept, MergedRecords records, Context context) {
        List<Entry> others = context.answer(entries(kept, Integer.MAX_VALUE));
        List<Line> lines = new MergedLines(change.next().id().value(), kept, desk.rooms(), records)
                .of(own, others, about(records, context));
        return new Change<>(
                change.next(),
                Stream.concat(change.also().stream(), records.saves().stream()).toList(),
                lines,
                Stream.concat(records.warnings().stream(), full(kept, records, context).stream())
                        .toList());
    }

    private static <T> void merge(Naming<T> naming, UUID gone, UUID kept, MergedRecords records, Context context) {
        records.merge(naming, naming.found(gone, kept, context));
    }

    /** The net entries that name the deputy, page by page until they are more than so many. */
    private static Question<List<Entry>> entries(UUID deputy, int most) {
        List<Question<List<Entry>>> pages = Stream.of(
                        new EntryFilter(Set.of(), null, deputy, null, null, null),
                        new EntryFilter(Set.of(), null, null, deputy, null, null),
                        new EntryFilter(Set.of(), null, null, null, deputy, null))
                .map(filter -> Question.entries(filter, EVER, most))
                .toList();
        return Question.of(
                pages,
                context -> pages.stream()
                        .flatMap(one -> context.answer(one).stream())
                        .distinct()
                        .toList());
    }

    private static List<Entry> about(MergedRecords records, Context context) {
        List<Question<List<Entry>>> asked = Stream.concat(
                        records.fallen().keySet().stream(), records.spans().keySet().stream())
                .map(item -> Question.entries(EntryFilter.about(Id.of(item)), EVER))
                .toList();
        context.ask(asked);
        return asked.stream().flatMap(one -> context.answer(one).stream()).toList();
    }

    /** The limit of deputies' groups is told where the memberships of both are too many; it never refuses. */
    private List<Rejection> full(UUID kept, MergedRecords records, Context context) {
        int most = rules.groupsMost().map(Sourced::value).orElse(Integer.MAX_VALUE);
        Map<UUID, Membership> all = context.values(Membership.SHAPE, Membership.DEPUTY.is(Id.of(kept))).stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one));
        records.saves().stream()
                .map(Change.Save::word)
                .filter(Membership.class::isInstance)
                .map(Membership.class::cast)
                .forEach(one -> all.put(one.id().value(), one));
        List<Membership> held = all.values().stream()
                .filter(one -> one.kind() == Group.Kind.DEPUTIES_GROUP
                        && one.deputy().value().equals(kept))
                .toList();
        return new Rejections()
                .when(
                        DateRange.exceeded(held, most),
                        DeputyReasons.GROUPS_FULL,
                        Sourced.sourceOf(rules.groupsMost()),
                        "",
                        most)
                .reasons();
    }
}
