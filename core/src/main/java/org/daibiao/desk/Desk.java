package org.daibiao.desk;

import org.daibiao.journal.Chain;
import org.daibiao.journal.Digest;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.Stores;
import org.daibiao.record.Beta;
import org.daibiao.record.CongressId;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.RejectedException;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daibiao.journal.Chain;
import org.daibiao.journal.Digest;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.RejectedException;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Desk (收发台): the one way in. Every operation is validated, recognised if it is a repeat, loaded, allowed or denied, compared with the
 * version that the caller saw, decided, saved and entered in the journal as the next link of its chain, all in one transaction. Services hold
 * no store. Thread-safe.
 *
 * <p>A repeat is answered with the record as it is now; with {@link DoneBeforeException} where that has changed since and the actor may
 * not see it any more. Another command under a used operation id is {@link OperationReusedException}.
 *
 * <p>A decision is pure: it may be asked again when the store runs a transaction again. The clock is read once, before.
 */
@Beta
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
            Function<StoreReader, @Nullable ZoneId> zone,
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
                Function<StoreReader, @Nullable ZoneId> zone,
                List<Room> rooms,
                Digest digest) {
            this(stores, access, clock, ids, observer, zone, rooms, digest, (content, congress) -> List.of(content));
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** Decides on a new record. */
    @FunctionalInterface
    public interface Creation<T> {
        /** Pure; knows only what it is given. */
        Outcome<Change<T>> decide(Context moment);
    }

    /**
     * A record of another room that a command also changes. Nobody changes it who may not do this operation to it: the right is asked before
     * anything is said of the record.
     *
     * @param right the operation that allows it
     */
    public record Need<W>(Operation.Needs<?, W> right, Id<W> record) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** Decides on the next state of a record. */
    @FunctionalInterface
    public interface Step<T> {
        /** Pure; knows only what it is given. */
        Outcome<Change<T>> decide(T now, Context moment);
    }

    /**
     * A change of which a part is done outside the desk's transaction, in a ballot box for example, before it is entered.
     *
     * @param <L> what is seen of the records before
     * @param <W> what came of the work outside
     */
    public interface Detour<T, L, W> {
        /** Whether another command did this already: then the record is answered as it is, whatever version the caller saw. */
        default boolean isDone(T now) {
            return false;
        }

        /** What the work has to know, or why there must be none; pure, in one read. */
        Outcome<L> foresee(T now, Context moment);

        /**
         * The work, in no transaction of the desk's. It is done again when the change was not entered after it.
         *
         * @param again foresees anew, in another read; throws as the desk does when the record has changed meanwhile
         */
        Outcome<W> work(L foreseen, Supplier<Outcome<L>> again);

        /** Decides on the next state; pure, in the transaction that enters it. */
        Outcome<Change<T>> enter(T now, W done, Context moment);

        /**
         * What is left to be done outside once the change is entered. Asked in one read and done after it, of a repeat too, for the process that
         * entered the change may have ended right after. A {@link RejectedException} is the answer of the whole.
         */
        default Runnable left(T now, Context moment) {
            return () -> {};
        }
    }

    private final Parts parts;
    private final Set<Operation> declared;
    private final Handlers handlers = new Handlers();
    private final Clerk clerk;

    /** Whether this thread asks for a part of another operation. */
    private final ThreadLocal<Boolean> part = ThreadLocal.withInitial(() -> false);

    public Desk(Parts parts) {
        this.parts = parts;
        this.clerk = new Clerk(parts);
        parts.rooms.forEach(room -> Messages.install(room.name(), room.classes()));
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

    /**
     * Says which method carries out this command; once for each, by the service that has it. Throws {@link IllegalStateException} for a second
     * one, and for a command that no installed room declares.
     */
    public <C> void handle(Operation.Command<C> operation, BiFunction<? super C, Actor, ? extends Outcome<?>> method) {
        requireDeclared(operation);
        handlers.add(operation, method);
    }

    /**
     * Carries out a command by the name of its operation, as the method of its service does: for hosts that dispatch by names. Throws {@link
     * IllegalArgumentException} for a name that no installed room has as a command, and for another command than that operation's.
     */
    public Outcome<?> dispatch(String name, Object command, Actor actor) {
        return handlers.dispatch(name, command, actor);
    }

    /**
     * Throws {@link IllegalStateException} with all commands of installed rooms that nobody carries out, and all their reasons that lack a text or a remedy
     * in Chinese or English.
     */
    public void requireWhole() {
        handlers.requireWhole(parts.rooms);
    }

    /** The same desk without anybody who carries out commands: for a second set of services, in tests for example. */
    public Desk bare() {
        return new Desk(parts);
    }

    /** Runs a command that makes a new record. */
    public <C, T> Outcome<Versioned<T>> create(
            Operation.Creates<C, T> operation, C command, Actor actor, Creation<T> creation) {
        return create(operation, command, actor, given -> List.of(), creation);
    }

    /** Runs a command that makes a new record and also changes records of other rooms, as {@code needs} says of it. */
    public <C, T> Outcome<Versioned<T>> create(
            Operation.Creates<C, T> operation,
            C command,
            Actor actor,
            Function<? super C, List<Need<?>>> needs,
            Creation<T> creation) {
        return given(
                operation,
                command,
                actor,
                () -> clerk.carryOut(
                        clerk.order(operation, command, actor, needs.apply(command)), clerk.creating(creation)));
    }

    /**
     * Runs a command that makes a record of which there is one alone, or answers with the one that is there already, whatever the command says of it:
     * to whom may make it, and entering nothing.
     */
    public <C, T> Outcome<Versioned<T>> createOnce(
            Operation.Creates<C, T> operation,
            C command,
            Actor actor,
            Function<Context, Optional<Versioned<T>>> there,
            Creation<T> creation) {
        return given(
                operation,
                command,
                actor,
                () -> clerk.carryOut(
                        clerk.order(operation, command, actor, List.of()), clerk.creatingOnce(there, creation)));
    }

    /** Runs a command that changes the record that the caller saw. */
    public <C, T> Outcome<Versioned<T>> change(
            Operation.Changes<C, T> operation, C command, Actor actor, Step<T> step) {
        return given(
                operation,
                command,
                actor,
                () -> clerk.carryOut(
                        clerk.order(operation, command, actor),
                        clerk.changing(operation.seen().apply(command), step)));
    }

    /**
     * Runs up to {@value #MOST} commands of one kind in one transaction, one act each, all or nothing; their operation ids are derived
     * from the actor's and the place in the list. An empty list does nothing. The reasons of a rejection name the place as {@code [3].day}. A repeat is the same
     * list; another list under the same operation id is {@link OperationReusedException}.
     */
    public <C, T> Outcome<List<Versioned<T>>> bulk(
            Operation.Creates<C, T> operation, List<C> commands, Actor actor, Function<C, Creation<T>> creation) {
        return bulk(operation, commands, actor, all -> all, (command, all) -> creation.apply(command));
    }

    /**
     * The same where something outside is looked at first, in no transaction of the desk's, once the actor may give such commands.
     *
     * @param look what is seen there, of a list without gaps whose commands may still be wrong by their form
     */
    public <C, T, L> Outcome<List<Versioned<T>>> bulk(
            Operation.Creates<C, T> operation,
            List<C> commands,
            Actor actor,
            Function<List<C>, L> look,
            BiFunction<C, L, Creation<T>> creation) {
        return given(operation, commands, actor, () -> {
            List<Rejection> faults = Clerk.faults(commands);
            if (!faults.isEmpty() || commands.isEmpty()) {
                return faults.isEmpty() ? Outcome.accepted(List.of()) : Outcome.rejected(faults);
            }
            L seen = look.apply(commands);
            List<Order<T>> orders = clerk.orders(operation, commands, actor);
            return clerk.carryOut(orders, n -> clerk.creating(creation.apply(commands.get(n), seen)));
        });
    }

    /**
     * One page of the records that the actor may see, with nothing but the masks of {@link Field#isSealed} components. Who seeks by such a one
     * needs the right to an operation that {@link Operation#reveals} it too, and who asks along a {@link Reference} the right to see such records;
     * else is {@link DeniedException}. By other records than those that the actor may see nothing is found.
     */
    public <T> Page<Versioned<T>> find(Query<T> query, Actor actor) {
        Objects.requireNonNull(query, "query");
        return observed(Operation.lists(query.shape()), actor, () -> shown(query, actor));
    }

    private <T> Page<Versioned<T>> shown(Query<T> query, Actor actor) {
        var sight = new Sight(parts.access, actor, parts.rooms);
        if (!sight.admits(query)) {
            throw new DeniedException(sight.lacking(query), actor);
        }
        return sight.page(query, parts.stores).map(found -> found.veiled(query.shape()));
    }

    private <R> R report(Operation operation, Actor actor, Function<Context, R> work, Context moment) {
        clerk.allow(actor, operation.name(), null, null, moment);
        return work.apply(moment);
    }

    /** The record with this id, if the actor may see it; else {@link UnknownIdException}, as if it were not there. */
    public <T> Versioned<T> get(Shape<T> shape, Id<T> id, Actor actor) {
        Objects.requireNonNull(shape, "shape");
        return observed(Operation.lists(shape), actor, () -> {
            if (parts.access.scope(actor, shape).isNone()) {
                throw new DeniedException(Operation.lists(shape).name(), actor);
            }
            Objects.requireNonNull(id, "id");
            Query<T> query = Query.of(shape, shape.<Id<T>>field("id").is(id));
            List<Versioned<T>> found = shown(query, actor).items();
            if (found.isEmpty()) {
                throw new UnknownIdException(shape.table(), id);
            }
            return found.get(0);
        });
    }

    /**
     * Runs a command that makes a record of who wanted to see something and why; then hands out what was to be seen, personal data as it is.
     * Nothing is handed out without the record and its act. A repeat under the same operation id is allowed or denied anew, and
     * hands out what is to be seen now.
     */
    public <C, T, R> Outcome<R> disclose(
            Operation.Creates<C, T> operation,
            C command,
            Actor actor,
            Creation<T> creation,
            BiFunction<Versioned<T>, Context, R> shown) {
        return given(
                operation,
                command,
                actor,
                () -> clerk.carryOut(clerk.order(operation, command, actor, List.of()), clerk.creating(creation))
                        .map(kept -> clerk.reading(actor, moment -> {
                            clerk.allow(actor, operation.name(), command, command, moment);
                            return shown.apply(kept, moment);
                        })));
    }

    /** Reads what is no list of records, a report for example, if the policy allows the actor this operation. */
    public <R> R read(Operation.Reports operation, Actor actor, Function<Context, R> work) {
        return read(operation, actor, work, read -> read);
    }

    /**
     * The same where something outside is looked at after the records.
     *
     * @param look what is asked of the records, in one read
     * @param work what is made of it, in no transaction of the desk's; a rejection is the answer of the whole
     */
    public <L, R> R read(Operation.Reports operation, Actor actor, Function<Context, L> look, Function<L, R> work) {
        return observed(
                operation,
                actor,
                () -> work.apply(clerk.reading(actor, moment -> report(operation, actor, look, moment))));
    }

    /** Reads what belongs to one record, if the policy allows the actor this operation on it. */
    public <T, R> R read(Operation.ReportsOn<T> operation, Id<T> id, Actor actor, BiFunction<T, Context, R> work) {
        return read(operation, id, actor, work, read -> read);
    }

    /** The same where something outside is looked at after the record. */
    public <T, L, R> R read(
            Operation.ReportsOn<T> operation,
            Id<T> id,
            Actor actor,
            BiFunction<T, Context, L> look,
            Function<L, R> work) {
        return observed(operation, actor, () -> {
            clerk.may(actor, operation.name());
            Objects.requireNonNull(id, "id");
            return work.apply(clerk.reading(
                    actor,
                    moment -> look.apply(
                            clerk.permitted(actor, operation.name(), operation.shape(), id, null, moment)
                                    .value(),
                            moment)));
        });
    }

    /**
     * Reads as {@link #read} does, but remembers no answer: for work that goes through the records of a whole congress, page after page, which
     * memory need not hold.
     */
    public <R> R survey(Operation.Reports operation, Actor actor, Function<Context, R> work) {
        return observed(operation, actor, () -> {
            return clerk.surveying(actor, moment -> report(operation, actor, work, moment));
        });
    }

    /**
     * Runs what changes how records are kept and not what they say, in transactions of its own, if the policy allows the actor this operation,
     * which is declared as a report. The desk enters no act of it.
     *
     * @param work what is done, with the moment in which the actor was allowed; its records are not to be asked any more
     */
    public <R> R upkeep(Operation.Reports operation, Actor actor, Function<Context, R> work) {
        return observed(operation, actor, () -> {
            Context allowed = clerk.reading(actor, moment -> report(operation, actor, now -> now, moment));
            return work.apply(allowed);
        });
    }

    /**
     * Runs what leaves no act and no operation id: the casting of a ballot, which keeps what it keeps by a port of its own. The command is
     * validated and the actor allowed or denied as ever, for an operation that is declared as making a record by this command.
     *
     * @param look what is asked of the records, in one read
     * @param work what is done then, in no transaction of the desk's
     */
    public <C, L, R> Outcome<R> unrecorded(
            Operation.Unrecorded<C> operation,
            C command,
            Actor actor,
            Function<Context, Outcome<L>> look,
            Function<L, Outcome<R>> work) {
        return given(operation, command, actor, () -> {
            List<Rejection> faults = clerk.faults(command);
            if (!faults.isEmpty()) {
                return Outcome.rejected(faults);
            }
            Outcome<L> seen = clerk.reading(actor, moment -> {
                clerk.allow(actor, operation.name(), command, command, moment);
                return look.apply(moment);
            });
            return seen instanceof Outcome.Rejected<L> no ? Outcome.rejected(no.reasons()) : work.apply(seen.orThrow());
        });
    }

    /**
     * Runs a command that changes the record that the caller saw, by way of something outside the desk's transaction. What is asked before
     * {@link #change} decides is asked here before anything is done outside, the repeat first: it is answered as there, with the record as it
     * is now, to whom the policy allows the operation now, and nothing is done again but what was {@link Detour#left}. The command may be
     * sent again after a failure at any point.
     */
    public <C, T, L, W> Outcome<Versioned<T>> changeByDetour(
            Operation.Changes<C, T> operation, C command, Actor actor, Detour<T, L, W> detour) {
        return given(
                operation,
                command,
                actor,
                () -> clerk.detour(
                        clerk.order(operation, command, actor), operation.seen().apply(command), detour));
    }

    /**
     * Runs a command that makes a new record by way of something outside the desk's transaction, in the order of {@link #changeByDetour}: a
     * repeat is answered, to whom the policy allows the operation now, before anything is foreseen or done outside.
     *
     * @param foresee what the work has to know, or why there must be none; pure, in one read
     * @param work the work, in no transaction of the desk's; done again when the record was not entered after it
     * @param enter decides on the new record; pure, in the transaction that enters it
     */
    public <C, T, L, W> Outcome<Versioned<T>> createByDetour(
            Operation.Creates<C, T> operation,
            C command,
            Actor actor,
            Function<Context, Outcome<L>> foresee,
            Function<L, Outcome<W>> work,
            BiFunction<W, Context, Outcome<Change<T>>> enter) {
        return given(
                operation,
                command,
                actor,
                () -> clerk.detour(
                        clerk.order(operation, command, actor, List.of()),
                        foresee,
                        ahead -> work.apply(ahead).map(done -> clerk.creating(moment -> enter.apply(done, moment)))));
    }

    /** What is done with a command; whether the actor may give such a one is asked before anything is made of it. */
    private <R> R given(Operation operation, @Nullable Object command, Actor actor, Supplier<R> work) {
        return observed(operation, actor, () -> {
            clerk.may(actor, operation.name());
            Objects.requireNonNull(command, "command");
            return work.get();
        });
    }

    /**
     * Asks operations as a part of another one, in the {@link Detour} of a command for example: whether the actor may do them is asked as ever, but one
     * attempt is one, so that the observer is told of the whole alone.
     */
    public <R> R partly(Supplier<R> work) {
        boolean before = part.get();
        part.set(true);
        try {
            return work.get();
        } finally {
            part.set(before);
        }
    }

    private <R> R observed(Operation used, Actor actor, Supplier<R> work) {
        requireDeclared(used);
        if (part.get()) {
            return work.get();
        }
        return Observed.run(parts.observer, used.name(), actor, work);
    }

    private void requireDeclared(Operation used) {
        if (!declared.contains(used)) {
            throw new IllegalStateException(
                    "no installed room declares " + used + " as it is used here; add it to its room");
        }
    }
}
