package org.daibiao.desk;

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
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.Stores;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Beta;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Desk (收发台): the single entry point. In one transaction it validates each operation, recognises a repeat, loads the record, allows or denies,
 * compares the version that the caller saw, decides, saves, and enters the act in the journal as the next link of its chain. Services hold no
 * store. Thread-safe.
 *
 * <p>A repeat is answered with the current record, or with {@link DoneBeforeException} if the record has changed and the actor may no longer see it.
 * Another command under a used operation id throws {@link OperationReusedException}.
 *
 * <p>A decision is pure: it may run again when the store retries a transaction. The clock is read once, beforehand.
 */
@Beta
public final class Desk {
    /** The most commands that one bulk command may hold. */
    public static final int MOST = 1000;

    /**
     * The parts that the desk works with.
     *
     * @param zone finds the time zone of the congress in its records; null while it has none
     * @param rooms the installed rooms; an operation that none of them declares is refused with {@link IllegalStateException}
     * @param digest links the acts
     * @param content the forms in which acts of a congress keep a command's digest: the first is entered, any may have been entered before
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
        /** With acts that keep the digest of their command unchanged. */
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

    /**
     * A record of another room that a command also changes. The actor needs the right to do this operation to it. The right is checked before
     * anything about the record is reported.
     *
     * @param right the operation that the actor must be allowed
     */
    public record Need<W>(Operation.Needs<?, W> right, Id<W> record) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private final Parts parts;
    private final Set<Operation> declared;
    private final Handlers handlers = new Handlers();
    private final Clerk clerk;
    private final Finder finder;

    private final ThreadLocal<Boolean> runsPart = ThreadLocal.withInitial(() -> false);

    public Desk(Parts parts) {
        this.parts = parts;
        this.clerk = new Clerk(parts);
        this.finder = new Finder(parts.access, parts.stores, parts.rooms);
        parts.rooms.forEach(room -> Messages.install(room.name(), room.classes()));
        this.declared = parts.rooms.stream()
                .flatMap(room -> room.everyOperation().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The digest that links acts to the {@link Chain}. */
    public Digest digest() {
        return parts.digest;
    }

    /** The installed rooms. */
    public List<Room> rooms() {
        return parts.rooms;
    }

    /**
     * Registers the method that executes this command; its service calls this once for each command. Throws {@link IllegalStateException} for a
     * second method, and for a command that no installed room declares.
     */
    public <C> void handle(Operation.Command<C> operation, BiFunction<? super C, Actor, ? extends Outcome<?>> method) {
        requireDeclared(operation);
        handlers.add(operation, method);
    }

    /** Registers what a room does besides when two records of this shape turn out to be one; its service calls this once. */
    public <T> void whenMerged(Shape<T> shape, Joining<T> what) {
        handlers.join(shape, what);
    }

    /** The same for records of any shape: for a room that knows them by their ids alone. */
    public void whenAnyMerged(Joining<Object> what) {
        handlers.joinAny(what);
    }

    /** The change that makes two records one, with what the rooms add to it, or every reason of theirs against it. */
    public <T> Outcome<Change<T>> merged(Shape<T> shape, Id<T> gone, Id<T> kept, Change<T> change, Context context) {
        return handlers.merged(shape, gone, kept, change, context);
    }

    /**
     * Executes a command by the name of its operation, as the method of its service does; for hosts that dispatch by name. Throws {@link
     * BadValueException} if no installed room has a command of this name, and for a command of the wrong type.
     */
    public Outcome<?> dispatch(String name, Object command, Actor actor) {
        return handlers.dispatch(name, command, actor);
    }

    /**
     * Throws {@link IllegalStateException} with all commands of installed rooms that have no handler, and all reasons whose text or remedy is
     * missing in Chinese or English.
     */
    public void requireWhole() {
        handlers.requireWhole(parts.rooms);
    }

    /** The same desk without command handlers: for a second set of services, for example in tests. */
    public Desk bare() {
        return new Desk(parts);
    }

    /** Runs a command that creates a record. */
    public <C, T> Outcome<Versioned<T>> create(
            Operation.Creates<C, T> operation, C command, Actor actor, Creation<T> creation) {
        return create(operation, command, actor, given -> List.of(), creation);
    }

    /** Runs a command that creates a record and also changes the records of other rooms that {@code needs} names. */
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
     * Runs a command that creates a record that exists at most once. If it exists, the answer is that record, whatever the command says:
     * only for an actor who may create it, and nothing is entered.
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
            Operation.Changes<C, T> operation, C command, Actor actor, Decision<T> decision) {
        return given(
                operation,
                command,
                actor,
                () -> clerk.carryOut(
                        clerk.order(operation, command, actor),
                        clerk.changing(operation.seen().apply(command), decision)));
    }

    /**
     * Runs up to {@value #MOST} commands of one kind in one transaction, one act each, all or nothing. Their operation ids are derived from the
     * actor's and the index in the list. An empty list does nothing. A rejection names the place as {@code [3].day}. A repeat is the same
     * list; another list under the same operation id throws {@link OperationReusedException}.
     */
    public <C, T> Outcome<List<Versioned<T>>> bulk(
            Operation.Creates<C, T> operation, List<C> commands, Actor actor, Function<C, Creation<T>> creation) {
        return bulk(operation, commands, actor, all -> all, (command, all) -> creation.apply(command));
    }

    /**
     * The same, but first reads something outside, in no transaction of the desk, once the actor is known to be allowed such commands; the list has no
     * nulls then, but its commands may still have formal faults.
     */
    public <C, T, L> Outcome<List<Versioned<T>>> bulk(
            Operation.Creates<C, T> operation,
            List<C> commands,
            Actor actor,
            Function<List<C>, L> look,
            BiFunction<C, L, Creation<T>> creation) {
        return listed(operation, commands, actor, () -> {
            L seen = look.apply(commands);
            List<Order<T>> orders = clerk.orders(operation, commands, actor);
            return clerk.carryOut(orders, n -> clerk.creating(creation.apply(commands.get(n), seen)));
        });
    }

    /**
     * Imports up to {@value #MOST} rows in one transaction, all or none: each registers a record, changes the one that is there, or finds nothing to do
     * and enters nothing. The actor needs the right to register for each new record, and {@code changes} for each that is there. The place of a
     * rejection or a warning is as {@code [3].day}. A repeat is the same list: it is answered with the records that the rows are about now.
     *
     * @param arrivals what the rows come to, one for each; its list has no nulls, and its commands no formal faults
     */
    public <C, T> Outcome<List<Imported<T>>> importing(
            Operation.Creates<C, T> registers,
            Operation.Needs<C, T> changes,
            List<C> commands,
            Actor actor,
            Function<List<C>, Question<List<Arrival<T>>>> arrivals) {
        var importer = new Importer<>(clerk, registers, changes);
        return listed(registers, commands, actor, () -> importer.carryOut(commands, actor, arrivals));
    }

    private <R> Outcome<List<R>> listed(
            Operation operation, List<?> commands, Actor actor, Supplier<Outcome<List<R>>> work) {
        return given(operation, commands, actor, () -> {
            List<Rejection> faults = CommandCheck.ofList(commands);
            return !faults.isEmpty()
                    ? Outcome.rejected(faults)
                    : commands.isEmpty() ? Outcome.accepted(List.of()) : work.get();
        });
    }

    /**
     * One page of the records that the actor may see; {@link Field#isSealed} components are masked. A search by such a component also needs the right
     * to an operation that {@link Operation#reveals} it. A search along a {@link Reference} needs the right to list the other records, and
     * matches only those that the actor may see. Without these rights it throws {@link DeniedException}.
     */
    public <T> Page<Versioned<T>> find(Query<T> query, Actor actor) {
        Objects.requireNonNull(query, "query");
        return observed(Operation.lists(query.shape()), actor, () -> finder.page(query, actor));
    }

    private <R> R report(Operation operation, Actor actor, Function<Context, R> work, Context context) {
        clerk.allow(actor, operation.name(), null, null, context);
        return work.apply(context);
    }

    /** The record with this id, if the actor may see it; otherwise throws {@link UnknownIdException}, as if it did not exist. */
    public <T> Versioned<T> get(Shape<T> shape, Id<T> id, Actor actor) {
        Objects.requireNonNull(shape, "shape");
        return observed(
                Operation.lists(shape),
                actor,
                () -> finder.one(shape, shape.field("id"), id, "id", actor)
                        .orElseThrow(() -> new UnknownIdException(shape.table(), id)));
    }

    /**
     * The record with this value of a component that is {@link Field#isUnique}, if the actor may see it; of one that was merged into another, the other.
     * Empty if there is none.
     */
    public <T, V> Optional<Versioned<T>> find(Shape<T> shape, Field<T, V> unique, V key, Actor actor) {
        return observed(Operation.lists(shape), actor, () -> finder.counting(shape, unique, key, actor));
    }

    /**
     * Runs a command that records who wanted to see something and why; then returns it with unmasked personal data.
     * Nothing is returned without the record and its act. A repeat under the same operation id is authorised again, and
     * returns the current data.
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
                        .map(kept -> clerk.reading(actor, context -> {
                            clerk.allow(actor, operation.name(), command, command, context);
                            return shown.apply(kept, context);
                        })));
    }

    /** Reads something other than a list of records, for example a report, if the policy allows the actor this operation. */
    public <R> R read(Operation.Reports operation, Actor actor, Function<Context, R> work) {
        return read(operation, actor, work, read -> read);
    }

    /**
     * The same, but also reads something outside after the records.
     *
     * @param look reads the records, in one read
     * @param work makes the answer, outside any transaction of the desk; a rejection becomes the whole answer
     */
    public <L, R> R read(Operation.Reports operation, Actor actor, Function<Context, L> look, Function<L, R> work) {
        return observed(
                operation,
                actor,
                () -> work.apply(clerk.reading(actor, context -> report(operation, actor, look, context))));
    }

    /** Reads what belongs to one record, if the policy allows the actor this operation on it. */
    public <T, R> R read(Operation.ReportsOn<T> operation, Id<T> id, Actor actor, BiFunction<T, Context, R> work) {
        return read(operation, id, actor, work, read -> read);
    }

    /** The same, but also reads something outside after the record. */
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
                    context -> look.apply(
                            clerk.permitted(actor, operation.name(), operation.shape(), id, null, context)
                                    .value(),
                            context)));
        });
    }

    /**
     * Reads as {@link #read} does, but caches no answer: for work that pages through all records of a congress, which need not stay in memory.
     */
    public <R> R survey(Operation.Reports operation, Actor actor, Function<Context, R> work) {
        return observed(
                operation, actor, () -> clerk.surveying(actor, context -> report(operation, actor, work, context)));
    }

    /**
     * Runs work that changes how records are stored but not what they say, in transactions of its own, if the policy allows the actor this operation,
     * which is declared as a report. The desk enters no act for it.
     *
     * @param work the work; it gets the context in which the actor was authorised, and must not read its records any more
     */
    public <R> R upkeep(Operation.Reports operation, Actor actor, Function<Context, R> work) {
        return observed(operation, actor, () -> {
            Context allowed = clerk.reading(actor, context -> report(operation, actor, now -> now, context));
            return work.apply(allowed);
        });
    }

    /**
     * Runs a command that leaves no act and no operation id, such as casting a ballot, which is stored through a port of its own. The command is
     * validated and the actor authorised as usual. The operation is declared as creating a record by this command.
     *
     * @param look reads the records, in one read
     * @param work the work after that, outside any transaction of the desk
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
            Outcome<L> seen = clerk.reading(actor, context -> {
                clerk.allow(actor, operation.name(), command, command, context);
                return look.apply(context);
            });
            return seen instanceof Outcome.Rejected<L> no ? Outcome.rejected(no.reasons()) : work.apply(seen.orThrow());
        });
    }

    /**
     * Runs a command that changes the record that the caller saw, with a step outside the desk's transaction. All checks that come before the
     * decision of {@link #change} are made before anything is done outside; the repeat is checked first. A repeat is answered as there, with the
     * current record, if the policy allows the actor the operation now. Only the work in {@link Detour#left} is done again. The command may be
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
     * Runs a command that creates a record with a step outside the desk's transaction, in the order of {@link #changeByDetour}: a repeat is
     * answered before anything is foreseen or done outside, if the policy allows the actor the operation now.
     *
     * @param foresee what the work needs to know, or why it must not run; pure, in one read
     * @param work the work, outside any transaction of the desk; it runs again if the record was not entered after it
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
                        ahead -> work.apply(ahead).map(done -> clerk.creating(context -> enter.apply(done, context)))));
    }

    /** Runs a command; first checks whether the actor may give such commands at all. */
    private <R> R given(Operation operation, @Nullable Object command, Actor actor, Supplier<R> work) {
        return observed(operation, actor, () -> {
            clerk.may(actor, operation.name());
            Objects.requireNonNull(command, "command");
            return work.get();
        });
    }

    /**
     * Runs operations as a part of another one, for example in the {@link Detour} of a command. The actor is authorised for each as usual, but the
     * observer sees only the whole operation, as one attempt.
     */
    public <R> R partly(Supplier<R> work) {
        boolean before = runsPart.get();
        runsPart.set(true);
        try {
            return work.get();
        } finally {
            runsPart.set(before);
        }
    }

    private <R> R observed(Operation used, Actor actor, Supplier<R> work) {
        requireDeclared(used);
        if (runsPart.get()) {
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
