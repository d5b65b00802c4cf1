package org.daibiao.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Desk (收发台): the one way in. Every operation is validated, recognised if it is a repeat, loaded, allowed or denied, compared with the
 * version that the caller saw, decided, saved and entered in the journal as the next link of its chain, all in one transaction. Services hold
 * no store. Immutable and thread-safe.
 *
 * <p>A decision is pure: it may be asked again when the store runs a transaction again. The clock is read once, before.
 */
public final class Desk {
    /** The most commands that one bulk command may hold. */
    public static final int MOST = 1000;

    /**
     * What the desk works with.
     *
     * @param zone finds the zone of the congress in its records; null while it has none
     * @param rooms the installed rooms: what none of them declares is refused with {@link IllegalStateException}
     * @param digest links the acts
     * @param content what acts keep of a command's digest, in a congress: the first is entered, each may have been entered before
     */
    public record Parts(
            Stores stores,
            AccessPolicy access,
            Clock clock,
            IdSource ids,
            Observer observer,
            Function<Reader, @Nullable ZoneId> zone,
            List<Room> rooms,
            Digest digest,
            BiFunction<String, CongressId, List<String>> content) {
        /** With acts that keep the digest of their command as it is. */
        public Parts(
                Stores stores,
                AccessPolicy access,
                Clock clock,
                IdSource ids,
                Observer observer,
                Function<Reader, @Nullable ZoneId> zone,
                List<Room> rooms,
                Digest digest) {
            this(stores, access, clock, ids, observer, zone, rooms, digest, (content, congress) -> List.of(content));
        }
    }

    /** Decides on a new record. */
    @FunctionalInterface
    public interface Creation<T> {
        /** Pure; knows only what it is given. */
        Outcome<Change<T>> decide(Moment moment);
    }

    /** Decides on the next state of a record. */
    @FunctionalInterface
    public interface Step<T> {
        /** Pure; knows only what it is given. */
        Outcome<Change<T>> decide(T now, Moment moment);
    }

    /**
     * @param content what tells a repeat from another command, of a bulk command, the whole list; the first is entered
     * @param place the place in a bulk command, as {@code [3]}; empty for a command alone
     */
    private record Order<T>(
            String name,
            Shape<T> shape,
            Object command,
            Actor actor,
            UUID operation,
            List<String> content,
            String place) {
        List<Rejection> placed(List<Rejection> reasons) {
            return place.isEmpty()
                    ? reasons
                    : reasons.stream().map(reason -> reason.within(place)).toList();
        }
    }

    private final Parts parts;
    private final Set<Operation> declared;
    private final CommandCheck check = new CommandCheck();

    public Desk(Parts parts) {
        this.parts = parts;
        this.declared = parts.rooms.stream()
                .flatMap(room -> room.everyOperation().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The digest by which acts are linked to the {@link Chain}. */
    public Digest digest() {
        return parts.digest;
    }

    /** The installed rooms. */
    public List<Room> rooms() {
        return parts.rooms;
    }

    /** Runs a command that makes a new record. */
    public <T> Outcome<Versioned<T>> create(
            String name, Shape<T> shape, Object command, Actor actor, Creation<T> creation) {
        var used = Operation.creates(name, command.getClass());
        return observed(used, actor, () -> run(order(name, shape, command, actor), creating(creation)));
    }

    /** Runs a command that changes the record that the caller saw. */
    public <T> Outcome<Versioned<T>> change(
            String name, Shape<T> shape, Seen<T> seen, Object command, Actor actor, Step<T> step) {
        var used = Operation.changes(name, shape);
        return observed(used, actor, () -> run(order(name, shape, command, actor), changing(seen, step)));
    }

    /**
     * Runs up to {@value #MOST} commands of one kind in one transaction, one act each, all or nothing; their operation ids are derived
     * from the actor's and the place in the list. An empty list does nothing. The reasons of a rejection name the place as {@code [3].day}. A repeat is the same
     * list; another list under the same operation id is {@link DaibiaoException.OperationReused}.
     */
    public <C, T> Outcome<List<Versioned<T>>> bulk(
            String name, Shape<T> shape, List<C> commands, Actor actor, Function<C, Creation<T>> creation) {
        if (commands.isEmpty()) {
            return Observed.run(parts.observer, name, actor, () -> Outcome.accepted(List.of()));
        }
        var used = Operation.creates(name, commands.get(0).getClass());
        return observed(used, actor, () -> {
            if (commands.size() > MOST) {
                return Outcome.rejected(
                        new Rejection("kernel.invalid.bulk", "", "", Map.of("count", commands.size(), "most", MOST)));
            }
            UUID operation = operation(actor);
            List<String> content = content(commands, actor);
            var orders = new ArrayList<Order<T>>();
            for (int n = 0; n < commands.size(); n++) {
                orders.add(new Order<>(
                        name, shape, commands.get(n), actor, derived(operation, n), content, "[" + n + "]"));
            }
            return runAll(orders, n -> creating(creation.apply(commands.get(n))));
        });
    }

    /** One page of the records that the actor may see, with nothing but the masks of {@link Field#isSealed} components. */
    public <T> Page<Versioned<T>> page(Query<T> query, Actor actor) {
        var list = Operation.lists(query.shape());
        return observed(list, actor, () -> {
            Scope<T> scope = parts.access.scope(actor, query.shape());
            if (scope.isNone()) {
                throw new DaibiaoException.Denied(list.name(), actor);
            }
            Page<Versioned<T>> page = scope.anyOf().size() == 1
                    ? parts.stores.page(
                            actor.congress(), query.and(scope.anyOf().get(0)))
                    : parts.stores.read(actor.congress(), reader -> scope.page(query, reader));
            return page.map(found -> found.veiled(query.shape()));
        });
    }

    /** The record with this id, if the actor may see it; else {@link DaibiaoException.UnknownId}, as if it were not there. */
    public <T> Versioned<T> get(Shape<T> shape, Id<T> id, Actor actor) {
        Query<T> query = Query.of(shape, shape.<Id<T>>field("id").is(id));
        List<Versioned<T>> found = page(query, actor).items();
        if (found.isEmpty()) {
            throw new DaibiaoException.UnknownId(shape.table(), id);
        }
        return found.get(0);
    }

    /**
     * Runs a command that makes a record of who wanted to see something and why; then hands out what was to be seen, personal data as it is.
     * Nothing is handed out without the record and its act. A repeat under the same operation id is allowed or denied anew, and
     * hands out what is to be seen now.
     */
    public <T, R> Outcome<R> disclose(
            String name,
            Shape<T> shape,
            Object command,
            Actor actor,
            Creation<T> creation,
            BiFunction<Versioned<T>, Moment, R> shown) {
        var used = Operation.creates(name, command.getClass());
        return observed(
                used,
                actor,
                () -> run(order(name, shape, command, actor), creating(creation))
                        .map(kept -> {
                            allow(actor, name, command);
                            return reading(actor, moment -> shown.apply(kept, moment));
                        }));
    }

    /** Reads what is no list of records, a report for example, if the policy allows the actor this operation. */
    public <R> R read(String name, Actor actor, Function<Moment, R> work) {
        return observed(Operation.reports(name), actor, () -> {
            allow(actor, name, null);
            return reading(actor, work);
        });
    }

    /**
     * Runs what changes how records are kept and not what they say, in transactions of its own, if the policy allows the actor this operation,
     * which is declared as a report. It is no act.
     */
    public <R> R upkeep(String name, Actor actor, Supplier<R> work) {
        return observed(Operation.reports(name), actor, () -> {
            allow(actor, name, null);
            return work.get();
        });
    }

    private <R> R reading(Actor actor, Function<Moment, R> work) {
        Instant at = now();
        return parts.stores.read(actor.congress(), reader -> work.apply(moment(new Remembering(reader), at)));
    }

    private <T> Order<T> order(String name, Shape<T> shape, Object command, Actor actor) {
        return new Order<>(name, shape, command, actor, operation(actor), content(command, actor), "");
    }

    private List<String> content(Object command, Actor actor) {
        return parts.content.apply(Fingerprint.of(command), actor.congress());
    }

    private UUID operation(Actor actor) {
        return actor.operation() == null ? parts.ids.next() : actor.operation();
    }

    private static UUID derived(UUID operation, int place) {
        return UUID.nameUUIDFromBytes((operation + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    /** How an order is carried out once it is known to be no repeat. */
    private interface Work<T> {
        Outcome<Versioned<T>> apply(Order<T> order, Draft draft, Moment moment);
    }

    private <T> Work<T> creating(Creation<T> creation) {
        return (order, draft, moment) -> {
            allow(order.actor, order.name, order.command);
            return saved(order, draft, moment, creation.decide(moment), null);
        };
    }

    private <T> Work<T> changing(Seen<T> seen, Step<T> step) {
        return (order, draft, moment) -> {
            Versioned<T> now = moment.get(order.shape, seen.id());
            allow(order.actor, order.name, now.value());
            if (now.version() != seen.version()) {
                throw new DaibiaoException.StaleVersion(seen.id().value(), seen.version());
            }
            return saved(order, draft, moment, step.decide(now.value(), moment), seen);
        };
    }

    private <T> Outcome<Versioned<T>> run(Order<T> order, Work<T> work) {
        return runAll(List.of(order), n -> work).map(all -> all.get(0));
    }

    private <T> Outcome<List<Versioned<T>>> runAll(List<Order<T>> orders, Function<Integer, Work<T>> work) {
        var faults = new ArrayList<Rejection>();
        orders.forEach(order -> faults.addAll(order.placed(check.faults(order.command))));
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        Instant at = now();
        try {
            return Outcome.accepted(
                    parts.stores.write(orders.get(0).actor.congress(), writer -> all(orders, work, writer, at)));
        } catch (RejectedException e) {
            return Outcome.rejected(e.reasons());
        }
    }

    /** Rejections leave the transaction as an exception, so that nothing of it is kept. An operation id made just now repeats nothing. */
    private <T> List<Versioned<T>> all(
            List<Order<T>> orders, Function<Integer, Work<T>> work, Writer writer, Instant at) {
        var draft = new Draft(writer, parts.digest);
        Moment moment = moment(draft, at);
        boolean repeat = orders.get(0).actor.operation() != null
                && draft.journal().act(orders.get(0).operation).isPresent();
        var results = new ArrayList<Versioned<T>>();
        var reasons = new ArrayList<Rejection>();
        for (int n = 0; n < orders.size(); n++) {
            Order<T> order = orders.get(n);
            Outcome<Versioned<T>> outcome =
                    repeat ? repeated(order, moment) : work.apply(n).apply(order, draft, moment);
            if (outcome instanceof Outcome.Rejected<Versioned<T>> no) {
                reasons.addAll(order.placed(no.reasons()));
            } else {
                results.add(outcome.orThrow().veiled(order.shape));
            }
        }
        if (!reasons.isEmpty()) {
            throw new RejectedException(reasons);
        }
        draft.end();
        return results;
    }

    /** What was carried out before: a list is repeated whole or not at all. */
    private <T> Outcome<Versioned<T>> repeated(Order<T> order, Moment moment) {
        Act act = moment.reader()
                .journal()
                .act(order.operation)
                .filter(before -> before.actor().equals(order.actor.id())
                        && before.name().equals(order.name)
                        && order.content.contains(before.content()))
                .orElseThrow(() -> new DaibiaoException.OperationReused(order.operation));
        return Outcome.accepted(moment.get(order.shape, Id.of(act.about())));
    }

    private <T> Outcome<Versioned<T>> saved(
            Order<T> order, Draft draft, Moment moment, Outcome<Change<T>> outcome, @Nullable Seen<T> seen) {
        return outcome.map(change -> {
            draft.save(new Change.Save<>(order.shape, change.next(), seen == null ? 0 : seen.version()));
            change.also().forEach(draft::save);
            UUID about = order.shape.idOf(change.next());
            draft.enter(new Act(
                    order.operation,
                    order.name,
                    order.content.get(0),
                    order.actor.id(),
                    moment.at(),
                    moment.today(),
                    about,
                    change.lines(),
                    null));
            return new Versioned<>(Id.of(about), seen == null ? 1 : seen.version() + 1, change.next());
        });
    }

    private Instant now() {
        return parts.clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Moment moment(Reader reader, Instant at) {
        ZoneId zone = parts.zone.apply(reader);
        return new Moment(reader, LocalDate.ofInstant(at, zone == null ? parts.clock.getZone() : zone), at, parts.ids);
    }

    private void allow(Actor actor, String name, @Nullable Object about) {
        if (!parts.access.allows(actor, name, about)) {
            throw new DaibiaoException.Denied(name, actor);
        }
    }

    private <R> R observed(Operation used, Actor actor, Supplier<R> work) {
        if (!declared.contains(used)) {
            throw new IllegalStateException(
                    "no installed room declares " + used + " as it is used here; add it to its room");
        }
        return Observed.run(parts.observer, used.name(), actor, work);
    }
}
