package org.daibiao.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Lookup;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.RejectedException;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;

/**
 * Carries out an import (导入): a list of which each row registers a record, changes the one that is there, or finds nothing to do. The acts that change a
 * record are numbered in their order, so that a repeat is known by the first of them; an import that changed nothing may be made again.
 *
 * @param registers the operation under which a new record is entered
 * @param changes the right to a record that is there, under which its change is entered
 */
record Importer<C, T>(Clerk clerk, Operation.Creates<C, T> registers, Operation.Needs<C, T> changes) {
    /** @param arrivals what the rows come to, one for each; asked once in the transaction, before anything is saved */
    Outcome<List<Imported<T>>> carryOut(
            List<C> commands, Actor actor, Function<List<C>, Question<List<Arrival<T>>>> arrivals) {
        List<Order<T>> rows = clerk.orders(registers, commands, actor);
        List<Rejection> faults = rows.stream()
                .flatMap(row -> row.placed(clerk.faults(row.command())).stream())
                .toList();
        return faults.isEmpty()
                ? clerk.writing(actor, (draft, context) -> all(rows, arrivals.apply(commands), draft, context))
                : Outcome.rejected(faults);
    }

    private Outcome<List<Imported<T>>> all(
            List<Order<T>> rows, Question<List<Arrival<T>>> arrivals, UnitOfWork draft, Context context) {
        Actor actor = rows.get(0).actor();
        var done = new Lookup.Done(rows.get(0).operation());
        draft.ask(Stream.of(
                        actor.operation() == null ? Stream.<Lookup<?>>of() : Stream.<Lookup<?>>of(done),
                        arrivals.lookups(context),
                        rows.stream().flatMap(row -> clerk.looked(row, null)))
                .flatMap(lookups -> lookups)
                .toList());
        if (actor.operation() != null && context.look(done).isPresent()) {
            return Outcome.accepted(repeated(rows, arrivals, context));
        }
        List<Arrival<T>> arrived = context.answer(arrivals);
        var results = new ArrayList<Imported<T>>();
        var reasons = new ArrayList<Rejection>();
        var warnings = new ArrayList<Rejection>();
        int acts = 0;
        for (int n = 0; n < rows.size(); n++) {
            Order<T> row = rows.get(n);
            Outcome<Imported<T>> outcome = one(row, rows.get(acts).operation(), arrived.get(n), draft, context);
            reasons.addAll(row.placed(outcome.reasons()));
            warnings.addAll(row.placed(outcome.warnings()));
            if (outcome instanceof Outcome.Accepted<Imported<T>> yes) {
                results.add(yes.value());
                acts += yes.value().effect() == Imported.Effect.UNCHANGED ? 0 : 1;
            }
        }
        if (!reasons.isEmpty()) {
            throw new RejectedException(reasons);
        }
        return Outcome.accepted(results, warnings);
    }

    private Outcome<Imported<T>> one(
            Order<T> row, UUID operation, Arrival<T> arrival, UnitOfWork draft, Context context) {
        Versioned<T> there = arrival.there();
        Object about = there == null ? row.command() : there.value();
        Order<T> order = row.under(there == null ? registers : changes, operation);
        clerk.allow(row.actor(), order.name(), about, row.command(), context);
        Outcome<Change<T>> decided = arrival.decision().decide(context);
        if (there != null
                && decided instanceof Outcome.Accepted<Change<T>> yes
                && yes.value().next().equals(there.value())) {
            if (!yes.value().also().isEmpty()) {
                clerk.enter(row.under(changes, clerk.newOperation()), draft, context, yes.value());
            }
            return Outcome.accepted(
                    imported(row, there, Imported.Effect.UNCHANGED, arrival.kept()),
                    yes.value().warnings());
        }
        Seen<T> seen = there == null ? null : there.seen();
        var effect = there == null ? Imported.Effect.REGISTERED : Imported.Effect.CHANGED;
        return clerk.saved(order, draft, context, decided, seen)
                .map(saved -> imported(row, saved, effect, arrival.kept()));
    }

    private static <T> Imported<T> imported(
            Order<T> row, Versioned<T> record, Imported.Effect effect, List<String> kept) {
        return new Imported<>(record.veiled(row.shape()), effect, kept);
    }

    /**
     * The answer to a repeat: the records that have the numbers now. Where one has another number by now, the actor learns only that the import was
     * executed before.
     */
    private List<Imported<T>> repeated(List<Order<T>> rows, Question<List<Arrival<T>>> arrivals, Context context) {
        Map<UUID, Act> acts = acts(rows, context);
        List<Arrival<T>> arrived = context.answer(arrivals);
        return IntStream.range(0, rows.size())
                .mapToObj(n -> {
                    Versioned<T> there = arrived.get(n).there();
                    if (there == null) {
                        throw new DoneBeforeException(rows.get(0).operation());
                    }
                    Act act = acts.get(there.id().value());
                    var effect = act == null
                            ? Imported.Effect.UNCHANGED
                            : act.name().equals(registers.name())
                                    ? Imported.Effect.REGISTERED
                                    : Imported.Effect.CHANGED;
                    return imported(rows.get(n), there, effect, List.of());
                })
                .toList();
    }

    /** The acts of the first execution, by the record; throws if it was another's, or another list. */
    private Map<UUID, Act> acts(List<Order<T>> rows, Context context) {
        List<Lookup<?>> all = rows.stream()
                .<Lookup<?>>map(row -> new Lookup.Done(row.operation()))
                .toList();
        Map<UUID, Act> acts = new HashMap<>();
        for (Object found : context.reader().ask(all)) {
            ((Optional<?>) found).map(Act.class::cast).ifPresent(act -> acts.put(act.about(), act));
        }
        Order<T> first = rows.get(0);
        for (Act act : acts.values()) {
            boolean own = act.actor().equals(first.actor().id())
                    && List.of(registers.name(), changes.name()).contains(act.name())
                    && first.content().contains(act.content());
            if (!own) {
                clerk.allow(first.actor(), registers.name(), first.command(), first.command(), context);
                throw new OperationReusedException(first.operation());
            }
        }
        return acts;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
