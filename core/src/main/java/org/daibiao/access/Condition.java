package org.daibiao.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daibiao.desk.Actor;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Criterion;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Condition (条件) of a right: on a component of the record, or on another record that it refers to. Its text is as in a document. Immutable
 * and thread-safe.
 */
public sealed interface Condition permits ComponentCondition, ReferenceCondition {
    /** The prefix of a component of the command instead of the record. */
    String COMMAND = "command.";

    /** The component that it tests; for a condition on a record that names this one, the id. */
    String component();

    /** Whether the component belongs to the command instead of the record to change. */
    boolean ofCommand();

    /** The same condition on the command. */
    Condition command();

    /** Whether it holds for the record or command; a condition along a reference never holds if no records can be read. */
    boolean holds(Actor actor, Object about, @Nullable StoreReader records);

    /** The same for a list; empty if the actor does not have the tie, so that nothing can match. */
    <T> Optional<Criterion<T>> criterion(Actor actor, Shape<T> shape);

    /** All conditions for a list; empty if nothing can match one of them. */
    static <T> Optional<List<Criterion<T>>> criteria(List<Condition> conditions, Actor actor, Shape<T> shape) {
        var all = new ArrayList<Criterion<T>>();
        for (Condition condition : conditions) {
            Optional<Criterion<T>> criterion = condition.criterion(actor, shape);
            if (criterion.isEmpty()) {
                return Optional.empty();
            }
            all.add(criterion.get());
        }
        return Optional.of(all);
    }
}
