package org.daibiao.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.daibiao.kernel.Desk.Creation;
import org.daibiao.kernel.Desk.Detour;
import org.daibiao.kernel.Desk.Step;
import org.jspecify.annotations.Nullable;

/** Carries out, in one transaction, what the {@link Desk} has taken in: validated, known or not, loaded, allowed, decided, saved, entered. Thread-safe. */
final class Clerk {
    private final Desk.Parts parts;
    private final CommandCheck check = new CommandCheck();

    Clerk(Desk.Parts parts) {
        this.parts = parts;
    }

    /** The order of a command alone. */
    <T> Order<T> order(String name, Shape<T> shape, Object command, Actor actor) {
        return new Order<>(name, shape, command, actor, operation(actor), content(command, actor), "");
    }

    /** The orders of a bulk command. */
    <T> List<Order<T>> orders(String name, Shape<T> shape, List<?> commands, Actor actor) {
        UUID operation = operation(actor);
        List<String> content = content(commands, actor);
        var orders = new ArrayList<Order<T>>();
        for (int n = 0; n < commands.size(); n++) {
            orders.add(new Order<>(name, shape, commands.get(n), actor, derived(operation, n), content, "[" + n + "]"));
        }
        return orders;
    }

    private List<String> content(Object command, Actor actor) {
        return parts.content().apply(Fingerprint.of(command), actor.congress());
    }

    private UUID operation(Actor actor) {
        return actor.operation() == null ? parts.ids().next() : actor.operation();
    }

    private static UUID derived(UUID operation, int place) {
        return UUID.nameUUIDFromBytes((operation + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads at this moment. */
    <R> R reading(Actor actor, Function<Moment, R> work) {
        return reading(actor, Remembering::new, work);
    }

    /** The same, with every question put to the store anew. */
    <R> R surveying(Actor actor, Function<Moment, R> work) {
        return reading(actor, reader -> reader, work);
    }

    private <R> R reading(Actor actor, UnaryOperator<Reader> through, Function<Moment, R> work) {
        Instant at = now();
        return parts.stores().read(actor.congress(), reader -> work.apply(moment(through.apply(reader), at)));
    }

    /** What is wrong with a command by its form alone. */
    List<Rejection> faults(Object command) {
        return check.faults(command);
    }

    /** How an order is carried out once it is known to be no repeat. */
    interface Work<T> {
        Outcome<Versioned<T>> apply(Order<T> order, Draft draft, Moment moment);
    }

    <T> Work<T> creating(Creation<T> creation) {
        return (order, draft, moment) -> {
            allow(order.actor(), order.name(), order.command(), order.command());
            return saved(order, draft, moment, creation.decide(moment), null);
        };
    }

    <T> Work<T> changing(Seen<T> seen, Step<T> step) {
        return (order, draft, moment) -> {
            T now = seen(moment, order.name(), order.shape(), seen, order.command(), order.actor());
            return saved(order, draft, moment, step.decide(now, moment), seen);
        };
    }

    /** A change by way of something outside: known or not, allowed, foreseen, done outside, entered. */
    <T, L, W> Outcome<Versioned<T>> detour(Order<T> order, Seen<T> seen, Detour<T, L, W> detour) {
        List<Rejection> faults = check.faults(order.command());
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        Actor actor = order.actor();
        Optional<Versioned<T>> answered = reading(actor, moment -> answered(order, seen, detour, moment));
        return answered.map(Outcome::accepted)
                .orElseGet(() -> workedOut(order, seen, detour))
                .map(kept -> {
                    Function<Moment, T> now =
                            moment -> moment.get(order.shape(), kept.id()).value();
                    reading(actor, moment -> detour.left(now.apply(moment), moment))
                            .run();
                    return kept;
                });
    }

    /** A new record by way of something outside. */
    <T, L> Outcome<Versioned<T>> detour(
            Order<T> order, Function<Moment, Outcome<L>> foresee, Function<L, Outcome<Work<T>>> work) {
        List<Rejection> faults = check.faults(order.command());
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        Actor actor = order.actor();
        allow(actor, order.name(), order.command(), order.command());
        Optional<Versioned<T>> before = reading(
                actor,
                moment -> isRepeat(order, moment)
                        ? Optional.of(repeated(order, moment).orThrow().veiled(order.shape()))
                        : Optional.empty());
        return before.map(Outcome::accepted)
                .orElseGet(() -> reading(actor, foresee).then(work).then(ready -> carryOut(order, ready)));
    }

    private <T> Optional<Versioned<T>> answered(Order<T> order, Seen<T> seen, Detour<T, ?, ?> detour, Moment moment) {
        Versioned<T> now = moment.get(order.shape(), seen.id());
        allow(order.actor(), order.name(), now.value(), order.command());
        return (isRepeat(order, moment)
                        ? Optional.of(repeated(order, moment).orThrow())
                        : Optional.of(now).filter(one -> detour.isDone(one.value())))
                .map(done -> done.veiled(order.shape()));
    }

    private <T, L, W> Outcome<Versioned<T>> workedOut(Order<T> order, Seen<T> seen, Detour<T, L, W> detour) {
        Supplier<Outcome<L>> foreseen = () -> reading(
                order.actor(),
                moment -> detour.foresee(
                        seen(moment, order.name(), order.shape(), seen, order.command(), order.actor()), moment));
        Outcome<W> done = foreseen.get().then(ahead -> detour.work(ahead, foreseen));
        return done.then(work -> carryOut(order, changing(seen, (now, moment) -> detour.enter(now, work, moment))));
    }

    /** The record that the caller saw; throws when it is not there, not the actor's to change, or has changed. */
    <T> T seen(Moment moment, String name, Shape<T> shape, Seen<T> seen, Object command, Actor actor) {
        Versioned<T> now = moment.get(shape, seen.id());
        allow(actor, name, now.value(), command);
        if (now.version() != seen.version()) {
            throw new DaibiaoException.StaleVersion(seen.id().value(), seen.version());
        }
        return now.value();
    }

    /** Carries out one order. */
    <T> Outcome<Versioned<T>> carryOut(Order<T> order, Work<T> work) {
        return carryOut(List.of(order), n -> work).map(all -> all.get(0));
    }

    /** Carries out all orders, or none. */
    <T> Outcome<List<Versioned<T>>> carryOut(List<Order<T>> orders, Function<Integer, Work<T>> work) {
        var faults = new ArrayList<Rejection>();
        orders.forEach(order -> faults.addAll(order.placed(check.faults(order.command()))));
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        Instant at = now();
        try {
            return Outcome.accepted(
                    parts.stores().write(orders.get(0).actor().congress(), writer -> all(orders, work, writer, at)));
        } catch (RejectedException e) {
            return Outcome.rejected(e.reasons());
        }
    }

    /** Rejections leave the transaction as an exception, so that nothing of it is kept. An operation id made just now repeats nothing. */
    private <T> List<Versioned<T>> all(
            List<Order<T>> orders, Function<Integer, Work<T>> work, Writer writer, Instant at) {
        var draft = new Draft(writer, parts.digest());
        Moment moment = moment(draft, at);
        boolean repeat = isRepeat(orders.get(0), moment);
        var results = new ArrayList<Versioned<T>>();
        var reasons = new ArrayList<Rejection>();
        for (int n = 0; n < orders.size(); n++) {
            Order<T> order = orders.get(n);
            Outcome<Versioned<T>> outcome =
                    repeat ? repeated(order, moment) : work.apply(n).apply(order, draft, moment);
            if (outcome instanceof Outcome.Rejected<Versioned<T>> no) {
                reasons.addAll(order.placed(no.reasons()));
            } else {
                results.add(outcome.orThrow().veiled(order.shape()));
            }
        }
        if (!reasons.isEmpty()) {
            throw new RejectedException(reasons);
        }
        draft.end();
        return results;
    }

    private static boolean isRepeat(Order<?> order, Moment moment) {
        return order.actor().operation() != null
                && moment.reader().journal().act(order.operation()).isPresent();
    }

    /** What was carried out before: a list is repeated whole or not at all. */
    private <T> Outcome<Versioned<T>> repeated(Order<T> order, Moment moment) {
        Act act = moment.reader()
                .journal()
                .act(order.operation())
                .filter(before -> before.actor().equals(order.actor().id())
                        && before.name().equals(order.name())
                        && order.content().contains(before.content()))
                .orElseThrow(() -> new DaibiaoException.OperationReused(order.operation()));
        return Outcome.accepted(moment.get(order.shape(), Id.of(act.about())));
    }

    private <T> Outcome<Versioned<T>> saved(
            Order<T> order, Draft draft, Moment moment, Outcome<Change<T>> outcome, @Nullable Seen<T> seen) {
        return outcome.map(change -> {
            draft.save(new Change.Save<>(order.shape(), change.next(), seen == null ? 0 : seen.version()));
            change.also().forEach(draft::save);
            UUID about = order.shape().idOf(change.next());
            draft.enter(new Act(
                    order.operation(),
                    order.name(),
                    order.content().get(0),
                    order.actor().id(),
                    moment.at(),
                    moment.today(),
                    about,
                    change.lines(),
                    null));
            return new Versioned<>(Id.of(about), seen == null ? 1 : seen.version() + 1, change.next());
        });
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Moment moment(Reader reader, Instant at) {
        ZoneId zone = parts.zone().apply(reader);
        return new Moment(
                reader, LocalDate.ofInstant(at, zone == null ? parts.clock().getZone() : zone), at, parts.ids());
    }

    /** Throws when the policy does not allow it. */
    void allow(Actor actor, String name, @Nullable Object about, @Nullable Object command) {
        if (!parts.access().allows(actor, name, about, command)) {
            throw new DaibiaoException.Denied(name, actor);
        }
    }
}
