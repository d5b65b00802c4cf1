package org.daibiao.access;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Condition on a component (字段条件): it equals one of the actor's ties, equals a constant, or is missing. Immutable and thread-safe.
 *
 * @param accessor reads the component
 * @param tie the tie with which it is compared; otherwise null
 * @param constant the value with which it is compared; otherwise null
 */
public record ComponentCondition(
        Method accessor,
        boolean ofCommand,
        @Nullable Relation tie,
        @Nullable Object constant) implements Condition {
    @Override
    public String component() {
        return accessor.getName();
    }

    @Override
    public Condition command() {
        return new ComponentCondition(accessor, true, tie, constant);
    }

    @Override
    public boolean holds(Actor actor, Object about, @Nullable StoreReader records) {
        Object value = read(accessor, about);
        return isMissing()
                ? value == null
                : wanted(actor)
                        .filter(one -> value instanceof List<?> several ? several.contains(one) : one.equals(value))
                        .isPresent();
    }

    @Override
    public <T> Optional<Criterion<T>> criterion(Actor actor, Shape<T> shape) {
        Field<T, Object> field = shape.field(component());
        return isMissing() ? Optional.of(field.missing()) : wanted(actor).map(value -> field.is(value));
    }

    private boolean isMissing() {
        return tie == null && constant == null;
    }

    private Optional<Object> wanted(Actor actor) {
        return tie == null ? Optional.ofNullable(constant) : typed(tie, actor);
    }

    /** The value of a tie in the component's type; for a short list, the type of its texts. */
    private Optional<Object> typed(Relation by, Actor actor) {
        Class<?> type = accessor.getReturnType();
        return type == String.class || type == List.class
                ? actor.tie(by).map(text -> text)
                : actor.record(by).map(id -> type == UUID.class ? id.value() : id);
    }

    static @Nullable Object read(Method accessor, Object about) {
        try {
            return accessor.invoke(about);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        Object value = tie != null ? "self." + tie : constant instanceof Enum<?> one ? Messages.code(one) : constant;
        return (ofCommand ? COMMAND : "") + component() + ": " + value;
    }
}
