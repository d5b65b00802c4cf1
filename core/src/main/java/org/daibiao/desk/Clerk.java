package org.daibiao.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.RejectedException;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Executes the {@link Desk}'s orders in one transaction: validate, recognise a repeat, load, authorise, decide, save, enter. Thread-safe. */
final class Clerk {
    private final Desk.Parts parts;
    private final CommandCheck check = new CommandCheck();
    private final Merged merged;

    Clerk(Desk.Parts parts) {
        this.parts = parts;
        this.merged = new Merged(parts.rooms());
    }

    /** The order of a command that creates a record and may change records of other rooms. */
    <C, T> Order<T> order(Operation.Creates<C, T> what, Object command, Actor actor, List<Desk.Need<?>> needs) {
        return new Order<>(
                what, what.shape(), what.terms(), command, actor, operation(actor), content(command, actor), "", needs);
    }

    /** The order of a command that changes a record. */
    <C, T> Order<T> order(Operation.Changes<C, T> what, Object command, Actor actor) {
        return new Order<>(
                what,
                what.shape(),
                what.terms(),
                command,
                actor,
                operation(actor),
                content(command, actor),
                "",
                List.of());
    }

    /** The orders of a bulk command. */
    <C, T> List<Order<T>> orders(Operation.Creates<C, T> what, List<?> commands, Actor actor) {
        UUID operation = operation(actor);
        List<String> content = content(commands, actor);
        var orders = new ArrayList<Order<T>>();
        for (int n = 0; n < commands.size(); n++) {
            orders.add(new Order<>(
                    what,
                    what.shape(),
                    what.terms(),
                    commands.get(n),
                    actor,
                    derived(operation, n),
                    content,
                    "[" + n + "]",
                    List.of()));
        }
        return orders;
    }

    private List<String> content(Object command, Actor actor) {
        return parts.content().apply(Fingerprint.of(command, actor), actor.congress());
    }

    private UUID operation(Actor actor) {
        return actor.operation() == null ? newOperation() : actor.operation();
    }

    UUID newOperation() {
        return parts.ids().next();
    }

    private static UUID derived(UUID operation, int place) {
        return UUID.nameUUIDFromBytes((operation + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the current state. */
    <R> R reading(Actor actor, Function<Context, R> work) {
        return reading(actor, CachingReader::new, work);
    }

    /** The same, but sends every question to the store and caches nothing. */
    <R> R surveying(Actor actor, Function<Context, R> work) {
        return reading(actor, reader -> reader, work);
    }

    private <R> R reading(Actor actor, UnaryOperator<StoreReader> through, Function<Context, R> work) {
        Instant at = now();
        return parts.stores().read(actor.congress(), reader -> work.apply(context(through.apply(reader), at, actor)));
    }

    /** The formal faults of a command. */
    List<Rejection> faults(Object command) {
        return check.faults(command);
    }

    /** Throws if the policy allows the actor this operation on no record. */
    void may(Actor actor, String name) {
        if (!parts.access().may(actor, name)) {
            throw new DeniedException(name, actor);
        }
    }

    /** How an order is executed. */
    interface Work<T> {
        /** Throws if the actor may not do it now, which is checked for a repeat too. Otherwise returns the work itself. */
        Supplier<Outcome<Versioned<T>>> permit(Order<T> order, UnitOfWork draft, Context context);

        /** What it is known to ask, whatever the answers are. */
        Stream<? extends Question<?>> questions(Order<T> order);

        /** The record that it changes; null when it creates one. */
        default @Nullable UUID changes() {
            return null;
        }

        /** The version of the record after it. */
        default long leaves() {
            return 1;
        }
    }

    <T> Work<T> creating(Creation<T> creation) {
        return new Work<>() {
            @Override
            public Supplier<Outcome<Versioned<T>>> permit(Order<T> order, UnitOfWork draft, Context context) {
                allow(order.actor(), order.name(), order.command(), order.command(), context);
                order.needs().forEach(need -> permitted(order, need, context));
                return () ->
                        saved(order, draft, context, decided(order, context, () -> creation.decide(context)), null);
            }

            @Override
            public Stream<? extends Question<?>> questions(Order<T> order) {
                return Stream.concat(order.needs().stream().map(Clerk::needed), creation.questions().stream());
            }
        };
    }

    <T> Work<T> creatingOnce(Function<Context, Optional<Versioned<T>>> there, Creation<T> creation) {
        Work<T> creating = creating(creation);
        return new Work<>() {
            @Override
            public Supplier<Outcome<Versioned<T>>> permit(Order<T> order, UnitOfWork draft, Context context) {
                Supplier<Outcome<Versioned<T>>> create = creating.permit(order, draft, context);
                return () -> there.apply(context).map(Outcome::accepted).orElseGet(create);
            }

            @Override
            public Stream<? extends Question<?>> questions(Order<T> order) {
                return creating.questions(order);
            }
        };
    }

    <T> Work<T> changing(Seen<T> seen, Decision<T> decision) {
        return new Work<>() {
            @Override
            public Supplier<Outcome<Versioned<T>>> permit(Order<T> order, UnitOfWork draft, Context context) {
                Versioned<T> now = permitted(order, seen, context);
                return () -> saved(
                        order,
                        draft,
                        context,
                        decided(order, context, () -> decision.decide(unchanged(now, seen), context)),
                        seen);
            }

            @Override
            public Stream<? extends Question<?>> questions(Order<T> order) {
                return Stream.concat(
                        Stream.of(Question.found(order.shape(), seen.id())), decision.questions().stream());
            }

            @Override
            public UUID changes() {
                return seen.id().value();
            }

            @Override
            public long leaves() {
                return seen.version() + 1;
            }
        };
    }

    /** No rule decides about a record that was merged into another. */
    private <T> Outcome<Change<T>> decided(Order<T> order, Context context, Supplier<Outcome<Change<T>>> rule) {
        List<Rejection> reasons = merged.against(order.command(), context);
        return reasons.isEmpty() ? rule.get() : Outcome.rejected(reasons);
    }

    private <W> void permitted(Order<?> order, Desk.Need<W> need, Context context) {
        permitted(order.actor(), need.right().name(), need.right().shape(), need.record(), order.command(), context);
    }

    private <T> Versioned<T> permitted(Order<T> order, Seen<T> seen, Context context) {
        return permitted(order.actor(), order.name(), order.shape(), seen.id(), order.command(), context);
    }

    /** The record, if the actor may do this to it. Without that right on every record, a missing record looks like somebody else's. */
    <T> Versioned<T> permitted(
            Actor actor, String operation, Shape<T> shape, Id<T> id, @Nullable Object command, Context context) {
        Optional<Versioned<T>> now = context.reader().find(shape, id);
        allow(actor, operation, now.map(Versioned::value).orElse(null), command, context);
        return now.orElseThrow(() -> new UnknownIdException(shape.table(), id));
    }

    /** A change with a step outside: recognise a repeat, authorise, foresee, work outside, enter. */
    <T, L, W> Outcome<Versioned<T>> detour(Order<T> order, Seen<T> seen, Detour<T, L, W> detour) {
        List<Rejection> faults = check.faults(order.command());
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        Actor actor = order.actor();
        Optional<Versioned<T>> answered = reading(actor, context -> answered(order, seen, detour, context));
        return answered.map(Outcome::accepted)
                .orElseGet(() -> workedOut(order, seen, detour))
                .then(kept -> left(order, kept, detour));
    }

    private <T> Outcome<Versioned<T>> left(Order<T> order, Versioned<T> kept, Detour<T, ?, ?> detour) {
        try {
            reading(
                            order.actor(),
                            context -> detour.left(
                                    context.get(order.shape(), kept.id()).value(), context))
                    .run();
            return Outcome.accepted(kept);
        } catch (RejectedException e) {
            return Outcome.rejected(e.reasons());
        }
    }

    /** A new record with a step outside. */
    <T, L> Outcome<Versioned<T>> detour(
            Order<T> order, Function<Context, Outcome<L>> foresee, Function<L, Outcome<Work<T>>> work) {
        List<Rejection> faults = check.faults(order.command());
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        Actor actor = order.actor();
        Optional<Versioned<T>> before = reading(actor, context -> {
            allow(actor, order.name(), order.command(), order.command(), context);
            return isRepeat(order, context)
                    ? Optional.of(
                            repeated(order, 1, () -> {}, context).orThrow().veiled(order.shape()))
                    : Optional.empty();
        });
        return before.map(Outcome::accepted)
                .orElseGet(() -> reading(actor, foresee).then(work).then(ready -> carryOut(order, ready)));
    }

    private <T> Optional<Versioned<T>> answered(Order<T> order, Seen<T> seen, Detour<T, ?, ?> detour, Context context) {
        Optional<Versioned<T>> done = isRepeat(order, context)
                ? Optional.of(repeated(order, seen.version() + 1, () -> permitted(order, seen, context), context)
                        .orThrow())
                : Optional.of(permitted(order, seen, context)).filter(now -> detour.isDone(now.value()));
        return done.map(one -> one.veiled(order.shape()));
    }

    private <T, L, W> Outcome<Versioned<T>> workedOut(Order<T> order, Seen<T> seen, Detour<T, L, W> detour) {
        Supplier<Outcome<L>> foreseen = () -> reading(
                order.actor(), context -> detour.foresee(unchanged(permitted(order, seen, context), seen), context));
        Outcome<W> done = foreseen.get().then(ahead -> detour.work(ahead, foreseen));
        return done.then(work -> carryOut(order, changing(seen, (now, context) -> detour.enter(now, work, context))));
    }

    /** The record as the caller saw it; throws if it has changed. */
    private static <T> T unchanged(Versioned<T> now, Seen<T> seen) {
        if (now.version() != seen.version()) {
            throw new StaleVersionException(seen.id().value(), seen.version());
        }
        return now.value();
    }

    /** Executes one order. */
    <T> Outcome<Versioned<T>> carryOut(Order<T> order, Work<T> work) {
        return carryOut(List.of(order), n -> work).map(all -> all.get(0));
    }

    /** Executes all orders, or none. */
    <T> Outcome<List<Versioned<T>>> carryOut(List<Order<T>> orders, Function<Integer, Work<T>> work) {
        Order<T> first = orders.get(0);
        var faults = new ArrayList<Rejection>();
        orders.forEach(order -> faults.addAll(order.placed(check.faults(order.command()))));
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        return writing(first.actor(), (draft, context) -> all(orders, work, draft, context));
    }

    /** Work in one transaction. Rejections leave it as an exception, so that it is rolled back. */
    <R> Outcome<R> writing(Actor actor, BiFunction<UnitOfWork, Context, Outcome<R>> work) {
        Instant at = now();
        try {
            return parts.stores().write(actor.congress(), writer -> {
                var draft = new UnitOfWork(writer, parts.digest());
                Outcome<R> done = work.apply(draft, context(draft, at, actor));
                draft.end();
                return done;
            });
        } catch (RejectedException e) {
            return Outcome.rejected(e.reasons());
        }
    }

    /** A newly made operation id is never a repeat. */
    private <T> Outcome<List<Versioned<T>>> all(
            List<Order<T>> orders, Function<Integer, Work<T>> work, UnitOfWork draft, Context context) {
        draft.ask(beforehand(orders, work, context));
        boolean repeat = isRepeat(orders.get(0), context);
        var results = new ArrayList<Versioned<T>>();
        var reasons = new ArrayList<Rejection>();
        var warnings = new ArrayList<Rejection>();
        for (int n = 0; n < orders.size(); n++) {
            Order<T> order = orders.get(n);
            Work<T> one = work.apply(n);
            Outcome<Versioned<T>> outcome = repeat
                    ? repeated(order, one.leaves(), () -> one.permit(order, draft, context), context)
                    : one.permit(order, draft, context).get();
            if (outcome instanceof Outcome.Rejected<Versioned<T>> no) {
                reasons.addAll(order.placed(no.reasons()));
            } else {
                results.add(outcome.orThrow().veiled(order.shape()));
                warnings.addAll(order.placed(outcome.warnings()));
            }
        }
        if (!reasons.isEmpty()) {
            throw new RejectedException(reasons);
        }
        return Outcome.accepted(results, warnings);
    }

    /** What is known to be asked: whether the command was executed before, the records that it changes, and what the rules say beforehand. */
    private <T> List<Lookup<?>> beforehand(List<Order<T>> orders, Function<Integer, Work<T>> work, Context context) {
        Order<T> first = orders.get(0);
        Stream<Lookup<?>> done =
                first.actor().operation() == null ? Stream.of() : Stream.of(new Lookup.Done(first.operation()));
        Stream<Lookup<?>> asked = IntStream.range(0, orders.size())
                .boxed()
                .flatMap(n -> Stream.concat(
                        work.apply(n).questions(orders.get(n)),
                        merged.questions(orders.get(n).command())))
                .flatMap(question -> question.lookups(context));
        Stream<Lookup<?>> allowed = IntStream.range(0, orders.size())
                .boxed()
                .flatMap(n -> looked(orders.get(n), work.apply(n).changes()));
        return Stream.of(done, asked, allowed).flatMap(lookups -> lookups).toList();
    }

    /** What the policy is known to look at: for the command itself, and for the records of other rooms that it changes. */
    Stream<Lookup<?>> looked(Order<?> order, @Nullable UUID changes) {
        Stream<Lookup<?>> own = parts.access().lookups(order.actor(), order.name(), changes, order.command()).stream();
        Stream<Lookup<?>> needed = order.needs().stream()
                .flatMap(
                        need -> parts
                                .access()
                                .lookups(
                                        order.actor(),
                                        need.right().name(),
                                        need.record().value(),
                                        order.command())
                                .stream());
        return Stream.concat(own, needed);
    }

    private static <W> Question<?> needed(Desk.Need<W> need) {
        return Question.found(need.right().shape(), need.record());
    }

    private static boolean isRepeat(Order<?> order, Context context) {
        return order.actor().operation() != null && before(order, context).isPresent();
    }

    private static Optional<Act> before(Order<?> order, Context context) {
        return context.look(new Lookup.Done(order.operation()));
    }

    /**
     * The answer to a repeat; a list is repeated as a whole or not at all. The same actor in the same roles is answered as before, since the policy
     * would still decide the same if the record were unchanged. If it has changed, an actor who may see it gets it; any other learns only that
     * the command was executed before. A different actor is denied, or learns that the id was used.
     *
     * @param left the version of the record after the first execution
     */
    private <T> Outcome<Versioned<T>> repeated(Order<T> order, long left, Runnable permit, Context context) {
        Optional<Act> before = before(order, context)
                .filter(act -> act.actor().equals(order.actor().id())
                        && act.name().equals(order.name())
                        && order.content().contains(act.content()));
        if (before.isEmpty()) {
            permit.run();
            throw new OperationReusedException(order.operation());
        }
        Versioned<T> now = context.get(order.shape(), Id.of(before.get().about()));
        if (now.version() != left
                && context.answer(Question.seen(order.shape(), now.id())).isEmpty()) {
            throw new DoneBeforeException(order.operation());
        }
        return Outcome.accepted(now);
    }

    <T> Outcome<Versioned<T>> saved(
            Order<T> order, UnitOfWork draft, Context context, Outcome<Change<T>> outcome, @Nullable Seen<T> seen) {
        return outcome.then(change -> {
            draft.save(new Change.Save<>(order.shape(), change.next(), seen == null ? 0 : seen.version()));
            UUID about = enter(order, draft, context, change);
            long version = seen == null ? 1 : seen.version() + 1;
            return Outcome.accepted(new Versioned<>(Id.of(about), version, change.next()), change.warnings());
        });
    }

    /** Saves all but the record itself, enters the act, and returns the record that it is about. */
    <T> UUID enter(Order<T> order, UnitOfWork draft, Context context, Change<T> change) {
        requireAgreed(order, change);
        change.also().forEach(save -> refuseUnnamed(order, save));
        change.also().forEach(draft::save);
        UUID about = order.shape().idOf(change.next());
        draft.enter(new Act(
                order.operation(),
                order.name(),
                order.content().get(0),
                order.actor().id(),
                context.at(),
                context.today(),
                about,
                change.lines(),
                null));
        return about;
    }

    /** A command may do only what its room declares: reports, policies and readers of the room rely on that. */
    private static void requireAgreed(Order<?> order, Change<?> change) {
        order.terms().broken(change).ifPresent(what -> {
            throw new IllegalStateException(
                    order.name() + " " + what + ", which its room does not declare; add it to the operation");
        });
    }

    /**
     * A command changes records of its own room by its own right, and a record of another room by the right that it names for it. A room without
     * operations of its own has no rights to name: what its records say, the commands of others say.
     */
    private void refuseUnnamed(Order<?> order, Change.Save<?> save) {
        boolean named = parts.rooms().stream()
                .filter(room -> room.shapes().contains(save.shape())
                        && !room.operations().isEmpty())
                .allMatch(room -> order.name().startsWith(room.name() + ".")
                        || order.needs().stream()
                                .anyMatch(need ->
                                        room.shapes().contains(need.right().shape())));
        if (save.expected() > 0 && !named && !order.terms().everywhere()) {
            throw new IllegalStateException(order.name() + " changes "
                    + save.shape().table() + " of another room; name the operation that allows it");
        }
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Context context(StoreReader reader, Instant at, Actor actor) {
        ZoneId zone = parts.zone().apply(reader);
        return new Context(
                reader,
                zone == null ? parts.clock().getZone() : zone,
                at,
                parts.ids(),
                new ActorEyes(parts.access(), actor, merged));
    }

    /** Throws if the policy does not allow it. */
    void allow(Actor actor, String name, @Nullable Object about, @Nullable Object command, Context context) {
        if (!parts.access().allows(actor, name, about, command, context.reader())) {
            throw new DeniedException(name, actor);
        }
    }
}
