package org.daibiao.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Role;
import org.daibiao.desk.Scope;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Right (权限): what one rule of a document grants one role: an operation, on any record or on those that match all conditions. Immutable
 * and thread-safe.
 *
 * @param role the role
 * @param operation the operation that it allows
 * @param where the conditions on records; empty for any record
 */
public record Right(Role role, Operation operation, List<Condition> where) {
    public Right {
        where = List.copyOf(where);
    }

    boolean covers(Actor actor, @Nullable Object about, @Nullable Object command, @Nullable StoreReader records) {
        return where.stream()
                .allMatch(condition -> condition.ofCommand()
                        ? holds(condition, actor, operation.command(), command, records)
                        : holds(condition, actor, operation.about(), about, records));
    }

    /** The records that its conditions along references look at, if all its other conditions hold. */
    List<Lookup<?>> lookups(Actor actor, @Nullable Object about, @Nullable Object command) {
        var lookups = new ArrayList<Lookup<?>>();
        for (Condition condition : where) {
            Object looked = condition.ofCommand() ? command : about;
            Class<?> type = condition.ofCommand() ? operation.command() : operation.about();
            if (condition instanceof ReferenceCondition<?> along && type != null && type.isInstance(looked)) {
                along.query(actor, looked).ifPresent(query -> lookups.add(new Lookup.Select<>(query)));
            } else if (!holds(condition, actor, type, looked, null)) {
                return List.of();
            }
        }
        return lookups;
    }

    /** What its conditions along references look at, as far as the command and the id of the record to change say it. */
    Stream<Lookup<?>> beforehand(Actor actor, @Nullable UUID about, Object command) {
        return where.stream()
                .filter(ReferenceCondition.class::isInstance)
                .<ReferenceCondition<?>>map(condition -> (ReferenceCondition<?>) condition)
                .flatMap(along -> asked(along, actor, about, command).stream())
                .map(Lookup.Select::new);
    }

    private <O> Optional<? extends Query<?>> asked(
            ReferenceCondition<O> along, Actor actor, @Nullable UUID about, Object command) {
        if (along.ofCommand()) {
            Class<?> type = operation.command();
            return type != null && type.isInstance(command) ? along.query(actor, command) : Optional.empty();
        }
        return about == null || !along.namesIt() ? Optional.empty() : along.queryOf(actor, List.of(about));
    }

    private static boolean holds(
            Condition condition,
            Actor actor,
            @Nullable Class<?> type,
            @Nullable Object looked,
            @Nullable StoreReader records) {
        return type != null && type.isInstance(looked) && condition.holds(actor, looked, records);
    }

    <T> Scope<T> scope(Actor actor, Shape<T> shape) {
        return Condition.criteria(where, actor, shape).map(Scope::where).orElseGet(Scope::none);
    }
}
