package org.daibiao.access;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Criterion;
import org.daibiao.kernel.Field;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Messages;
import org.daibiao.kernel.Shape;
import org.daibiao.kernel.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Condition (条件) of a right: one component of the record is what the actor is by a tie, or a constant, or missing. Immutable and
 * thread-safe.
 *
 * @param accessor reads the component
 * @param ofCommand whether it is a component of the command, not of the record that is changed
 * @param tie the tie with which it is compared; null for the others
 * @param constant the value with which it is compared; null for the others
 */
public record Condition(
        Method accessor,
        boolean ofCommand,
        @Nullable Tie tie,
        @Nullable Object constant) {
    /** What stands before a component of the command, not of the record. */
    static final String COMMAND = "command.";

    /** The component's name. */
    public String component() {
        return accessor.getName();
    }

    /** The same of the command. */
    Condition command() {
        return new Condition(accessor, true, tie, constant);
    }

    boolean holds(Actor actor, Object about) {
        Object value = read(about);
        return isMissing()
                ? value == null
                : wanted(actor)
                        .filter(one -> value instanceof List<?> several ? several.contains(one) : one.equals(value))
                        .isPresent();
    }

    /** The same for a list; empty when the actor lacks the tie, so that nothing can fulfil it. */
    <T> Optional<Criterion<T>> criterion(Actor actor, Shape<T> shape) {
        Field<T, Object> field = shape.field(component());
        return isMissing() ? Optional.of(field.missing()) : wanted(actor).map(field::is);
    }

    private boolean isMissing() {
        return tie == null && constant == null;
    }

    private Optional<Object> wanted(Actor actor) {
        return tie == null ? Optional.ofNullable(constant) : actor.tie(tie).flatMap(this::typed);
    }

    /** What a tie's text is in the component's type, of a short list one of its texts; a text that is no id is the id of no record. */
    private Optional<Object> typed(String text) {
        Class<?> type = accessor.getReturnType();
        try {
            return Optional.of(
                    type == String.class || type == List.class
                            ? text
                            : type == UUID.class ? UUID.fromString(text) : Id.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private @Nullable Object read(Object about) {
        try {
            return accessor.invoke(about);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor + " cannot be read", e);
        }
    }

    /** As a document has it: {@code deputy: self.deputy}. */
    @Override
    public String toString() {
        Object value = tie != null ? "self." + tie : constant instanceof Enum<?> one ? Messages.code(one) : constant;
        return (ofCommand ? COMMAND : "") + component() + ": " + value;
    }
}
