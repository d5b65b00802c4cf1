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
 * Condition (条件) of a right: on a component of the record, or on another record that it leads to. Its text is as a document has it. Immutable and
 * thread-safe.
 */
public sealed interface Condition permits ComponentCondition, ReferenceCondition {
    /** What stands before a component of the command, not of the record. */
    String COMMAND = "command.";

    /** The component by which it holds; of a condition on a record that names this one, the id. */
    String component();

    /** Whether the component is one of the command, not of the record that is changed. */
    boolean ofCommand();

    /** The same of the command. */
    Condition command();

    /** Whether it holds for the record or command; what goes along a reference holds for none where no records can be asked. */
    boolean holds(Actor actor, Object about, @Nullable StoreReader records);

    /** The same for a list; empty when the actor lacks a tie, so that nothing can fulfil it. */
    <T> Optional<Criterion<T>> criterion(Actor actor, Shape<T> shape);

    /** All of them for a list; empty when nothing can fulfil one of them. */
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
